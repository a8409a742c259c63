/**
 * How large a change must be before it is more than measurement error, and where a person stands before and after:
 * reliable change by several formulas, cut-offs between clinical and functional, and change by an anchor or a percentage.
 */
@NullMarked
package io.github.alliance4j.scoring.change;

import org.jspecify.annotations.NullMarked;
