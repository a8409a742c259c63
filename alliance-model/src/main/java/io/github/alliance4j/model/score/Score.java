package io.github.alliance4j.model.score;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.ScaleId;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What one filled form gives on one scale, in every {@link Metric}, together with its completeness. Not a percentile
 * and not a norm: nothing is compared with other people. Example: 3 answers 4, 5, 4 of a 4-item scale from 1 to 5,
 * prorated: mean 4.333, sum 17.333, POMP 83.3. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Score {

    private final ScaleId scale;
    private final int items;
    private final int answered;
    private final Completeness completeness;
    /** Read only where the score is scorable. */
    private final double mean;

    private final double sum;
    private final double pomp;

    private Score(
            ScaleId scale, int items, int answered, Completeness completeness, double mean, double sum, double pomp) {
        this.scale = Objects.requireNonNull(scale, "scale");
        if (items < 1 || answered < 0 || answered > items) {
            throw new IllegalArgumentException(
                    "Scale " + scale + ": " + answered + " of " + items + " items answered is impossible");
        }
        this.items = items;
        this.answered = answered;
        this.completeness = completeness;
        this.mean = mean;
        this.sum = sum;
        this.pomp = pomp;
    }

    /**
     * The score of answered items. It is {@link Completeness#COMPLETE} if all are answered, else
     * {@link Completeness#PRORATED}.
     *
     * @param scale the scale
     * @param range the range of one item
     * @param items how many items the scale has
     * @param answered how many of them are answered, at least 1
     * @param mean the mean of the answered items after reverse keying
     * @return the score
     * @throws IllegalArgumentException if no item or more than all are answered, or the mean is outside the range
     */
    public static Score of(ScaleId scale, AnswerScale range, int items, int answered, double mean) {
        if (answered < 1) {
            throw new IllegalArgumentException("Scale " + scale + ": no score from no answer");
        }
        if (!(mean >= range.min() && mean <= range.max())) {
            throw new IllegalArgumentException("Scale " + scale + ": the mean is not within " + range);
        }
        Completeness completeness = answered == items ? Completeness.COMPLETE : Completeness.PRORATED;
        // Whole answers have a whole sum, which the product can miss by one unit in the last place (19 items, sum 21).
        boolean whole = answered == items && range.kind() == AnswerScale.Kind.WHOLE;
        double sum = whole ? Math.rint(mean * items) : mean * items;
        return new Score(scale, items, answered, completeness, mean, sum, 100 * ((mean - range.min()) / range.span()));
    }

    /**
     * The absence of a score.
     *
     * @param scale the scale
     * @param items how many items the scale has
     * @param answered how many of them are answered
     * @return a score that is {@link Completeness#NOT_SCORABLE} and has no value
     * @throws IllegalArgumentException if the counts are impossible
     */
    public static Score notScorable(ScaleId scale, int items, int answered) {
        return new Score(scale, items, answered, Completeness.NOT_SCORABLE, 0, 0, 0);
    }

    /**
     * The scale.
     *
     * @return its name
     */
    public ScaleId scale() {
        return scale;
    }

    /**
     * How many items the scale has.
     *
     * @return at least 1
     */
    public int items() {
        return items;
    }

    /**
     * How many of the scale's items are answered.
     *
     * @return between 0 and {@link #items()}
     */
    public int answered() {
        return answered;
    }

    /**
     * How much the score rests on.
     *
     * @return the completeness
     */
    public Completeness completeness() {
        return completeness;
    }

    /**
     * Whether there is a value.
     *
     * @return false if {@link Completeness#NOT_SCORABLE}
     */
    public boolean isScorable() {
        return completeness != Completeness.NOT_SCORABLE;
    }

    /**
     * The value in one metric.
     *
     * @param metric the unit
     * @return the value, or nothing if not scorable
     */
    public OptionalDouble value(Metric metric) {
        if (!isScorable()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                switch (metric) {
                    case SUM -> sum;
                    case MEAN -> mean;
                    case POMP -> pomp;
                });
    }

    /**
     * The sum over all items; prorated it is {@code mean * items}.
     *
     * @return the sum, or nothing if not scorable
     */
    public OptionalDouble sum() {
        return value(Metric.SUM);
    }

    /**
     * The mean of the answered items after reverse keying.
     *
     * @return the mean, or nothing if not scorable
     */
    public OptionalDouble mean() {
        return value(Metric.MEAN);
    }

    /**
     * The percent of maximum possible.
     *
     * @return 0 to 100, or nothing if not scorable
     */
    public OptionalDouble pomp() {
        return value(Metric.POMP);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Score that
                && scale.equals(that.scale)
                && items == that.items
                && answered == that.answered
                && completeness == that.completeness
                && Double.compare(mean, that.mean) == 0
                && Double.compare(sum, that.sum) == 0
                && Double.compare(pomp, that.pomp) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(scale, items, answered, completeness, mean);
    }

    /**
     * The scale and its completeness, without the value, so that it may be logged.
     *
     * @return for example {@code task COMPLETE, 4 of 4 items}
     */
    @Override
    public String toString() {
        return scale + " " + completeness + ", " + answered + " of " + items + " items";
    }
}
