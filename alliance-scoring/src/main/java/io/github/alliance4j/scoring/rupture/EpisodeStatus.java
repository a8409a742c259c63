package io.github.alliance4j.scoring.rupture;

/**
 * How a rupture episode ended.
 *
 * @since 0.1
 */
public enum EpisodeStatus {
    /** A later session came back to the level the rule asks for. */
    REPAIRED,
    /** No session came back in time. A rule for which any later score counts says {@link #PENDING} instead. */
    UNREPAIRED,
    /**
     * No session has come back yet, and the time for it is not over. Where any later session counts, as for sudden losses
     * and {@code srs-signal}, an episode is never UNREPAIRED.
     */
    PENDING,
    /** Nothing says what "back" would mean: no session before the onset, or a level there that is not above the nadir. */
    NOT_EVALUABLE
}
