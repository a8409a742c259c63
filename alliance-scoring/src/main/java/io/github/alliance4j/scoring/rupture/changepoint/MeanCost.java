package io.github.alliance4j.scoring.rupture.changepoint;

import io.github.alliance4j.scoring.internal.Moments;
import java.util.OptionalInt;

/** Squared distance from the mean, in units of a known standard deviation, by prefix sums of centred values. */
final class MeanCost implements SegmentCost {

    static final MeanCost UNIT = new MeanCost(1);

    private final double sd;

    MeanCost(double sd) {
        if (!(sd > 0) || Double.isInfinite(sd)) {
            throw new IllegalArgumentException("A known standard deviation of " + sd + "; it must be above 0");
        }
        this.sd = sd;
    }

    @Override
    public String name() {
        return sd == 1 ? "l2" : "normal-mean";
    }

    @Override
    public OptionalInt parameters(int columns) {
        return OptionalInt.of(columns);
    }

    @Override
    public OfData over(double[]... columns) {
        return ColumnCosts.of(columns, values -> new Column(values, sd));
    }

    /** One column. */
    static final class Column implements OfData {

        /** Sums of the first {@code i} centred values, and of their squares. */
        private final double[] sum;

        private final double[] squares;

        Column(double[] values, double sd) {
            int n = values.length;
            // A computed mean of equal values may be off by rounding; their first value is not.
            double centre = Moments.isConstant(values, 0, n) ? values[0] : Moments.mean(values, 0, n);
            double factor = 1 / sd;
            sum = new double[n + 1];
            squares = new double[n + 1];
            for (int i = 0; i < n; i++) {
                double x = (values[i] - centre) * factor;
                sum[i + 1] = sum[i] + x;
                squares[i + 1] = squares[i] + x * x;
            }
        }

        @Override
        public double of(int from, int to) {
            double part = sum[to] - sum[from];
            return Math.max(0, squares[to] - squares[from] - part * part / (to - from));
        }

        @Override
        public double dearerWhenCut(int from, int to) {
            return 0;
        }

        @Override
        public double rounding(int size) {
            return 1e-12 * squares[size];
        }

        double sum(int i) {
            return sum[i];
        }

        double squares(int i) {
            return squares[i];
        }
    }
}
