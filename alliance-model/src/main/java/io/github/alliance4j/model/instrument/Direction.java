package io.github.alliance4j.model.instrument;

/**
 * Which end of an instrument's scores is the good one. Alliance measures are higher-is-better; symptom measures mostly
 * are not, and are turned explicitly before an alliance method sees them.
 *
 * @since 0.1
 */
public enum Direction {
    /** A higher score is a better state. */
    HIGHER_IS_BETTER,
    /** A lower score is a better state. */
    LOWER_IS_BETTER
}
