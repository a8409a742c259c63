package io.github.alliance4j.scoring.congruence;

/**
 * What one step of a lag is.
 *
 * @since 0.1
 */
public enum LagStep {
    /** One session number. A pair across a missing session is not one step apart, and is left out. */
    SESSION,
    /** One session that both voices have, as R's {@code ccf} counts rows; missing sessions are passed over. */
    OBSERVED
}
