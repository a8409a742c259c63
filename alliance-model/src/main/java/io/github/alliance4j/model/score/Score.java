package io.github.alliance4j.model.score;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.MissingRule;
import io.github.alliance4j.model.instrument.ScaleId;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What one filled form gives on one scale, in every {@link Metric}, together with its completeness. Not a percentile
 * and not a norm: nothing is compared with other people. Example: 3 answers 4, 5, 4 of a 4-item scale from 1 to 5,
 * prorated: mean 4.333, sum 17.333, POMP 83.3. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Score {

    private final ScaleId scale;
    private final ItemCounts counts;
    private final MissingRule rule;
    private final Completeness completeness;
    private final @Nullable NotScorable reason;
    /** The numbers are read only where the score is scorable. */
    private final double mean;

    private final double sum;
    private final double pomp;
    private final double span;
    /** Of the mean; negative where none is known. */
    private final double standardError;

    private Score(
            ScaleId scale,
            ItemCounts counts,
            MissingRule rule,
            @Nullable NotScorable reason,
            double mean,
            double sum,
            double pomp,
            double span,
            double standardError) {
        this.scale = Objects.requireNonNull(scale, "scale");
        this.counts = Objects.requireNonNull(counts, "counts");
        this.rule = Objects.requireNonNull(rule, "rule");
        this.reason = reason;
        this.completeness = completeness(counts, reason);
        this.mean = mean;
        this.sum = sum;
        this.pomp = pomp;
        this.span = span;
        this.standardError = standardError;
    }

    private static Completeness completeness(ItemCounts counts, @Nullable NotScorable reason) {
        if (reason != null) {
            return Completeness.NOT_SCORABLE;
        }
        return counts.missing() == 0 ? Completeness.COMPLETE : Completeness.PRORATED;
    }

    /**
     * The score of answered items. It is {@link Completeness#COMPLETE} if all that apply are answered, else
     * {@link Completeness#PRORATED}.
     *
     * @param scale the scale
     * @param range the range of one item
     * @param counts how the items were answered, at least one of them
     * @param mean the mean of the answered items after reverse keying
     * @return the score
     * @throws IllegalArgumentException if no item is answered, or the mean is outside the range
     */
    public static Score of(ScaleId scale, AnswerScale range, ItemCounts counts, double mean) {
        if (counts.answered() < 1) {
            throw new IllegalArgumentException("Scale " + scale + ": no score from no answer");
        }
        if (!(mean >= range.min() && mean <= range.max())) {
            throw new IllegalArgumentException("Scale " + scale + ": the mean is not within " + range);
        }
        double pomp = 100 * ((mean - range.min()) / range.span());
        double sum = range.sum(mean, counts.items());
        return new Score(scale, counts, MissingRule.NONE, null, mean, sum, pomp, range.span(), -1);
    }

    /**
     * The score of a scale on which every item applies.
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
        return of(scale, range, ItemCounts.of(items, answered), mean);
    }

    /**
     * The absence of a score.
     *
     * @param scale the scale
     * @param counts how the items were answered
     * @param reason why there is no score
     * @return a score that is {@link Completeness#NOT_SCORABLE} and has no value
     */
    public static Score notScorable(ScaleId scale, ItemCounts counts, NotScorable reason) {
        Objects.requireNonNull(reason, "reason");
        return new Score(scale, counts, MissingRule.NONE, reason, 0, 0, 0, 0, -1);
    }

    /**
     * The same score with the rule for missing items that was applied. Default: {@link MissingRule#NONE}.
     *
     * @param applied the stricter of the caller's and the form's own rule
     * @return the score
     */
    public Score with(MissingRule applied) {
        return new Score(scale, counts, applied, reason, mean, sum, pomp, span, standardError);
    }

    /**
     * The same score with its standard error of measurement.
     *
     * @param ofMean the standard error in the metric of the mean
     * @return the score
     * @throws IllegalArgumentException if the error is negative or not finite
     * @throws IllegalStateException if there is no score
     */
    public Score withStandardError(double ofMean) {
        if (!(ofMean >= 0) || Double.isInfinite(ofMean)) {
            throw new IllegalArgumentException("Scale " + scale + ": standard error " + ofMean + " is not at least 0");
        }
        if (!isScorable()) {
            throw new IllegalStateException("Scale " + scale + " has no score, so no standard error either");
        }
        return new Score(scale, counts, rule, reason, mean, sum, pomp, span, ofMean);
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
        return counts.items();
    }

    /**
     * How many of the scale's items are answered.
     *
     * @return between 0 and {@link #items()}
     */
    public int answered() {
        return counts.answered();
    }

    /**
     * How the items were answered: also how many are missing, not applicable, not asked.
     *
     * @return the counts
     */
    public ItemCounts counts() {
        return counts;
    }

    /**
     * The rule for missing items that was applied: the stricter of the caller's and the form's own.
     *
     * @return the rule
     */
    public MissingRule rule() {
        return rule;
    }

    /**
     * Why there is no score.
     *
     * @return the reason, or nothing if there is one
     */
    public Optional<NotScorable> reason() {
        return Optional.ofNullable(reason);
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
     * The sum over all items, {@code mean * items}, also where some are missing or do not apply. It is free of the
     * noise of binary fractions, as {@link AnswerScale#sum} says: lines of 1.2 and 3.9 cm make 5.1.
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

    /**
     * The standard error of measurement, where a reliability was supplied.
     *
     * @param metric the unit
     * @return the standard error in that unit, or nothing if none is known
     */
    public OptionalDouble standardError(Metric metric) {
        if (standardError < 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                switch (metric) {
                    case SUM -> standardError * counts.items();
                    case MEAN -> standardError;
                    case POMP -> 100 * (standardError / span);
                });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Score that
                && scale.equals(that.scale)
                && counts.equals(that.counts)
                && rule.equals(that.rule)
                && reason == that.reason
                && Double.compare(mean, that.mean) == 0
                && Double.compare(sum, that.sum) == 0
                && Double.compare(pomp, that.pomp) == 0
                && Double.compare(standardError, that.standardError) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(scale, counts, reason, mean);
    }

    /**
     * The scale and its completeness, without the value, so that it may be logged.
     *
     * @return for example {@code task COMPLETE, 4 of 4 items} or
     *     {@code task NOT_SCORABLE (TOO_MANY_MISSING), 2 of 4 items}
     */
    @Override
    public String toString() {
        return scale + " " + completeness + (reason == null ? "" : " (" + reason + ")") + ", " + counts;
    }
}
