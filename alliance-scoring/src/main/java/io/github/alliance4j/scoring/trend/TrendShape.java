package io.github.alliance4j.scoring.trend;

/**
 * What course a series takes.
 *
 * @since 0.1
 */
public enum TrendShape {
    /** No course, and no cut was given to call the level high or low. */
    STABLE,
    /** No course, at or above the caller's cut. */
    STABLE_HIGH,
    /** No course, below the caller's cut. */
    STABLE_LOW,
    /** A straight rise. */
    INCREASING,
    /** A straight fall. */
    DECREASING,
    /** A fall, then a rise: a parabola that opens upwards with its turn well inside the series. */
    U,
    /** A rise, then a fall: a parabola that opens downwards with its turn well inside the series. */
    INVERTED_U,
    /** A bend whose turn lies near an end of the series or outside: steeper at one end than at the other. */
    MONOTONE_CURVED
}
