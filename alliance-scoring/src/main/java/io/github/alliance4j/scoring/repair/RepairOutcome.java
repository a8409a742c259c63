package io.github.alliance4j.scoring.repair;

/**
 * How the alliance came out of a rupture, worst first but for {@link #PENDING}.
 *
 * @since 0.1
 */
public enum RepairOutcome {
    /** Not above the lowest level by more than error. */
    UNREPAIRED,
    /** Above the lowest level, but still below the level before the rupture, both by more than error. */
    PARTIAL,
    /** Above the lowest level by more than error, and within error of the level before. */
    RESTORED,
    /** Above the level before the rupture by more than error: the bond is stronger than it was. */
    STRENGTHENED,
    /** There is no level after the lowest one yet. */
    PENDING
}
