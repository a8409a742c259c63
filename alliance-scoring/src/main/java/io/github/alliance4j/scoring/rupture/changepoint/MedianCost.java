package io.github.alliance4j.scoring.rupture.changepoint;

import io.github.alliance4j.scoring.internal.Moments;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Distance from the median. A wavelet matrix finds the median of any segment, and the sum of what lies below it, in as many
 * steps as the number of distinct values has bits.
 */
final class MedianCost implements SegmentCost {

    @Override
    public String name() {
        return "l1";
    }

    @Override
    public OptionalInt parameters(int columns) {
        return OptionalInt.empty();
    }

    @Override
    public OfData over(double[]... columns) {
        return ColumnCosts.of(columns, Column::new);
    }

    /** One column, centred. */
    private static final class Column implements OfData {

        private final double[] distinct;
        private final double[] sum;

        /** Per level, how many of the first {@code i} ranks have a 0 there, and the sum of their values. */
        private final int[][] zeros;

        private final double[][] zeroSum;

        Column(double[] values) {
            int n = values.length;
            double centre = Moments.mean(values, 0, n);
            double[] centred = new double[n];
            sum = new double[n + 1];
            for (int i = 0; i < n; i++) {
                centred[i] = values[i] - centre;
                sum[i + 1] = sum[i] + centred[i];
            }
            distinct = Arrays.stream(centred).sorted().distinct().toArray();
            int levels = Math.max(1, 32 - Integer.numberOfLeadingZeros(distinct.length - 1));
            zeros = new int[levels][n + 1];
            zeroSum = new double[levels][n + 1];
            fill(ranks(centred));
        }

        private int[] ranks(double[] centred) {
            int[] ranks = new int[centred.length];
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = Arrays.binarySearch(distinct, centred[i]);
            }
            return ranks;
        }

        private void fill(int[] ranks) {
            int n = ranks.length;
            int[] ones = new int[n];
            for (int level = 0; level < zeros.length; level++) {
                int bit = zeros.length - 1 - level;
                int zero = 0;
                int one = 0;
                for (int i = 0; i < n; i++) {
                    int rank = ranks[i];
                    boolean isZero = (rank >> bit & 1) == 0;
                    zeros[level][i + 1] = zeros[level][i] + (isZero ? 1 : 0);
                    zeroSum[level][i + 1] = zeroSum[level][i] + (isZero ? distinct[rank] : 0);
                    if (isZero) {
                        ranks[zero++] = rank;
                    } else {
                        ones[one++] = rank;
                    }
                }
                System.arraycopy(ones, 0, ranks, zero, one);
            }
        }

        @Override
        public double dearerWhenCut(int from, int to) {
            return 0;
        }

        @Override
        public double of(int from, int to) {
            int m = to - from;
            int wanted = m / 2;
            int rank = 0;
            int below = 0;
            double sumBelow = 0;
            int a = from;
            int b = to;
            for (int level = 0; level < zeros.length; level++) {
                int[] zero = zeros[level];
                int here = zero[b] - zero[a];
                rank <<= 1;
                if (wanted < here) {
                    a = zero[a];
                    b = zero[b];
                } else {
                    rank |= 1;
                    wanted -= here;
                    below += here;
                    sumBelow += zeroSum[level][b] - zeroSum[level][a];
                    int all = zero[zero.length - 1];
                    a = all + a - zero[a];
                    b = all + b - zero[b];
                }
            }
            double median = distinct[rank];
            double sumAbove = sum[to] - sum[from] - sumBelow;
            return Math.max(0, median * below - sumBelow + sumAbove - median * (m - below));
        }
    }
}
