package io.github.alliance4j.scoring.raters;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

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
 * <p>The interval is a jackknife. With {@code G} groups of units, {@code a_g} alpha without group {@code g}, and {@code z(a) = artanh(a)}:
 *
 * <pre>
 * s^2 = (G - 1) / G  sum (z(a_g) - mean z(a_g))^2;   ends  tanh(z(alpha) -+ t s),  t of G - 1 degrees of freedom
 * </pre>
 *
 * <p>A group is one unit, or all units that {@link #assess(Ratings, List)} says belong together, such as the sessions of one dyad:
 * they are not independent, and an interval that took them so would be too narrow. Taking {@code z} keeps the ends between -1 and 1
 * (LIBRARY DEFAULT). How often it covers: docs/methods/rater-agreement.md. It is not the interval of the KALPHA macro, which draws
 * pairs of ratings.
 *
 * <p>Not evaluable: no unit with two ratings; all pairable ratings equal (agreement on the one code that was used cannot be
 * told from a code that is always used); with {@link MeasurementLevel#RATIO}, a rating below 0. No interval: fewer than two
 * groups; identical codes (alpha 1); a group without which all ratings are equal or all codes identical; no difference between the
 * {@code a_g}, or one of them at most -1.
 *
 * <p>irr's {@code kripp.alpha} gives the same alpha where a rating is missing or there are two raters; a complete table of three or
 * more it weighs differently: {@link PairWeights#AS_IRR}. Defaults (LIBRARY DEFAULT): nominal, Krippendorff's weights, confidence .95.
 * Sources: Krippendorff, K. (2004). Content Analysis, 2nd ed., chapter 11. Hayes, A. F., and Krippendorff, K. (2007). Answering
 * the call for a standard reliability measure for coding data. Communication Methods and Measures, 1, 77-89,
 * doi:10.1080/19312450709336664. The jackknife: Hughes, J. (2022). Toward improved inference for Krippendorff's alpha agreement
 * coefficient, arXiv:2210.13265. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class KrippendorffAlpha {

    private static final KrippendorffAlpha DEFAULTS =
            new KrippendorffAlpha(MeasurementLevel.NOMINAL, PairWeights.PER_RATING, 0.95);

    private final MeasurementLevel level;
    private final PairWeights weights;
    private final double confidence;

    private KrippendorffAlpha(MeasurementLevel level, PairWeights weights, double confidence) {
        this.level = Objects.requireNonNull(level, "level");
        this.weights = Objects.requireNonNull(weights, "weights");
        this.confidence = confidence;
    }

    /**
     * The method for names, with 95 % intervals.
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
        return new KrippendorffAlpha(newLevel, weights, confidence);
    }

    /**
     * The same with other weights of pairs.
     *
     * @param newWeights how much a pair counts
     * @return the method
     */
    public KrippendorffAlpha with(PairWeights newWeights) {
        return new KrippendorffAlpha(level, newWeights, confidence);
    }

    /**
     * The same with another confidence.
     *
     * @param newConfidence the confidence of the interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public KrippendorffAlpha withConfidence(double newConfidence) {
        return new KrippendorffAlpha(level, weights, Confidence.check(newConfidence));
    }

    /**
     * Assesses the agreement on units that are independent of each other.
     *
     * @param ratings the ratings, a row a unit
     * @return alpha, or why there is none
     */
    public Evaluation<Result> assess(Ratings ratings) {
        return assess(ratings, IntStream.range(0, ratings.subjects()).boxed().toList());
    }

    /**
     * Assesses the agreement on units of which some belong together. Alpha is that of {@link #assess(Ratings)}; the interval
     * minds the groups.
     *
     * @param ratings the ratings, a row a unit
     * @param owners whose each unit is, for example its dyad; units with equal entries belong together
     * @return alpha, or why there is none
     * @throws IllegalArgumentException if there are more or fewer owners than units
     */
    public Evaluation<Result> assess(Ratings ratings, List<?> owners) {
        PairableUnits units = PairableUnits.of(ratings, groups(owners, ratings.subjects()));
        double[] values = units.values();
        if (values.length == 0) {
            return Evaluation.notEvaluable("no unit has two ratings");
        }
        if (values.length == 1) {
            return Evaluation.notEvaluable("all ratings are equal, so agreement cannot be told from chance");
        }
        if (level == MeasurementLevel.RATIO && values[0] < 0) {
            return Evaluation.notEvaluable("a rating is below 0, which a ratio scale does not have");
        }
        double alpha = units.alpha(level, weights, group -> true);
        return Double.isFinite(alpha)
                ? Evaluation.of(new Result(alpha, units, ratings.subjects(), level, interval(alpha, units)))
                : Evaluation.notEvaluable("the ratings are too large, or too close together, to compute with");
    }

    private static int[] groups(List<?> owners, int units) {
        if (owners.size() != units) {
            throw new IllegalArgumentException("There are " + owners.size() + " owners of " + units + " units");
        }
        Map<Object, Integer> known = new HashMap<>();
        return owners.stream()
                .mapToInt(owner -> known.computeIfAbsent(Objects.requireNonNull(owner, "owner"), one -> known.size()))
                .toArray();
    }

    private Evaluation<Interval> interval(double alpha, PairableUnits units) {
        int[] groups = units.groups();
        if (groups.length < 2) {
            return Evaluation.notEvaluable(
                    "an interval needs at least 2 units, or groups of units, that are independent of each other");
        }
        double[] without = new double[groups.length];
        for (int i = 0; i < groups.length; i++) {
            int left = groups[i];
            without[i] = units.alpha(level, weights, group -> group != left);
        }
        return AlphaJackknife.interval(alpha, without, confidence);
    }

    /**
     * Alpha and what it rests on. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final double value;
        private final int units;
        private final int groups;
        private final int leftOut;
        private final MeasurementLevel level;
        private final Evaluation<Interval> interval;

        private Result(
                double value, PairableUnits units, int given, MeasurementLevel level, Evaluation<Interval> interval) {
            this.value = value;
            this.units = units.count();
            this.groups = units.groups().length;
            this.leftOut = given - units.count();
            this.level = level;
            this.interval = interval;
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
         * Where alpha may lie.
         *
         * @return the interval, or why there is none
         */
        public Evaluation<Interval> interval() {
            return interval;
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
         * How many groups these units are of.
         *
         * @return at least 1; as many as units if each stands for itself
         */
        public int groups() {
            return groups;
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
