package io.github.alliance4j.model.series;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.score.Metric;
import java.util.OptionalDouble;

/**
 * The values a score can take: its ends and, for scores made of whole answers, the distance of two neighbouring values.
 * Example: the mean of 12 items from 1 to 5 lies within 1 and 5 in steps of one twelfth. Immutable, thread-safe.
 *
 * @param low the lowest possible score
 * @param high the highest possible score
 * @param step the distance of neighbouring scores, or nothing where every value between the ends is possible
 * @since 0.1
 */
public record ScoreRange(double low, double high, OptionalDouble step) {

    /**
     * Checks the parts.
     *
     * @param low the lowest possible score
     * @param high the highest possible score
     * @param step the distance of neighbouring scores, or nothing where every value between the ends is possible
     * @throws IllegalArgumentException unless {@code low < high} and the step, if any, is above 0 and at most their
     *     distance
     */
    public ScoreRange {
        if (!(low < high) || Double.isInfinite(high - low)) {
            throw new IllegalArgumentException(
                    "Score range " + low + " to " + high + ": the lower end must come first");
        }
        if (step.isPresent() && !(step.getAsDouble() > 0 && step.getAsDouble() <= high - low)) {
            throw new IllegalArgumentException(
                    "Score range " + low + " to " + high + ": step " + step.getAsDouble() + " is not within it");
        }
    }

    /**
     * The range of a scale's score in one metric.
     *
     * @param answers the range of one item
     * @param items how many items the scale has
     * @param metric the unit
     * @return the range
     */
    public static ScoreRange of(AnswerScale answers, int items, Metric metric) {
        boolean whole = answers.kind() == AnswerScale.Kind.WHOLE;
        return switch (metric) {
            case SUM ->
                new ScoreRange(answers.sum(answers.min(), items), answers.sum(answers.max(), items), step(whole, 1));
            case MEAN -> new ScoreRange(answers.min(), answers.max(), step(whole, 1.0 / items));
            case POMP -> new ScoreRange(0, 100, step(whole, 100 / (answers.span() * items)));
        };
    }

    private static OptionalDouble step(boolean whole, double step) {
        return whole ? OptionalDouble.of(step) : OptionalDouble.empty();
    }

    /**
     * Whether a score lies within the ends, both included.
     *
     * @param score the score
     * @return false for NaN too
     */
    public boolean contains(double score) {
        return score >= low && score <= high;
    }
}
