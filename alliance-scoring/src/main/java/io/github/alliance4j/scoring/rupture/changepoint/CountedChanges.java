package io.github.alliance4j.scoring.rupture.changepoint;

import java.util.Arrays;

/** For each number of changes the cut with the smallest cost, by dynamic programming. */
final class CountedChanges {

    private final int size;
    private final int minSegment;
    private final double[][] best;
    private final int[][] from;

    /** Up to {@code most} changes, as far as the rows suffice. */
    CountedChanges(Problem problem, int most) {
        size = problem.size();
        minSegment = problem.minSegment();
        int counts = Math.min(most, size / minSegment - 1) + 1;
        best = new double[counts][size + 1];
        from = new int[counts][size + 1];
        SegmentCost.OfData cost = problem.fullCost();
        double rounding = cost.rounding(size);
        double[] bound = new double[counts];
        for (int end = minSegment; end <= size; end++) {
            best[0][end] = cost.of(0, end);
            Arrays.fill(bound, Double.POSITIVE_INFINITY);
            for (int start = minSegment; start <= end - minSegment; start++) {
                extend(start, end, cost.of(start, end), bound, rounding);
            }
        }
    }

    /** Tries a last segment for every number of changes; the earliest of equal ones stays. */
    private void extend(int start, int end, double cost, double[] bound, double rounding) {
        int possible = Math.min(best.length - 1, start / minSegment);
        for (int changes = 1; changes <= possible; changes++) {
            double total = best[changes - 1][start] + cost;
            if (total < bound[changes]) {
                bound[changes] = total - rounding;
                best[changes][end] = total;
                from[changes][end] = start;
            }
        }
    }

    /** The positions from 0 at which a new segment begins. */
    int[] cuts(int changes) {
        int[] cuts = new int[changes];
        int at = size;
        for (int k = changes; k > 0; k--) {
            at = from[k][at];
            cuts[k - 1] = at;
        }
        return cuts;
    }

    /** The smallest number of changes with the smallest cost plus penalty. */
    int cheapest(double penalty, double rounding) {
        int cheapest = 0;
        for (int k = 1; k < best.length; k++) {
            if (best[k][size] + k * penalty < best[cheapest][size] + cheapest * penalty - rounding) {
                cheapest = k;
            }
        }
        return cheapest;
    }
}
