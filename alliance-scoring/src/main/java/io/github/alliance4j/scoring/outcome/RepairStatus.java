package io.github.alliance4j.scoring.outcome;

import java.util.Optional;

/**
 * How the ruptures of a treatment ended, as far as a rule found any.
 *
 * @since 0.1
 */
public enum RepairStatus {
    /** The rule found no rupture. */
    NONE,
    /** It found ruptures, all of them repaired. */
    REPAIRED,
    /** It found a rupture that was not repaired. */
    UNREPAIRED;

    /**
     * The status of a treatment from what a rule found in it. One unrepaired rupture is enough; a rupture of which the end is not
     * known yet leaves the status open otherwise.
     *
     * @param repaired how many ruptures were repaired
     * @param unrepaired how many were not
     * @param undecided how many are pending or could not be judged
     * @return the status, or nothing if it is open
     * @throws IllegalArgumentException if a number is negative
     */
    public static Optional<RepairStatus> of(int repaired, int unrepaired, int undecided) {
        if (repaired < 0 || unrepaired < 0 || undecided < 0) {
            throw new IllegalArgumentException("Ruptures are counted from 0: " + repaired + " repaired, " + unrepaired
                    + " unrepaired, " + undecided + " undecided");
        }
        if (unrepaired > 0) {
            return Optional.of(UNREPAIRED);
        }
        if (undecided > 0) {
            return Optional.empty();
        }
        return Optional.of(repaired > 0 ? REPAIRED : NONE);
    }
}
