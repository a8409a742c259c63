/** How long a control chart runs before it alarms, and which limit gives a wanted run length. */
@NullMarked
package io.github.alliance4j.scoring.rupture.chart.runlength;

import org.jspecify.annotations.NullMarked;
