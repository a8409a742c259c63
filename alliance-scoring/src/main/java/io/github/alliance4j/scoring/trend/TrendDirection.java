package io.github.alliance4j.scoring.trend;

/**
 * Which way a trend surely goes, if a method can tell.
 *
 * @since 0.1
 */
public enum TrendDirection {
    /** The interval of the slope lies wholly above 0. */
    INCREASING,
    /** The interval of the slope lies wholly below 0. */
    DECREASING,
    /** The interval of the slope holds 0. */
    NO_TREND,
    /** Nothing says how far the slope may be off: the method has no interval, or this series is too short for one. */
    NOT_TESTED
}
