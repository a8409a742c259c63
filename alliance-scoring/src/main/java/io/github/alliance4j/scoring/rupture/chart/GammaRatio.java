package io.github.alliance4j.scoring.rupture.chart;

/** Ratios of gamma functions half a step apart, by their recurrence. */
final class GammaRatio {

    private GammaRatio() {}

    /** {@code Gamma(n/2) / Gamma((n-1)/2)}, {@code n >= 2}: {@code r_2 = 1/sqrt(pi)}, {@code r_(n+1) r_n = (n-1)/2}. */
    static double of(int n) {
        double ratio = 1 / Math.sqrt(Math.PI);
        for (int m = 2; m < n; m++) {
            ratio = (m - 1) / (2 * ratio);
        }
        return ratio;
    }

    /** The mean of the standard deviation (with {@code n - 1}) of {@code n} standard normal numbers. */
    static double c4(int n) {
        return Math.sqrt(2.0 / (n - 1)) * of(n);
    }
}
