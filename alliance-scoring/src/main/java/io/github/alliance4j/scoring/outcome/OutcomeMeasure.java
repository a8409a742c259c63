package io.github.alliance4j.scoring.outcome;

/**
 * Which outcome of a treatment is held against its alliance; higher is better in both.
 *
 * @since 0.1
 */
public enum OutcomeMeasure {
    /** The last score less the first. */
    CHANGE,
    /** The last score less the first, given the first: who begins worse can change more. */
    ADJUSTED_CHANGE,
    /** The last score. */
    LAST
}
