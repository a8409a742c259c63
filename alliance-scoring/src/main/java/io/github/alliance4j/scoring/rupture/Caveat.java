package io.github.alliance4j.scoring.rupture;

/**
 * What to mind about a detection although it could be made.
 *
 * @since 0.1
 */
public enum Caveat {
    /** So few sessions that the rule can hardly fire: silence says little. */
    SHORT_SERIES,
    /** More than half of the scores are the highest possible, where rules in standard deviations react to single steps. */
    CEILING,
    /**
     * The rule compares ratings made after sessions only, so that a fall may have come between two sessions and not within
     * one.
     */
    BETWEEN_SESSION_CONFOUND
}
