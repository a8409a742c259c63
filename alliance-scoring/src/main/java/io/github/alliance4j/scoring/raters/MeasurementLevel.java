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
        double difference(double c, double k) {
            return c == k ? 0 : 1;
        }
    },
    /** Ranks: the square of {@code (n_c + n_k) / 2} and all {@code n_g} of values between. */
    ORDINAL {
        @Override
        double[] places(double[] values, double[] counts) {
            double[] places = new double[values.length];
            double below = 0;
            for (int g = 0; g < values.length; g++) {
                places[g] = below + counts[g] / 2;
                below += counts[g];
            }
            return places;
        }

        @Override
        double difference(double c, double k) {
            return square(c - k);
        }
    },
    /** Equal steps: {@code (c - k)^2}. */
    INTERVAL {
        @Override
        double difference(double c, double k) {
            return square(c - k);
        }
    },
    /** Equal steps from a true zero: {@code ((c - k) / (c + k))^2}; no value may be below 0. */
    RATIO {
        @Override
        double difference(double c, double k) {
            return c == k ? 0 : square((c - k) / (c + k));
        }
    };

    /** Where the values stand on the line on which differences are taken: themselves, or the middle of their ranks. */
    double[] places(double[] values, double[] counts) {
        return values;
    }

    /** The squared difference of two places. */
    abstract double difference(double c, double k);

    private static double square(double x) {
        return x * x;
    }
}
