package io.github.alliance4j.model.score;

/**
 * How much of a scale a score rests on.
 *
 * @since 0.1
 */
public enum Completeness {
    /** Every item that applies is answered. */
    COMPLETE,
    /** Some items are missing, and the answered ones stand for all, as the caller allowed. */
    PRORATED,
    /** Too many items are missing: there is no score. */
    NOT_SCORABLE
}
