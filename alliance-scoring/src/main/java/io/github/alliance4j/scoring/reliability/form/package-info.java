/**
 * The reliability of a questionnaire in the forms at hand: which forms count, and every coefficient of {@link
 * io.github.alliance4j.scoring.reliability} for each of its scales.
 */
@NullMarked
package io.github.alliance4j.scoring.reliability.form;

import org.jspecify.annotations.NullMarked;
