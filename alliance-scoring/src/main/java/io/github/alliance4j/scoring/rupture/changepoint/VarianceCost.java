package io.github.alliance4j.scoring.rupture.changepoint;

import io.github.alliance4j.scoring.internal.Moments;
import java.util.OptionalInt;

/** Normal values with a variance of their own; the mean is that of the segment or that of all values. */
final class VarianceCost implements SegmentCost {

    static final double FLOOR = 1e-11;

    private static final double CONSTANT = Math.log(2 * Math.PI) + 1;

    private final boolean ownMean;
    private final double floor;

    private VarianceCost(boolean ownMean, double floor) {
        if (!(floor > 0) || Double.isInfinite(floor)) {
            throw new IllegalArgumentException("A smallest variance of " + floor + "; it must be above 0");
        }
        this.ownMean = ownMean;
        this.floor = floor;
    }

    static VarianceCost meanAndVariance(double floor) {
        return new VarianceCost(true, floor);
    }

    static VarianceCost variance(double floor) {
        return new VarianceCost(false, floor);
    }

    @Override
    public String name() {
        return ownMean ? "normal-mean-variance" : "normal-variance";
    }

    @Override
    public OptionalInt parameters(int columns) {
        return OptionalInt.of(ownMean ? 2 : 1);
    }

    @Override
    public OfData over(double[]... columns) {
        if (columns.length != 1) {
            throw new IllegalArgumentException(
                    "Cost " + name() + " of " + columns.length + " columns; it takes one column");
        }
        return new Column(new Squares(columns[0], ownMean), floor);
    }

    private record Column(Squares squares, double floor) implements OfData {

        @Override
        public double of(int from, int to) {
            int m = to - from;
            return m * (CONSTANT + Math.log(Math.max(squares.of(from, to) / m, floor)));
        }

        /**
         * A part at the floor may cost more than its share of the whole. With {@code v} the variance of the whole and {@code
         * f} the floor that is at most {@code n ln(1 + f / max(v, f))}, since the logarithm is concave, and {@code v} is at
         * least the squares of the first part by {@code n}.
         */
        @Override
        public double dearerWhenCut(int from, int to) {
            int n = squares.size();
            return n * Math.log1p(Math.min(1, n * floor / squares.of(from, to)));
        }

        @Override
        public double rounding(int size) {
            return 1e-11 * size;
        }
    }

    /**
     * Sums of squared deviations from the segment's mean or from the mean of all. Where the difference of two prefix sums
     * has lost digits, which a logarithm would show, the sum is made anew.
     */
    static final class Squares {

        private static final double LOST = 1e-4;

        private final boolean ownMean;
        private final double[] centred;
        private final double[] sum;
        private final double[] squares;

        Squares(double[] values, boolean ownMean) {
            int n = values.length;
            this.ownMean = ownMean;
            // A computed mean of equal values may be off by rounding; their first value is not.
            double centre = Moments.isConstant(values, 0, n) ? values[0] : Moments.mean(values, 0, n);
            centred = new double[n];
            sum = new double[n + 1];
            squares = new double[n + 1];
            for (int i = 0; i < n; i++) {
                double x = values[i] - centre;
                centred[i] = x;
                sum[i + 1] = sum[i] + x;
                squares[i + 1] = squares[i] + x * x;
            }
        }

        int size() {
            return centred.length;
        }

        double of(int from, int to) {
            double part = ownMean ? sum[to] - sum[from] : 0;
            double ss = squares[to] - squares[from] - part * part / (to - from);
            return ss > LOST * squares[to] ? ss : anew(from, to);
        }

        private double anew(int from, int to) {
            if (!ownMean) {
                return Moments.squaredDeviations(centred, from, to, 0);
            }
            return Moments.isConstant(centred, from, to)
                    ? 0
                    : Moments.squaredDeviations(centred, from, to, Moments.mean(centred, from, to));
        }
    }
}
