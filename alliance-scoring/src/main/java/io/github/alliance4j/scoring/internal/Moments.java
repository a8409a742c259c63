package io.github.alliance4j.scoring.internal;

/**
 * Mean and standard deviation of part of an array, by two passes so that adding a constant to all values changes
 * nothing but the mean.
 */
public final class Moments {

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
}
