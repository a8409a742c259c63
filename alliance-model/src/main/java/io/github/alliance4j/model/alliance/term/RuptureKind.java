package io.github.alliance4j.model.alliance.term;

/**
 * The two movements of an alliance rupture (Safran and Muran).
 *
 * @since 0.1
 */
public enum RuptureKind {
    /** Away from the other or from the work. */
    WITHDRAWAL,
    /** Against the other or the work. */
    CONFRONTATION,
    /** Both. */
    MIXED;

    /**
     * Whether a rupture of this kind can show a marker of a kind.
     *
     * @param marker the kind of the marker
     * @return true if the kinds are equal, or this is {@link #MIXED}
     */
    public boolean shows(RuptureKind marker) {
        return this == MIXED || this == marker;
    }
}
