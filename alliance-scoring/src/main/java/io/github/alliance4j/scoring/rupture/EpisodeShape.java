package io.github.alliance4j.scoring.rupture;

/**
 * How an episode runs down and up again, in observed sessions: a decline or a repair is sudden if it takes one step,
 * else gradual. The five patterns are those that Gumz and others (2012) count among crisis-repair sequences; that the
 * simple V is the most frequent and a gradual decline with a sudden repair the next is VERIFIED, the names of patterns 3
 * to 5 are UNCONFIRMED.
 *
 * @since 0.1
 */
public enum EpisodeShape {
    /** Down in one step and up in one step. Pattern 1. */
    V(1),
    /** Down in several steps, up in one. Pattern 2. */
    GRADUAL_DECLINE(2),
    /** Down in one step, up in several. Pattern 3. */
    GRADUAL_REPAIR(3),
    /** Down in several steps and up in several. Pattern 4. */
    U(4),
    /** Repaired, but not straight down and straight up. Pattern 5. */
    W(5),
    /** No repair so far. Pattern 5. */
    UNREPAIRED(5);

    private final int pattern;

    EpisodeShape(int pattern) {
        this.pattern = pattern;
    }

    /**
     * The number of the pattern.
     *
     * @return 1 to 5
     */
    public int pattern() {
        return pattern;
    }

    /**
     * The shape of a repaired episode that runs straight down and straight up.
     *
     * @param down steps from the level before to the nadir
     * @param up steps from the nadir to the repair
     * @return the shape
     */
    public static EpisodeShape of(int down, int up) {
        if (down <= 1) {
            return up <= 1 ? V : GRADUAL_REPAIR;
        }
        return up <= 1 ? GRADUAL_DECLINE : U;
    }
}
