package io.github.alliance4j.scoring.rupture.changepoint;

import io.github.alliance4j.scoring.internal.Moments;
import java.util.OptionalInt;

/** Normal rows with a covariance of their own and a ridge under it. */
final class CovarianceCost implements SegmentCost {

    private static final double RIDGE = 1e-6;

    @Override
    public String name() {
        return "normal-covariance";
    }

    @Override
    public OptionalInt parameters(int columns) {
        return OptionalInt.of(columns + columns * (columns + 1) / 2);
    }

    @Override
    public OfData over(double[]... columns) {
        return columns.length == 1 ? new One(new VarianceCost.Squares(columns[0], true)) : new Several(columns);
    }

    private record One(VarianceCost.Squares squares) implements OfData {

        @Override
        public double of(int from, int to) {
            int m = to - from;
            return m * Math.log(squares.of(from, to) / m + RIDGE);
        }

        @Override
        public double dearerWhenCut(int from, int to) {
            return 0;
        }

        @Override
        public double rounding(int size) {
            return 1e-11 * size;
        }
    }

    /** By two passes over the segment: rows that nearly lie on a line leave no digits to a difference of prefix sums. */
    private static final class Several implements OfData {

        private final double[][] columns;
        private final double[] mean;
        private final double[][] factor;

        Several(double[][] columns) {
            this.columns = columns;
            int d = columns.length;
            this.mean = new double[d];
            this.factor = new double[d][d];
        }

        @Override
        public double of(int from, int to) {
            int m = to - from;
            for (int i = 0; i < mean.length; i++) {
                mean[i] = Moments.mean(columns[i], from, to);
            }
            double logDeterminant = 0;
            for (int i = 0; i < mean.length; i++) {
                for (int j = 0; j <= i; j++) {
                    factor[i][j] = reduced(i, j, covariance(i, j, from, to) + (i == j ? RIDGE : 0));
                }
                logDeterminant += Math.log(factor[i][i]);
            }
            return m * logDeterminant;
        }

        private double covariance(int i, int j, int from, int to) {
            double products = 0;
            for (int row = from; row < to; row++) {
                products += (columns[i][row] - mean[i]) * (columns[j][row] - mean[j]);
            }
            return products / Math.max(1, to - from - 1);
        }

        /** One step of the decomposition L D L': {@code D} on the diagonal, {@code L} below it. */
        private double reduced(int i, int j, double value) {
            double rest = value;
            for (int k = 0; k < j; k++) {
                rest -= factor[i][k] * factor[k][k] * factor[j][k];
            }
            return i == j ? Math.max(rest, RIDGE) : rest / factor[j][j];
        }

        @Override
        public double rounding(int size) {
            return 1e-11 * size;
        }
    }
}
