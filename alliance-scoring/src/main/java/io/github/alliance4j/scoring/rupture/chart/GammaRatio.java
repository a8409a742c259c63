package io.github.alliance4j.scoring.rupture.chart;

/** Ratios of gamma functions half a step apart, by their recurrence. */
final class GammaRatio {

    /** Beyond this the series is exact to all digits. */
    private static final int LONG = 400;

    private GammaRatio() {}

    /** {@code Gamma(n/2) / Gamma((n-1)/2)}, {@code n >= 2}: {@code r_2 = 1/sqrt(pi)}, {@code r_(n+1) r_n = (n-1)/2}. */
    static double of(int n) {
        if (n > LONG) {
            return asymptotic((n - 1) / 2.0);
        }
        double ratio = 1 / Math.sqrt(Math.PI);
        for (int m = 2; m < n; m++) {
            ratio = (m - 1) / (2 * ratio);
        }
        return ratio;
    }

    /** {@code Gamma(z + 1/2) / Gamma(z)} for large {@code z}. */
    private static double asymptotic(double z) {
        double r = 1 / z;
        double series = 5.0 / 1024 - r * (21.0 / 32768 + r * 399 / 262144);
        return Math.sqrt(z) * (1 - r * (1.0 / 8 - r * (1.0 / 128 + r * series)));
    }

    /** The mean of the standard deviation (with {@code n - 1}) of {@code n} standard normal numbers. */
    static double c4(int n) {
        return Math.sqrt(2.0 / (n - 1)) * of(n);
    }
}
