package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How consistent the items of one scale are: alpha with intervals, Guttman's lower bounds, the odd-even split, the
 * standard error of measurement, and how each item fits the others. The formulas stand with the parts: {@link Alpha},
 * {@link GuttmanLambdas}, {@link SplitHalf}, {@link StandardErrorOfMeasurement}, {@link ItemStatistics}.
 *
 * <p>Missing answers: covariances are pairwise, so that every answer is used; the odd-even split and the standard
 * deviation behind the SEM rest on the persons who answered all items. {@code N} in standard errors and intervals counts
 * all persons given, also those with gaps, as psych does; with many gaps the intervals are too narrow.
 *
 * <p>Not evaluable, with a reason: one item; an item answered by fewer than 2 persons (so also one respondent, or all
 * answers missing); an item whose answers are all equal; two items that fewer than 2 persons answered both; a sum score
 * without variance, as when items are keyed against each other. A covariance matrix that is not positive definite is
 * smoothed for lambda 6 only, and said so.
 *
 * <p>Consistency over persons at one time is not the reliability of change over sessions: see {@link SessionReliability}.
 *
 * <p>Defaults of {@link #withDefaults()}: confidence .95. Same numbers as {@code psych::alpha(x, check.keys = FALSE)} on
 * keyed answers. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class InternalConsistency {

    private static final InternalConsistency DEFAULTS = new InternalConsistency(0.95);

    private final double confidence;

    private InternalConsistency(double confidence) {
        this.confidence = confidence;
    }

    /**
     * The method with 95 % intervals.
     *
     * @return the method
     */
    public static InternalConsistency withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public InternalConsistency withConfidence(double newConfidence) {
        return new InternalConsistency(Confidence.check(newConfidence));
    }

    /**
     * Assesses a scale.
     *
     * @param scores the keyed answers
     * @return everything about the scale, or why the data do not allow it
     */
    public Evaluation<Result> assess(ItemScores scores) {
        Evaluation<ItemCovariances> covariances = ItemCovariances.of(scores);
        if (covariances.value().isEmpty()) {
            return Evaluation.notEvaluable(covariances.reason());
        }
        ItemCovariances c = covariances.value().get();
        if (!c.hasVariance()) {
            return Evaluation.notEvaluable(NO_VARIANCE);
        }
        if (c.alpha() > 1 + ItemCovariances.ROUNDING) {
            return Evaluation.notEvaluable("alpha is above 1: with so many gaps the pairwise covariances contradict"
                    + " each other; use the persons who answered every item");
        }
        return Evaluation.of(result(scores, c));
    }

    static final String NO_VARIANCE =
            "the sum of the items has no variance: items cancel each other; is each keyed in the same direction?";

    private Result result(ItemScores scores, ItemCovariances c) {
        ItemCovariances r = c.correlations();
        Alpha alpha = Alpha.of(c, scores.persons(), confidence);
        double[] personMeans = scores.personMeans();
        double[] means = ItemScores.answered(personMeans);
        double[][] complete = scores.completeRows();
        List<ItemStatistics> items = IntStream.range(0, c.size())
                .mapToObj(column -> ItemStatistics.of(scores, column, c, personMeans))
                .toList();
        return new Result(
                scores.persons(),
                Moments.mean(means, 0, means.length),
                Moments.standardDeviation(means, 0, means.length),
                alpha,
                GuttmanLambdas.of(c),
                r.hasVariance() ? Evaluation.of(GuttmanLambdas.of(r)) : Evaluation.notEvaluable(NO_VARIANCE),
                SplitHalf.oddEven(complete),
                StandardErrorOfMeasurement.of(complete, alpha.raw()),
                items);
    }

    /**
     * What is known of a scale. Immutable, thread-safe.
     *
     * @param persons how many persons were given, with those who have gaps
     * @param mean the mean over persons of the mean of their answered items
     * @param standardDeviation the standard deviation of these means, with {@code n - 1}
     * @param alpha Cronbach's alpha
     * @param lambdas Guttman's bounds from the covariances: for a sum or mean of the items
     * @param standardisedLambdas Guttman's bounds from the correlations: for a sum of standardised items
     * @param oddEven the split into odd and even items
     * @param measurementError the standard error of measurement of the sum
     * @param items one entry an item, in the order of the scale
     * @since 0.1
     */
    public record Result(
            int persons,
            double mean,
            double standardDeviation,
            Alpha alpha,
            GuttmanLambdas lambdas,
            Evaluation<GuttmanLambdas> standardisedLambdas,
            Evaluation<SplitHalf> oddEven,
            Evaluation<StandardErrorOfMeasurement> measurementError,
            List<ItemStatistics> items) {

        /**
         * Copies the list.
         *
         * @param persons how many persons were given, with those who have gaps
         * @param mean the mean over persons of the mean of their answered items
         * @param standardDeviation the standard deviation of these means, with {@code n - 1}
         * @param alpha Cronbach's alpha
         * @param lambdas Guttman's bounds from the covariances
         * @param standardisedLambdas Guttman's bounds from the correlations
         * @param oddEven the split into odd and even items
         * @param measurementError the standard error of measurement of the sum
         * @param items one entry an item, in the order of the scale
         */
        public Result {
            items = List.copyOf(items);
        }
    }
}
