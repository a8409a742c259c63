package io.github.alliance4j.model;

/**
 * Whose view a form or a score states. Two raters are never mixed in one score or series.
 *
 * @since 0.1
 */
public enum Rater {
    /** The client. */
    CLIENT,
    /** The therapist. */
    THERAPIST,
    /** A trained observer of the session. */
    OBSERVER,
    /** A parent of the client. */
    PARENT
}
