package io.github.alliance4j.scoring.rupture.changepoint;

import java.util.Arrays;

/**
 * Candidates under the cost of the mean, with all that the inner loop reads lying side by side, so that it runs on vector
 * registers.
 */
final class MeanCandidates extends Candidates {

    private final MeanCost.Column column;
    private final double rounding;

    /** The place, the sum of the values before it, and the objective less the squares before it. */
    private double[] place;

    private double[] sum;
    private double[] rest;

    /** The means of a last segment with which the candidate has not yet lost against a later one. */
    private double[] low;

    private double[] high;

    MeanCandidates(MeanCost.Column column, int size, double rounding) {
        super(column, size);
        this.column = column;
        this.rounding = rounding;
        place = new double[start.length];
        sum = new double[start.length];
        rest = new double[start.length];
        low = new double[start.length];
        high = new double[start.length];
    }

    @Override
    void add(int newPlace, double before) {
        super.add(newPlace, before);
        place[count - 1] = newPlace;
        sum[count - 1] = column.sum(newPlace);
        rest[count - 1] = before - column.squares(newPlace);
        low[count - 1] = Double.NEGATIVE_INFINITY;
        high[count - 1] = Double.POSITIVE_INFINITY;
    }

    @Override
    void grow(int capacity) {
        super.grow(capacity);
        place = Arrays.copyOf(place, capacity);
        sum = Arrays.copyOf(sum, capacity);
        rest = Arrays.copyOf(rest, capacity);
        low = Arrays.copyOf(low, capacity);
        high = Arrays.copyOf(high, capacity);
    }

    @Override
    void extendTo(int end) {
        extend(column.sum(end), column.squares(end), end, place, sum, rest, total, count);
    }

    private static void extend(
            double sumTo,
            double squaresTo,
            double end,
            double[] place,
            double[] sum,
            double[] rest,
            double[] total,
            int count) {
        for (int j = 0; j < count; j++) {
            double part = sumTo - sum[j];
            total[j] = rest[j] + squaresTo - part * part / (end - place[j]);
        }
    }

    /**
     * Functional pruning, which drops more than the inequality does: a candidate goes as soon as there is no mean with which
     * its last segment is at most as dear as that of each later candidate. Against a later one these means are those
     * between two roots, whatever values follow.
     */
    @Override
    void prune(double limit, int end, int minSegment) {
        int newest = count - 1;
        narrow(place[newest], sum[newest], rest[newest] + rounding, place, sum, rest, low, high, newest);
        int kept = 0;
        for (int j = 0; j < count; j++) {
            // Where there is no root at all a bound is NaN.
            if (low[j] <= high[j]) {
                move(j, kept++);
            }
        }
        count = kept;
    }

    private static void narrow(
            double newPlace,
            double newSum,
            double newRest,
            double[] place,
            double[] sum,
            double[] rest,
            double[] low,
            double[] high,
            int count) {
        for (int j = 0; j < count; j++) {
            double length = newPlace - place[j];
            double part = newSum - sum[j];
            double root = Math.sqrt(part * part - length * (rest[j] - newRest));
            low[j] = Math.max(low[j], (part - root) / length);
            high[j] = Math.min(high[j], (part + root) / length);
        }
    }

    @Override
    void move(int from, int to) {
        super.move(from, to);
        place[to] = place[from];
        sum[to] = sum[from];
        rest[to] = rest[from];
        low[to] = low[from];
        high[to] = high[from];
    }
}
