package io.github.alliance4j.scoring.rupture.chart;

/** Series and answers printed in the sources of the charts. */
final class Published {

    /** Montgomery, Introduction to Statistical Quality Control, table 9.1: target 10, sigma 1. */
    static final double[] MONTGOMERY = {
        9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51, 9.40, 10.08,
        9.37, 10.62, 10.31, 8.52, 10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38, 11.62, 11.31, 10.52
    };

    /** Its upper sums for K .5. */
    static final double[] MONTGOMERY_UPPER = {
        0, 0, 0, 1.16, 2.82, 2.50, .04, 1.00, 0, 0, 0, .97, .98, 0, 0, 0, .12, 0, 0, .34, .74, 0, 1.79, 2.79, 2.89,
        3.47, 3.35, 4.47, 5.28, 5.30
    };

    /** Its lower sums for K .5. */
    static final double[] MONTGOMERY_LOWER = {
        .05, 1.56, 1.77, 0, 0, 0, 1.46, 0, .30, 0, .47, 0, 0, .10, 0, .13, 0, 0, .98, 0, 0, .17, 0, 0, 0, 0, 0, 0, 0, 0
    };

    /** NIST/SEMATECH e-Handbook 6.3.2.3: target 325, K .3175, H 4.1959. */
    static final double[] NIST_CUSUM = {
        324.925, 324.675, 324.725, 324.350, 325.350, 325.225, 324.125, 324.525, 325.225, 324.600,
        324.625, 325.150, 328.325, 327.250, 327.825, 328.500, 326.675, 327.775, 326.875, 328.350
    };

    static final double[] NIST_UPPER = {
        0, 0, 0, 0, .0325, 0, 0, 0, 0, 0, 0, 0, 3.0075, 4.94, 7.4475, 10.63, 11.9875, 14.445, 16.0025, 19.035
    };

    static final double[] NIST_LOWER = {
        0, .0075, 0, .3325, 0, 0, .5575, .715, .1725, .255, .3125, 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    /** NIST/SEMATECH e-Handbook 6.3.2.4: lambda .3, target 50, sigma 2.0539. */
    static final double[] NIST_EWMA = {
        52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4,
        53.6, 52.1
    };

    static final double[] NIST_AVERAGES = {
        50.60, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38, 49.92,
        50.73, 51.23, 51.94, 51.99
    };

    private Published() {}

    /** The same distances from a centre on the other side. */
    static double[] mirrored(double[] y, double centre) {
        return java.util.Arrays.stream(y).map(x -> 2 * centre - x).toArray();
    }
}
