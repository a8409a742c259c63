package io.github.alliance4j.model.alliance.term;

/**
 * How something that was said was met.
 *
 * @since 0.1
 */
public enum Reception {
    /** With interest: explored, acknowledged. */
    OPEN,
    /** Noted, neither explored nor fended off. */
    NEUTRAL,
    /** Fended off, explained away or blamed on the other. */
    DEFENSIVE
}
