package io.github.alliance4j.scoring.observer.coders;

/**
 * How the numbers of a code are read. Markers and strategies are read in two ways, since coders may agree that something was
 * there and not how often.
 *
 * @since 0.1
 */
public enum CodeReading {
    /** How often it was seen, a number with a true zero. */
    FREQUENCY,
    /** Whether it was seen at all: 1 for any frequency above 0, else 0. */
    SEEN,
    /** Ranks on the scale of the ratings. */
    RATING,
    /** As the researcher says. */
    VALUE;

    /** The number as it is read. */
    double of(double value) {
        return this == SEEN && value > 0 ? 1 : value;
    }
}
