package io.github.alliance4j.scoring.raters;

/**
 * What the numbers of a code mean, and so how far two of them are apart. {@code n_g} is how often a value {@code g} was
 * given, among units with two ratings or more.
 *
 * @since 0.1
 */
public enum MeasurementLevel {
    /** Names only: 1 if they differ, else 0. */
    NOMINAL {
        @Override
        double difference(double[] values, double[] counts, int c, int k) {
            return c == k ? 0 : 1;
        }
    },
    /** Ranks: the square of {@code (n_c + n_k) / 2} and all {@code n_g} of values between. */
    ORDINAL {
        @Override
        double difference(double[] values, double[] counts, int c, int k) {
            double between = 0;
            for (int g = Math.min(c, k); g <= Math.max(c, k); g++) {
                between += counts[g];
            }
            return square(between - (counts[c] + counts[k]) / 2);
        }
    },
    /** Equal steps: {@code (c - k)^2}. */
    INTERVAL {
        @Override
        double difference(double[] values, double[] counts, int c, int k) {
            return square(values[c] - values[k]);
        }
    },
    /** Equal steps from a true zero: {@code ((c - k) / (c + k))^2}; no value may be below 0. */
    RATIO {
        @Override
        double difference(double[] values, double[] counts, int c, int k) {
            return c == k ? 0 : square((values[c] - values[k]) / (values[c] + values[k]));
        }
    };

    abstract double difference(double[] values, double[] counts, int c, int k);

    private static double square(double x) {
        return x * x;
    }
}
