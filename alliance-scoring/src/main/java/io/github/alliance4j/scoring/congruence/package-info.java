/**
 * How the two voices of one dyad relate over sessions. There is no single agreement score: how far the voices are apart,
 * whether they move together, and whether they come closer are separate questions with separate answers.
 */
@NullMarked
package io.github.alliance4j.scoring.congruence;

import org.jspecify.annotations.NullMarked;
