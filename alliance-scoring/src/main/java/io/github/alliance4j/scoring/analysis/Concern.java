package io.github.alliance4j.scoring.analysis;

/**
 * Why a dyad may need attention, most pressing first. A reading order for people, not a diagnosis.
 *
 * @since 0.1
 */
public enum Concern {
    /**
     * A finding that is unrepaired or pending. One at the very start, with nothing before it to come back to, is none: a low
     * first session is how many treatments begin.
     */
    OPEN_RUPTURE,
    /** No open finding, and a trend whose interval lies wholly below 0. */
    DECLINING,
    /** A finding that is repaired. */
    REPAIRED_RUPTURE,
    /** None of the above. */
    NONE,
    /** No criterion and no trend could be applied to any of the dyad's series. */
    NOT_EVALUABLE
}
