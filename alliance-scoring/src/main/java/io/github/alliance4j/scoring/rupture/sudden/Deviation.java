package io.github.alliance4j.scoring.rupture.sudden;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where the R package suddengains 0.7.2 departs from the rules of this library. All are off unless asked for by name;
 * with all of them a {@link SuddenShiftRule} gives the numbers of the package. VERIFIED against its source.
 *
 * @since 0.1
 */
public enum Deviation {
    /**
     * An interval is undecided as soon as one criterion is, even where another is not met. Here NOT_MET decides.
     */
    MISSING_OUTWEIGHS_NOT_MET,
    /**
     * Without a baseline the look for a reversal begins at session {@code k + 3}, so that {@code k + 2} is skipped. Here it
     * always begins at {@code k + 2}.
     */
    REVERSAL_SKIPS_A_SESSION,
    /**
     * For rises criterion 2 asks {@code y_k - y_(k+1) <= p * y_k}, which every rise does. Here it asks
     * {@code y_(k+1) - y_k >= p * y_k}.
     */
    RISE_PROPORTION_NEVER_BINDS,
    /**
     * Smallest and largest compare {@code y_k - y_(k+1)} with its sign, so that the "largest" rise is the smallest one.
     * Here they compare how far the score went in the direction of the rule.
     */
    SIGNED_MAGNITUDE;

    /**
     * All that the package does.
     *
     * @return an unmodifiable set
     */
    public static Set<Deviation> suddengains() {
        return Collections.unmodifiableSet(EnumSet.allOf(Deviation.class));
    }
}
