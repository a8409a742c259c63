package io.github.alliance4j.scoring.internal.scan;

import java.util.Arrays;

/** Draws the autocorrelation given the noise of all dyads in their own SD, on a grid around the present value. */
final class AutocorrelationDraw {

    private static final int HALF = 8;
    private static final double LARGEST = 0.95;
    private static final double SMALLEST = -0.5;
    private static final double LONGEST_GAP = 24;

    /** Every time between neighbours that is short enough to tell anything, ascending. */
    private final double[] gaps;

    private final double smallest;
    /** Sums over neighbours by gap: squares before, products, squares after, and how many. */
    private final double[] before;

    private final double[] product;
    private final double[] after;
    private final double[] count;

    /**
     * For a panel.
     *
     * @param elapsed times between neighbouring sessions of each dyad; the first of each is no such time
     * @param whole whether these are whole numbers throughout; powers below 0 exist for them only
     */
    AutocorrelationDraw(double[][] elapsed, boolean whole) {
        smallest = whole ? SMALLEST : 0;
        gaps = Arrays.stream(elapsed)
                .flatMapToDouble(dyad -> Arrays.stream(dyad).skip(1))
                .filter(gap -> gap < LONGEST_GAP)
                .sorted()
                .distinct()
                .toArray();
        before = new double[gaps.length];
        product = new double[gaps.length];
        after = new double[gaps.length];
        count = new double[gaps.length];
    }

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
        return Math.max(smallest, Math.min(LARGEST, drawn));
    }

    private double collect(DyadChain[] dyads) {
        Arrays.fill(before, 0);
        Arrays.fill(product, 0);
        Arrays.fill(after, 0);
        Arrays.fill(count, 0);
        double pairs = 0;
        for (DyadChain dyad : dyads) {
            for (int i = 1; i < dyad.session.length; i++) {
                int gap = Arrays.binarySearch(gaps, dyad.elapsed[i]);
                if (gap >= 0) {
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
        if (!(value > smallest && value < LARGEST)) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = 0;
        for (int gap = 0; gap < gaps.length; gap++) {
            double rho = Math.pow(value, gaps[gap]);
            double rest = 1 - rho * rho;
            double squares = after[gap] - 2 * rho * product[gap] + rho * rho * before[gap];
            sum -= 0.5 * (squares / rest + count[gap] * Math.log(rest));
        }
        return sum;
    }

    /** What the skewness adds to the logarithm of the density. */
    private double skewed(DyadChain[] dyads, double value, InnovationLaw law) {
        double sum = 0;
        if (!law.isSkewed() || !(value > smallest && value < LARGEST)) {
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
