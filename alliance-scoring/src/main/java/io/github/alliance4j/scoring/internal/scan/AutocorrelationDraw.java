package io.github.alliance4j.scoring.internal.scan;

/** Draws the autocorrelation given the noise of all dyads in their own SD, on a grid around the present value. */
final class AutocorrelationDraw {

    private static final int HALF = 8;
    private static final double LARGEST = 0.95;
    private static final double SMALLEST = -0.5;
    private static final int LONGEST_GAP = 24;

    /** Sums over neighbours by gap: squares before, products, squares after, and how many. */
    private final double[] before = new double[LONGEST_GAP];

    private final double[] product = new double[LONGEST_GAP];
    private final double[] after = new double[LONGEST_GAP];
    private final double[] count = new double[LONGEST_GAP];

    double draw(DyadChain[] dyads, double present, InnovationLaw law, double widest, Draws draws) {
        double pairs = collect(dyads);
        double step = Math.max(widest, 0.5 / Math.sqrt(pairs + 1));
        double[] log = new double[2 * HALF + 1];
        for (int j = 0; j < log.length; j++) {
            double value = present + (j - HALF) * step;
            log[j] = logDensity(value) + skewed(dyads, value, law);
        }
        int j = draws.among(log);
        double drawn = present + (j - HALF + draws.uniform() - 0.5) * step;
        return Math.max(SMALLEST, Math.min(LARGEST, drawn));
    }

    private double collect(DyadChain[] dyads) {
        java.util.Arrays.fill(before, 0);
        java.util.Arrays.fill(product, 0);
        java.util.Arrays.fill(after, 0);
        java.util.Arrays.fill(count, 0);
        double pairs = 0;
        for (DyadChain dyad : dyads) {
            for (int i = 1; i < dyad.session.length; i++) {
                int gap = dyad.session[i] - dyad.session[i - 1];
                if (gap < LONGEST_GAP) {
                    before[gap] += dyad.noise[i - 1] * dyad.noise[i - 1];
                    product[gap] += dyad.noise[i - 1] * dyad.noise[i];
                    after[gap] += dyad.noise[i] * dyad.noise[i];
                    count[gap]++;
                    pairs++;
                }
            }
        }
        return pairs;
    }

    private double logDensity(double value) {
        if (!(value > SMALLEST && value < LARGEST)) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = 0;
        double rho = 1;
        for (int gap = 1; gap < LONGEST_GAP; gap++) {
            rho *= value;
            if (count[gap] > 0) {
                double rest = 1 - rho * rho;
                double squares = after[gap] - 2 * rho * product[gap] + rho * rho * before[gap];
                sum -= 0.5 * (squares / rest + count[gap] * Math.log(rest));
            }
        }
        return sum;
    }

    /** What the skewness adds to the logarithm of the density. */
    private static double skewed(DyadChain[] dyads, double value, InnovationLaw law) {
        double sum = 0;
        if (!law.isSkewed() || !(value > SMALLEST && value < LARGEST)) {
            return sum;
        }
        for (DyadChain dyad : dyads) {
            for (int i = 1; i < dyad.session.length; i++) {
                sum += law.logRatio(dyad.news(i, value));
            }
        }
        return sum;
    }
}
