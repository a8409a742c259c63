package io.github.alliance4j.scoring.raters;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far three or more raters agree beyond chance on codes without order: Fleiss' kappa. {@code N} units with {@code m} ratings
 * each, {@code n_ij} of them code {@code j}; {@code p_j} is the share of code {@code j} among all, {@code q_j = 1 - p_j}.
 *
 * <pre>
 * kappa = (P - Pe) / (1 - Pe),   P = (sum n_ij^2 - N m) / (N m (m - 1)),   Pe = sum p_j^2
 * se0^2 = 2 ((sum p_j q_j)^2 - sum p_j q_j (q_j - p_j)) / ((sum p_j q_j)^2 N m (m - 1));   test  kappa / se0
 * </pre>
 *
 * <p>The raters of a unit need not be the same people; with two fixed raters it differs from Cohen's kappa. Units without all
 * ratings do not count; {@link KrippendorffAlpha} uses them. {@code se0} is the error without any agreement: it makes a test, not an
 * interval, so none is given.
 *
 * <p>Not evaluable: fewer than 2 raters; no unit rated by all; all ratings equal. As irr's {@code kappam.fleiss}. Source: Fleiss, J. L.
 * (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin, 76, 378-382, doi:10.1037/h0031619; the
 * error: Fleiss, J. L., Nee, J. C. M., and Landis, J. R. (1979). Psychological Bulletin, 86, 974-977. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class FleissKappa {

    private final int units;
    private final int leftOut;
    private final double value;
    private final double nullError;

    private FleissKappa(int units, int leftOut, double value, double nullError) {
        this.units = units;
        this.leftOut = leftOut;
        this.value = value;
        this.nullError = nullError;
    }

    /**
     * The agreement of raters.
     *
     * @param ratings the codes, a row a unit
     * @return kappa, or why there is none
     */
    public static Evaluation<FleissKappa> of(Ratings ratings) {
        if (ratings.raters() < 2) {
            return Evaluation.notEvaluable("1 rater; agreement needs at least 2");
        }
        double[][] units = UnitRatings.complete(ratings);
        if (units.length == 0) {
            return Evaluation.notEvaluable("no unit is rated by all");
        }
        double[] codes = Arrays.stream(units)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        if (codes.length == 1) {
            return Evaluation.notEvaluable("all ratings are equal, so agreement cannot be told from chance");
        }
        return Evaluation.of(of(units, codes, ratings.subjects() - units.length));
    }

    private static FleissKappa of(double[][] units, double[] codes, int leftOut) {
        double[] shares = new double[codes.length];
        double all = (double) units.length * units[0].length;
        double squares = 0;
        for (double[] unit : units) {
            double[] counts = new double[codes.length];
            for (double rating : unit) {
                counts[Arrays.binarySearch(codes, rating)]++;
            }
            for (int j = 0; j < codes.length; j++) {
                squares += counts[j] * counts[j];
                shares[j] += counts[j] / all;
            }
        }
        double chances = all * (units[0].length - 1);
        double varied = Arrays.stream(shares).map(p -> p * (1 - p)).sum();
        double skewed =
                Arrays.stream(shares).map(p -> p * (1 - p) * (1 - 2 * p)).sum();
        double disagreement = 1 - (squares - all) / chances;
        double nullVariance = 2 * (varied * varied - skewed) / (varied * varied * chances);
        return new FleissKappa(units.length, leftOut, 1 - disagreement / varied, Math.sqrt(nullVariance));
    }

    /**
     * How many units all raters rated.
     *
     * @return at least 1
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
     * Kappa.
     *
     * @return at most 1; 0 is what chance would give
     */
    public double value() {
        return value;
    }

    /**
     * Kappa in standard errors as they would be without any agreement.
     *
     * @return {@code kappa / se0}
     */
    public double z() {
        return value / nullError;
    }

    /**
     * How often a kappa at least this far from 0 would be seen if the raters agreed by chance only.
     *
     * @return two-sided p
     */
    public double p() {
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z()));
    }
}
