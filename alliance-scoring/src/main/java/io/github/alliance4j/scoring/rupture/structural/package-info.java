/**
 * Whether, when and how often the level of a series changed: breaks in the mean with their intervals, tests for one change,
 * and the probability of a change at every session, afterwards or live.
 *
 * <p>Every method names a change by its <em>onset</em>, the first session of the new level. Much other software names the
 * last observation of the old one.
 */
@NullMarked
package io.github.alliance4j.scoring.rupture.structural;

import org.jspecify.annotations.NullMarked;
