package io.github.alliance4j.scoring.raters;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How far raters put the units in the same order: Kendall's W, corrected for ties. With {@code m} raters, {@code n} units, the
 * rank sum {@code R_i} of each unit (equal ratings share the mean of their ranks), and {@code T} the sum of {@code t^3 - t} over
 * all groups of {@code t} equal ratings of one rater:
 *
 * <pre>
 * W = 12 sum (R_i - mean R)^2 / (m^2 (n^3 - n) - m T),   chi2 = m (n - 1) W on n - 1 df, upper tail
 * </pre>
 *
 * <p>From 0 to 1. Units without all ratings do not count. Raters who are stricter throughout agree fully. Not evaluable: fewer than 2
 * raters or 2 complete units; every rater gives all units one rating. The p is of large samples ({@code n > 7}).
 *
 * <p>As irr's {@code kendall(correct = TRUE)}. Source: Kendall, M. G., and Babington Smith, B. (1939). The problem of m rankings.
 * Annals of Mathematical Statistics, 10, 275-287. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class KendallConcordance {

    private final int units;
    private final int leftOut;
    private final int raters;
    private final double value;

    private KendallConcordance(int units, int leftOut, int raters, double value) {
        this.units = units;
        this.leftOut = leftOut;
        this.raters = raters;
        this.value = value;
    }

    /**
     * The concordance of raters.
     *
     * @param ratings the ratings, a row a unit
     * @return W, or why there is none
     */
    public static Evaluation<KendallConcordance> of(Ratings ratings) {
        int m = ratings.raters();
        if (m < 2) {
            return Evaluation.notEvaluable("1 rater; agreement needs at least 2");
        }
        double[][] units = UnitRatings.complete(ratings);
        int n = units.length;
        if (n < 2) {
            return Evaluation.notEvaluable("fewer than 2 units are rated by all");
        }
        double[] sums = new double[n];
        double ties = 0;
        for (int rater = 0; rater < m; rater++) {
            ties += addRanks(units, rater, sums);
        }
        double mean = m * (n + 1) / 2.0;
        double squares = Arrays.stream(sums).map(r -> (r - mean) * (r - mean)).sum();
        double most = (double) m * m * ((double) n * n * n - n) - m * ties;
        return most > 0
                ? Evaluation.of(new KendallConcordance(n, ratings.subjects() - n, m, 12 * squares / most))
                : Evaluation.notEvaluable("every rater gives all units one rating");
    }

    /** Adds one rater's ranks to the sums of the units, and returns what the ties come to. */
    private static double addRanks(double[][] units, int rater, double[] sums) {
        double[] sorted =
                Arrays.stream(units).mapToDouble(unit -> unit[rater]).sorted().toArray();
        double ties = 0;
        int from = 0;
        while (from < sorted.length) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            for (int i = 0; i < units.length; i++) {
                sums[i] += units[i][rater] == sorted[from] ? (from + 1 + to) / 2.0 : 0;
            }
            double size = to - from;
            ties += size * size * size - size;
            from = to;
        }
        return ties;
    }

    /**
     * How many units all raters rated.
     *
     * @return at least 2
     */
    public int units() {
        return units;
    }

    /**
     * How many units do not count because a rating is missing.
     *
     * @return 0 or more
     */
    public int leftOut() {
        return leftOut;
    }

    /**
     * The concordance.
     *
     * @return {@code W}, from 0 to 1
     */
    public double value() {
        return value;
    }

    /**
     * The test statistic.
     *
     * @return {@code m (n - 1) W}
     */
    public double chiSquared() {
        return raters * (units - 1.0) * value;
    }

    /**
     * How often raters without any common order would agree this much.
     *
     * @return the upper tail
     */
    public double p() {
        return ChiSquaredDistribution.of(units - 1.0).survivalProbability(chiSquared());
    }
}
