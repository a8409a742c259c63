package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.scoring.internal.Moments;
import java.util.Arrays;

/**
 * How a chart estimates the standard deviation of single scores, with {@code MR_i = |y_i - y_(i-1)|}.
 *
 * @since 0.1
 */
public enum SigmaEstimate {
    /** {@code mean(MR) / 1.128}; every drop and every return adds to it. VERIFIED (qcc 2.7). */
    MEAN_MOVING_RANGE {
        @Override
        double of(double[] y, double[] ranges, int count) {
            return Moments.mean(ranges, 0, count) / D2;
        }
    },
    /** {@code median(MR) / .954}; one V adds little. DERIVED. */
    MEDIAN_MOVING_RANGE {
        @Override
        double of(double[] y, double[] ranges, int count) {
            Arrays.sort(ranges, 0, count);
            int middle = count / 2;
            double median = count % 2 == 1 ? ranges[middle] : (ranges[middle - 1] + ranges[middle]) / 2;
            return median / MEDIAN_D2;
        }
    },
    /**
     * {@code SD / c4(n)}, SD with {@code n - 1}, {@code c4(n) = sqrt(2/(n-1)) Gamma(n/2) / Gamma((n-1)/2)}; takes a change
     * of level for noise. VERIFIED (qcc 2.7).
     */
    STANDARD_DEVIATION {
        @Override
        double of(double[] y, double[] ranges, int count) {
            int n = count + 1;
            return Moments.isConstant(y, 0, n) ? 0 : Moments.standardDeviation(y, 0, n) / GammaRatio.c4(n);
        }
    };

    /** The mean range of two standard normal numbers, as charts round it. */
    static final double D2 = 1.128;

    private static final double MEDIAN_D2 = 0.954;

    /** The estimate from {@code count} moving ranges, or from the first {@code count + 1} scores; 0 without variation. */
    abstract double of(double[] y, double[] ranges, int count);
}
