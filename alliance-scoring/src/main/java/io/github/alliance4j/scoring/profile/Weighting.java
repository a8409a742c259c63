package io.github.alliance4j.scoring.profile;

/**
 * How much each witness counts in a combination. A witness without a value for a part has no weight there.
 *
 * @since 0.1
 */
public enum Weighting {
    /**
     * By precision, {@code w_i = (1 / SE_i^2) / sum (1 / SE_j^2)}, wherever every witness with a value has a standard
     * error that is finite and above 0; otherwise, for that part, as {@link #EQUAL}. An error of 0 is not taken as
     * certainty.
     */
    PRECISION,
    /** All alike, {@code w_i = 1 / n}. */
    EQUAL
}
