package io.github.alliance4j.scoring.rupture.changepoint;

import java.util.Arrays;

/** The cut with the smallest cost plus penalty, whatever the number of changes. */
final class Partitioning {

    /** Pruning now and then is cheaper than each time. */
    private static final int PRUNE_EVERY = 8;

    /** Up to so many rows pruning costs more than it saves. */
    private static final int SHORT = 64;

    private static final double[] NO_LOGS = {};

    private Partitioning() {}

    /**
     * Optimal partitioning; with pruning it is PELT, whose answer is the same.
     *
     * @return the positions from 0 at which a new segment begins
     */
    static int[] cuts(Problem problem, boolean prune) {
        SegmentCost.OfData cost = problem.cost();
        int n = problem.size();
        int min = problem.minSegment();
        double penalty = problem.penalty();
        boolean pruning = prune && n > SHORT && Double.isFinite(cost.dearerWhenCut(0, n));
        double rounding = problem.equalTotals();
        double[] logs = problem.countsLengths() ? LengthCost.logs(n) : NO_LOGS;
        Candidates candidates = Candidates.of(cost, n, rounding);
        double[] best = new double[n + 1];
        int[] from = new int[n + 1];
        best[0] = -penalty;
        for (int end = min; end <= n; end++) {
            int newest = end - min;
            if (newest == 0 || newest >= min) {
                candidates.add(newest, best[newest]);
            }
            candidates.extendTo(end);
            int winner = logs.length == 0 ? candidates.smallest(rounding) : candidates.smallest(rounding, logs, end);
            from[end] = candidates.start[winner];
            best[end] = candidates.total[winner] + penalty;
            if (logs.length > 0) {
                best[end] += logs[end - from[end]];
            }
            // Logarithms of lengths are left out of the test: the older segment stays the longer, hence dearer, one.
            if (pruning && end % PRUNE_EVERY == 0) {
                candidates.prune(best[end] + rounding, end, min);
            }
        }
        return back(from);
    }

    private static int[] back(int[] from) {
        int[] cuts = new int[from.length];
        int first = cuts.length;
        for (int at = from[from.length - 1]; at > 0; at = from[at]) {
            cuts[--first] = at;
        }
        return Arrays.copyOfRange(cuts, first, cuts.length);
    }
}
