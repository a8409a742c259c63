package io.github.alliance4j.scoring.rupture.sudden;

/**
 * Which of several shifts of one person stands for the person. Among equals it is the earliest.
 *
 * @since 0.1
 */
public enum ShiftChoice {
    /** The earliest. */
    FIRST,
    /** The latest. */
    LAST,
    /** The one that goes least far. */
    SMALLEST,
    /** The one that goes farthest. */
    LARGEST
}
