/**
 * What the alliance goes with: the outcome of the same and the next session, change over a treatment, repaired and
 * unrepaired ruptures, and the way of meeting. Nothing here proves a cause.
 */
@NullMarked
package io.github.alliance4j.scoring.outcome;

import org.jspecify.annotations.NullMarked;
