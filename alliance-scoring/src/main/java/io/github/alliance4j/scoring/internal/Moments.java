package io.github.alliance4j.scoring.internal;

/**
 * Mean and standard deviation of part of an array, by two passes so that adding a constant to all values changes
 * nothing but the mean.
 */
public final class Moments {

    /** What share of the largest number two numbers may differ by and still be one number computed in two ways. */
    public static final double ROUNDING = 1e-12;

    private Moments() {}

    /** The mean of {@code values[from..to)}; the range must not be empty. */
    public static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    /** The sum of squared deviations from {@code mean} over {@code values[from..to)}. */
    public static double squaredDeviations(double[] values, int from, int to, double mean) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double deviation = values[i] - mean;
            sum += deviation * deviation;
        }
        return sum;
    }

    /** The standard deviation with {@code n - 1}; the range must hold at least two values. */
    public static double standardDeviation(double[] values, int from, int to) {
        return Math.sqrt(squaredDeviations(values, from, to, mean(values, from, to)) / (to - from - 1));
    }

    /**
     * Whether all values of the range are the same number. A computed standard deviation is not asked, since rounding
     * can make it differ from 0.
     */
    public static boolean isConstant(double[] values, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (values[i] != values[from]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the values of the range differ by rounding alone: by at most 1e-12 of the largest in size. */
    public static boolean isConstantToRounding(double[] values, int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        return high - low <= ROUNDING * Math.max(Math.abs(low), Math.abs(high));
    }
}
