package io.github.alliance4j.scoring.rupture.changepoint;

import java.util.Arrays;

/** Bottom-up segmentation: many short segments, of which the two neighbours that differ least are merged, and so on. */
final class Merging {

    private final SegmentCost.OfData cost;

    /** The cuts that are left, with both ends of the series. */
    private int[] bounds;

    private int segments;

    /** What merging at each inner bound would cost. */
    private double[] losses;

    private Merging(Problem problem) {
        this.cost = problem.fullCost();
        this.bounds = new int[problem.size() / problem.minSegment() + 2];
        this.losses = new double[bounds.length];
    }

    /** The positions from 0 at which a new segment begins. */
    static int[] cuts(Problem problem) {
        Merging merging = new Merging(problem);
        merging.halve(0, problem.size(), problem.minSegment());
        double equal = problem.equalGains();
        merging.weighAll();
        while (merging.segments > problem.changes() + 1) {
            int cheapest = merging.cheapest(equal);
            if (!problem.changesDemanded() && problem.pays(merging.losses[cheapest], equal)) {
                break;
            }
            merging.remove(cheapest);
        }
        return Arrays.copyOfRange(merging.bounds, 1, Math.max(1, merging.segments));
    }

    private void halve(int from, int to, int min) {
        int length = to - from;
        if (length >= 2 * min) {
            halve(from, from + length / 2, min);
            halve(from + length / 2, to, min);
        } else {
            bounds[++segments] = to;
        }
    }

    private void weighAll() {
        for (int i = 1; i < segments; i++) {
            weigh(i);
        }
    }

    private void weigh(int i) {
        losses[i] = cost.of(bounds[i - 1], bounds[i + 1])
                - cost.of(bounds[i - 1], bounds[i])
                - cost.of(bounds[i], bounds[i + 1]);
    }

    /** The first of the cheapest inner bounds. */
    private int cheapest(double equal) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < segments; i++) {
            least = Math.min(least, losses[i]);
        }
        int cheapest = 1;
        while (losses[cheapest] > least + equal) {
            cheapest++;
        }
        return cheapest;
    }

    private void remove(int i) {
        System.arraycopy(bounds, i + 1, bounds, i, segments - i);
        System.arraycopy(losses, i + 1, losses, i, segments - i);
        segments--;
        if (i > 1) {
            weigh(i - 1);
        }
        if (i < segments) {
            weigh(i);
        }
    }
}
