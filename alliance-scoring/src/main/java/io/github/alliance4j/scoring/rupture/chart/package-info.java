/**
 * Control charts of a series of scores: what they draw, when they alarm, and the episodes that low-side alarms make. How
 * long a chart runs before it alarms is in {@code runlength}.
 */
@NullMarked
package io.github.alliance4j.scoring.rupture.chart;

import org.jspecify.annotations.NullMarked;
