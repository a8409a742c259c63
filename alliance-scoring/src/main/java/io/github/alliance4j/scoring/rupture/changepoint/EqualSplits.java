package io.github.alliance4j.scoring.rupture.changepoint;

/**
 * Which of several equally good cuts of one segment binary segmentation makes. Gains closer than 1e-9 of the cost of the
 * whole count as equal.
 *
 * @since 0.1
 */
public enum EqualSplits {
    /** The earliest, as the R package changepoint does. */
    FIRST,
    /** The latest, as ruptures does. */
    LAST
}
