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
    /** It found a rupture that was not repaired in time. */
    UNREPAIRED,
    /**
     * It found a rupture that was not back by the last session, and none that was not repaired in time. A rule that sets no time for
     * a repair, such as the calibrated scan, says this of every rupture without one, and never {@link #UNREPAIRED}.
     */
    OPEN;

    /**
     * The status of a treatment from what a rule found in it. One unrepaired rupture is enough, then one that is still open; a
     * rupture that could not be judged leaves the rest unknown.
     *
     * @param repaired how many ruptures were repaired
     * @param unrepaired how many were not repaired in time
     * @param open how many were still open at the last session
     * @param notJudged how many could not be judged
     * @return the status, or nothing if it is not known
     * @throws IllegalArgumentException if a number is negative
     */
    public static Optional<RepairStatus> of(int repaired, int unrepaired, int open, int notJudged) {
        if (repaired < 0 || unrepaired < 0 || open < 0 || notJudged < 0) {
            throw new IllegalArgumentException("Ruptures are counted from 0: " + repaired + " repaired, " + unrepaired
                    + " unrepaired, " + open + " open, " + notJudged + " not judged");
        }
        if (unrepaired > 0) {
            return Optional.of(UNREPAIRED);
        }
        if (open > 0) {
            return Optional.of(OPEN);
        }
        if (notJudged > 0) {
            return Optional.empty();
        }
        return Optional.of(repaired > 0 ? REPAIRED : NONE);
    }
}
