package io.github.alliance4j.scoring.rupture;

/**
 * How a rupture episode ended.
 *
 * @since 0.1
 */
public enum EpisodeStatus {
    /** A later session came back to the level the rule asks for. */
    REPAIRED,
    /** No session came back in time. */
    UNREPAIRED,
    /**
     * No session has come back yet, and the time for it is not over. Where any later session counts, as for sudden losses
     * and {@code srs-signal}, an episode is never UNREPAIRED.
     */
    PENDING,
    /** There is no earlier session to say what "back" would mean. */
    NOT_EVALUABLE
}
