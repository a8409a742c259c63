package io.github.alliance4j.scoring.outcome;

/**
 * Which alliance of a treatment is held against its outcome.
 *
 * @since 0.1
 */
public enum AllianceMeasure {
    /** The mean of the first sessions. */
    EARLY,
    /** The mean of all sessions. */
    MEAN
}
