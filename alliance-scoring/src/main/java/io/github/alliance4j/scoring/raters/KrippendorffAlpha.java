package io.github.alliance4j.scoring.raters;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How far any number of raters agree, with missing ratings, at any level of measurement: Krippendorff's alpha. A unit with
 * {@code m} ratings, {@code m >= 2}, gives each ordered pair of them the weight {@code 1 / (m - 1)}; {@code o_ck} are the
 * summed weights of pairs {@code c, k}, {@code n_c} their row sums, {@code n} the sum of all, and {@code d_ck} the squared
 * difference that {@link MeasurementLevel} says.
 *
 * <pre>
 * alpha = 1 - D_o / D_e,   D_o = sum o_ck d_ck / n,   D_e = sum n_c n_k d_ck / (n (n - 1))
 * </pre>
 *
 * <p>1 is full agreement, 0 what chance would give, below 0 systematic disagreement. Units with fewer than two ratings say
 * nothing of agreement and do not count. The order of raters does not matter, and a unit need not have the same raters.
 *
 * <p>Not evaluable: no unit with two ratings; all pairable ratings equal (agreement on the one code that was used cannot be
 * told from a code that is always used); with {@link MeasurementLevel#RATIO}, a rating below 0.
 *
 * <p>irr's {@code kripp.alpha} gives the same where a rating is missing or there are two raters; a complete table of three or
 * more it weighs differently: {@link PairWeights#AS_IRR}. No interval is given: there is no agreed formula. Defaults (LIBRARY
 * DEFAULT): nominal, Krippendorff's weights.
 * Source: Krippendorff, K. (2004). Content Analysis, 2nd ed., chapter 11. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class KrippendorffAlpha {

    private static final KrippendorffAlpha DEFAULTS =
            new KrippendorffAlpha(MeasurementLevel.NOMINAL, PairWeights.PER_RATING);

    private final MeasurementLevel level;
    private final PairWeights weights;

    private KrippendorffAlpha(MeasurementLevel level, PairWeights weights) {
        this.level = Objects.requireNonNull(level, "level");
        this.weights = Objects.requireNonNull(weights, "weights");
    }

    /**
     * The method for names.
     *
     * @return the method
     */
    public static KrippendorffAlpha withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same at another level of measurement.
     *
     * @param newLevel what the numbers mean
     * @return the method
     */
    public KrippendorffAlpha with(MeasurementLevel newLevel) {
        return new KrippendorffAlpha(newLevel, weights);
    }

    /**
     * The same with other weights of pairs.
     *
     * @param newWeights how much a pair counts
     * @return the method
     */
    public KrippendorffAlpha with(PairWeights newWeights) {
        return new KrippendorffAlpha(level, newWeights);
    }

    /**
     * Assesses the agreement.
     *
     * @param ratings the ratings, a row a unit
     * @return alpha, or why there is none
     */
    public Evaluation<Result> assess(Ratings ratings) {
        List<double[]> units = pairable(ratings);
        if (units.isEmpty()) {
            return Evaluation.notEvaluable("no unit has two ratings");
        }
        double[] values = units.stream()
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        if (values.length == 1) {
            return Evaluation.notEvaluable("all ratings are equal, so agreement cannot be told from chance");
        }
        if (level == MeasurementLevel.RATIO && values[0] < 0) {
            return Evaluation.notEvaluable("a rating is below 0, which a ratio scale does not have");
        }
        double alpha = alpha(values, coincidences(units, values, isComplete(units, ratings)));
        return Double.isFinite(alpha)
                ? Evaluation.of(new Result(alpha, units.size(), ratings.subjects() - units.size(), level))
                : Evaluation.notEvaluable("the ratings are too large, or too close together, to compute with");
    }

    private static List<double[]> pairable(Ratings ratings) {
        List<double[]> units = new ArrayList<>();
        for (int i = 0; i < ratings.subjects(); i++) {
            double[] unit = UnitRatings.of(ratings, i);
            if (unit.length > 1) {
                units.add(unit);
            }
        }
        return units;
    }

    private static boolean isComplete(List<double[]> units, Ratings ratings) {
        return units.size() == ratings.subjects() && units.stream().allMatch(unit -> unit.length == ratings.raters());
    }

    private double[][] coincidences(List<double[]> units, double[] values, boolean complete) {
        double[][] pairs = new double[values.length][values.length];
        for (double[] unit : units) {
            int[] at = Arrays.stream(unit)
                    .mapToInt(value -> Arrays.binarySearch(values, value))
                    .toArray();
            double weight = weights.of(at.length, complete);
            for (int i = 0; i < at.length; i++) {
                for (int j = 0; j < at.length; j++) {
                    pairs[at[i]][at[j]] += i == j ? 0 : weight;
                }
            }
        }
        return pairs;
    }

    private double alpha(double[] values, double[][] pairs) {
        double[] counts = Arrays.stream(pairs)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double n = Arrays.stream(counts).sum();
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < values.length; c++) {
            for (int k = 0; k < values.length; k++) {
                double difference = level.difference(values, counts, c, k);
                observed += pairs[c][k] * difference;
                expected += counts[c] * counts[k] * difference;
            }
        }
        return 1 - (n - 1) * observed / expected;
    }

    /**
     * Alpha and what it rests on. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final double value;
        private final int units;
        private final int leftOut;
        private final MeasurementLevel level;

        private Result(double value, int units, int leftOut, MeasurementLevel level) {
            this.value = value;
            this.units = units;
            this.leftOut = leftOut;
            this.level = level;
        }

        /**
         * Alpha.
         *
         * @return at most 1
         */
        public double value() {
            return value;
        }

        /**
         * How many units have two ratings or more.
         *
         * @return at least 1
         */
        public int units() {
            return units;
        }

        /**
         * How many units do not count because they have fewer than two ratings.
         *
         * @return 0 or more
         */
        public int leftOut() {
            return leftOut;
        }

        /**
         * The level of measurement.
         *
         * @return what the numbers were taken to mean
         */
        public MeasurementLevel level() {
            return level;
        }
    }
}
