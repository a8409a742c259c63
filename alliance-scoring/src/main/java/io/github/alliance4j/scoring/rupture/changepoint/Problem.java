package io.github.alliance4j.scoring.rupture.changepoint;

/**
 * One series to be cut.
 *
 * @param cost what segments cost, without what the penalty adds
 * @param size how many rows there are
 * @param minSegment no segment is shorter
 * @param penalty what one change costs
 * @param countsLengths whether each segment costs the logarithm of its length too
 * @param changesDemanded whether the number of changes is given, so that none has to pay
 * @param changes where a search that cuts stops at the latest, and one that merges too
 * @param equalSplits which of equal cuts to make
 */
record Problem(
        SegmentCost.OfData cost,
        int size,
        int minSegment,
        double penalty,
        boolean countsLengths,
        boolean changesDemanded,
        int changes,
        EqualSplits equalSplits) {

    private static final double EQUAL = 1e-9;

    /** The cost with what the penalty adds to each segment. */
    SegmentCost.OfData fullCost() {
        return countsLengths ? new LengthCost(cost, size) : cost;
    }

    /** Whether a change that makes the cost smaller by so much is worth it; strict. */
    boolean pays(double gain, double equal) {
        return changesDemanded || gain > penalty + equal;
    }

    /** Gains that differ by less are equal for a greedy search. */
    double equalGains() {
        return Math.max(EQUAL * Math.abs(cost.of(0, size)), equalTotals());
    }

    /** Totals that differ by less are equal for an exact search, so that rounding does not decide against the penalty. */
    double equalTotals() {
        return Math.max(EQUAL * penalty, cost.rounding(size));
    }
}
