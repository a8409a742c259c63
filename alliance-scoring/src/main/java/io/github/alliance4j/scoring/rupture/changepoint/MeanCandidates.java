package io.github.alliance4j.scoring.rupture.changepoint;

import java.util.Arrays;

/**
 * Candidates under the cost of the mean, with all that the inner loop reads lying side by side, so that it runs on vector
 * registers.
 */
final class MeanCandidates extends Candidates {

    private final MeanCost.Column column;

    /** The place, the sum of the values before it, and the objective less the squares before it. */
    private double[] place;

    private double[] sum;
    private double[] rest;

    MeanCandidates(MeanCost.Column column, int size) {
        super(column, size);
        this.column = column;
        place = new double[start.length];
        sum = new double[start.length];
        rest = new double[start.length];
    }

    @Override
    void add(int newPlace, double before) {
        super.add(newPlace, before);
        place[count - 1] = newPlace;
        sum[count - 1] = column.sum(newPlace);
        rest[count - 1] = before - column.squares(newPlace);
    }

    @Override
    void grow(int capacity) {
        super.grow(capacity);
        place = Arrays.copyOf(place, capacity);
        sum = Arrays.copyOf(sum, capacity);
        rest = Arrays.copyOf(rest, capacity);
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

    @Override
    void move(int from, int to) {
        super.move(from, to);
        place[to] = place[from];
        sum[to] = sum[from];
        rest[to] = rest[from];
    }
}
