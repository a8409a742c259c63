package io.github.alliance4j.scoring.raters;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far two raters agree beyond chance: Cohen's kappa, also weighted. {@code p_ij} is the share of units that the first rater
 * gave code {@code i} and the second {@code j}; {@code p_i. , p_.j} are its sums; {@code w_ij} the weights of {@link
 * KappaWeights}; {@code w_i. = sum_j w_ij p_.j}, {@code w_.j = sum_i w_ij p_i.}.
 *
 * <pre>
 * kappa = (po - pe) / (1 - pe),   po = sum w_ij p_ij,   pe = sum w_ij p_i. p_.j
 * se^2  = (sum p_ij (w_ij (1 - pe) - (w_i. + w_.j)(1 - po))^2 - (po pe - 2 pe + po)^2) / (n (1 - pe)^4)
 * se0^2 = (sum p_i. p_.j (w_ij - (w_i. + w_.j))^2 - pe^2) / (n (1 - pe)^2)
 * interval  kappa -+ z se;   test  kappa / se0 against the normal distribution
 * </pre>
 *
 * <p>Units that one of the two left out do not count. Kappa of raters who give some code to nearly all units is low although
 * they hardly ever differ: look at {@link Result#observed()} too. Intervals are of large samples; below about 30 units they are
 * rough, and an end may lie beyond 1 or -1: such an end says that no kappa on its side can be ruled out.
 *
 * <p>Not evaluable: not two raters; no unit rated by both; both gave one and the same code to all units ({@code pe = 1}). There is
 * no interval where {@code se = 0}, as with identical codes, and no test where {@code se0 = 0}. If one of the two gave one code to all
 * units, {@code po = pe}: kappa is exactly 0 whatever the other gave, without interval and test ({@link Result#isOneSided()}).
 *
 * <p>As irr's {@code kappa2} (value and test) and psych's {@code cohen.kappa} (interval). Defaults (LIBRARY DEFAULT): unweighted;
 * the codes are those seen, in the order of their numbers; confidence .95. Source: Fleiss, J. L., Cohen, J., and Everitt, B. S.
 * (1969). Large sample standard errors of kappa and weighted kappa. Psychological Bulletin, 72, 323-327, doi:10.1037/h0028106.
 * Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class CohenKappa {

    private static final CohenKappa DEFAULTS = new CohenKappa(KappaWeights.UNWEIGHTED, Optional.empty(), 0.95);

    private final KappaWeights weights;
    private final Optional<double[]> codes;
    private final double confidence;

    private CohenKappa(KappaWeights weights, Optional<double[]> codes, double confidence) {
        this.weights = Objects.requireNonNull(weights, "weights");
        this.codes = codes;
        this.confidence = confidence;
    }

    /**
     * Cohen's kappa with a 95 % interval.
     *
     * @return the method
     */
    public static CohenKappa withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with other weights.
     *
     * @param newWeights how much different codes agree
     * @return the method
     */
    public CohenKappa with(KappaWeights newWeights) {
        return new CohenKappa(newWeights, codes, confidence);
    }

    /**
     * The same with all codes that could be given, so that one nobody gave keeps its place in the weights.
     *
     * @param all the codes, ascending, at least two
     * @return the method
     * @throws IllegalArgumentException if there are fewer than two, or they do not ascend
     */
    public CohenKappa withCodes(double... all) {
        for (int i = 1; i < all.length; i++) {
            if (!(all[i] > all[i - 1])) {
                throw new IllegalArgumentException("Codes " + Arrays.toString(all) + " do not ascend");
            }
        }
        if (all.length < 2) {
            throw new IllegalArgumentException("Codes " + Arrays.toString(all) + " are fewer than 2");
        }
        return new CohenKappa(weights, Optional.of(all.clone()), confidence);
    }

    /**
     * The same with another confidence.
     *
     * @param newConfidence the confidence of the interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public CohenKappa withConfidence(double newConfidence) {
        if (!(newConfidence > 0 && newConfidence < 1)) {
            throw new IllegalArgumentException("Confidence " + newConfidence + " is not between 0 and 1");
        }
        return new CohenKappa(weights, codes, newConfidence);
    }

    /**
     * Assesses the agreement.
     *
     * @param ratings the codes of two raters, a row a unit
     * @return kappa, or why there is none
     * @throws IllegalArgumentException if a rating is none of the codes of {@link #withCodes}
     */
    public Evaluation<Result> assess(Ratings ratings) {
        if (ratings.raters() != 2) {
            return Evaluation.notEvaluable("kappa is of 2 raters, not of " + ratings.raters()
                    + "; see Fleiss' kappa and Krippendorff's alpha");
        }
        double[][] units = UnitRatings.complete(ratings);
        if (units.length == 0) {
            return Evaluation.notEvaluable("no unit is rated by both");
        }
        double[] categories = codes.orElseGet(() -> Arrays.stream(units)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray());
        AgreementTable table = new AgreementTable(units, categories, weights);
        if (!(table.expected < 1)) {
            return Evaluation.notEvaluable("both gave one and the same code to all units");
        }
        return Evaluation.of(new Result(table, confidence, ratings.subjects() - units.length));
    }

    /**
     * Kappa with its interval and test. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private static final double ROUNDING = 1e-15;

        private final int units;
        private final int leftOut;
        private final boolean oneSided;
        private final double observed;
        private final double expected;
        private final double squaredError;
        private final double squaredNullError;
        private final double confidence;

        private Result(AgreementTable table, double confidence, int leftOut) {
            this.units = table.units;
            this.leftOut = leftOut;
            this.oneSided = table.oneSided;
            this.observed = table.observed;
            this.expected = table.expected;
            this.squaredError = table.squaredError();
            this.squaredNullError = table.squaredNullError();
            this.confidence = confidence;
        }

        /**
         * How many units both rated.
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
         * Whether one of the two gave one code to all units that both rated. Kappa is then 0 by its formula and tells nothing.
         *
         * @return true if so
         */
        public boolean isOneSided() {
            return oneSided;
        }

        /**
         * Kappa.
         *
         * @return at most 1; 0 is what chance would give
         */
        public double value() {
            return (observed - expected) / (1 - expected);
        }

        /**
         * The (weighted) share of units on which the two agree.
         *
         * @return {@code po}
         */
        public double observed() {
            return observed;
        }

        /**
         * The (weighted) share on which they would agree by chance.
         *
         * @return {@code pe}
         */
        public double expected() {
            return expected;
        }

        /**
         * The standard error of the interval.
         *
         * @return {@code se}, 0 with identical codes and where one gave one code only
         */
        public double standardError() {
            return squaredError > ROUNDING ? Math.sqrt(squaredError) : 0;
        }

        /**
         * Where kappa may lie, by a large sample's error; with few units an end may be beyond -1 or 1.
         *
         * @return the interval, or nothing where the standard error is 0
         */
        public Optional<Interval> interval() {
            double margin =
                    NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2) * standardError();
            return margin > 0 ? Optional.of(new Interval(value() - margin, value() + margin)) : Optional.empty();
        }

        /**
         * Kappa in standard errors as they would be without any agreement.
         *
         * @return {@code kappa / se0}, or nothing where {@code se0} is 0
         */
        public OptionalDouble z() {
            return squaredNullError > ROUNDING
                    ? OptionalDouble.of(value() / Math.sqrt(squaredNullError))
                    : OptionalDouble.empty();
        }

        /**
         * How often a kappa at least this far from 0 would be seen if the raters agreed by chance only.
         *
         * @return two-sided p, or nothing where there is no test
         */
        public OptionalDouble p() {
            OptionalDouble z = z();
            return z.isPresent()
                    ? OptionalDouble.of(2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z.getAsDouble())))
                    : z;
        }
    }
}
