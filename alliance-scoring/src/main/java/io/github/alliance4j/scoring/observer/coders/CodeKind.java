package io.github.alliance4j.scoring.observer.coders;

/**
 * What a code is of.
 *
 * @since 0.1
 */
public enum CodeKind {
    /** A sign of a rupture, counted. */
    MARKER,
    /** What a therapist does to mend it, counted. */
    STRATEGY,
    /** A rating of the whole session. */
    RATING,
    /** A code of the researcher's own scheme. */
    OWN
}
