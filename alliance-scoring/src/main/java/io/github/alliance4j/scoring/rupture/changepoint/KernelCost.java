package io.github.alliance4j.scoring.rupture.changepoint;

import java.util.Arrays;
import java.util.OptionalInt;

/** A clipped Gaussian kernel, by sums over its leading blocks. */
final class KernelCost implements SegmentCost {

    static final KernelCost MEDIAN_HEURISTIC = new KernelCost(0);

    private static final int MOST_ROWS = 3000;
    private static final double NEAREST = 0.01;
    private static final double FARTHEST = 100;

    /** 0 for the median heuristic. */
    private final double gamma;

    private KernelCost(double gamma) {
        this.gamma = gamma;
    }

    static KernelCost of(double gamma) {
        if (!(gamma > 0) || Double.isInfinite(gamma)) {
            throw new IllegalArgumentException("A gamma of " + gamma + "; it must be above 0");
        }
        return new KernelCost(gamma);
    }

    @Override
    public String name() {
        return "rbf";
    }

    @Override
    public OptionalInt parameters(int columns) {
        return OptionalInt.empty();
    }

    @Override
    public OfData over(double[]... columns) {
        int n = columns[0].length;
        if (n > MOST_ROWS) {
            throw new IllegalArgumentException("Cost rbf of " + n + " rows; it takes at most " + MOST_ROWS);
        }
        return new Blocks(columns, gamma > 0 ? gamma : medianGamma(columns));
    }

    private static double medianGamma(double[][] columns) {
        int n = columns[0].length;
        double[] distances = new double[n * (n - 1) / 2];
        int count = 0;
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < i; j++) {
                distances[count++] = squaredDistance(columns, i, j);
            }
        }
        double median = count == 0 ? 0 : NoiseScale.median(distances);
        return median > 0 ? 1 / median : 1;
    }

    private static double squaredDistance(double[][] columns, int i, int j) {
        double squared = 0;
        for (double[] column : columns) {
            squared += (column[i] - column[j]) * (column[i] - column[j]);
        }
        return squared;
    }

    private static final class Blocks implements OfData {

        /** {@code sum[b][a]}, {@code a <= b}: the sum of the kernel over rows below {@code b} and columns below {@code a}. */
        private final double[][] sum;

        Blocks(double[][] columns, double gamma) {
            int n = columns[0].length;
            sum = new double[n + 1][];
            sum[0] = new double[1];
            for (int b = 1; b <= n; b++) {
                sum[b] = Arrays.copyOf(sum[b - 1], b + 1);
                double row = 0;
                for (int a = 1; a < b; a++) {
                    double scaled = gamma * squaredDistance(columns, b - 1, a - 1);
                    row += Math.exp(-Math.min(FARTHEST, Math.max(NEAREST, scaled)));
                    sum[b][a] += row;
                }
                sum[b][b] = sum[b - 1][b - 1] + 2 * row + 1;
            }
        }

        @Override
        public double of(int from, int to) {
            int m = to - from;
            return m - (sum[to][to] - 2 * sum[to][from] + sum[from][from]) / m;
        }

        @Override
        public double rounding(int size) {
            return 1e-14 * size * size;
        }
    }
}
