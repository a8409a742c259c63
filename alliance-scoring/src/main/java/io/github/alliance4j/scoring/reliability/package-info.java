/**
 * How far a score can be trusted: consistency of items, agreement of raters, likeness within groups, and the reliability
 * of change over sessions.
 */
@NullMarked
package io.github.alliance4j.scoring.reliability;

import org.jspecify.annotations.NullMarked;
