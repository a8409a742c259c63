package io.github.alliance4j.scoring.engagement;

/**
 * Which part of a record counts where the therapist has changed. A change in the last session takes effect with the next.
 *
 * @since 0.1
 */
public enum Span {
    /** The sessions with the therapist of the last session: a new pair starts anew. */
    CURRENT_THERAPIST,
    /** All sessions of the record. */
    WHOLE_RECORD
}
