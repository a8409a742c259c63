package io.github.alliance4j.scoring.change;

import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.scoring.Evaluation;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Whether a person changed by more than measurement error explains, by one of the formulas of {@link ChangeFormula}.
 *
 * <pre>
 * index    = (post - expected(pre)) / standard error
 * improved     if  d * index &gt;  c
 * deteriorated if  d * index &lt; -c        both strict; else unchanged
 * </pre>
 *
 * <p>{@code d} is 1 where a higher score is better, else -1; {@code c} is the critical value: the exact normal quantile
 * at {@code 1 - alpha / 2} (1.959964 for .95, not the rounded 1.96 of the papers; see {@link #withCriticalValue}), for
 * Hageman and Arrindell at {@code 1 - alpha}. Scores, sample and norm are in one metric; the index has no unit.
 *
 * <p>Defaults of {@link #of}: {@link ChangeFormula#JACOBSON_TRUAX}, confidence .95. The direction has no default.
 *
 * <p>Not evaluable: by {@link ChangeFormula#HAGEMAN_ARRINDELL}, where the reliability of the differences is not above 0
 * or all changes are equal. Same numbers as {@code cs_statistical} of the R package clinicalsignificance. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class ReliableChange {

    private final Direction direction;
    private final ChangeFormula formula;
    private final double confidence;
    private final OptionalDouble givenCriticalValue;

    private ReliableChange(
            Direction direction, ChangeFormula formula, double confidence, OptionalDouble givenCriticalValue) {
        this.direction = Objects.requireNonNull(direction, "direction");
        this.formula = Objects.requireNonNull(formula, "formula");
        this.confidence = confidence;
        this.givenCriticalValue = givenCriticalValue;
        if (!(criticalValue() > 0)) {
            throw new IllegalArgumentException(
                    "Confidence " + confidence + " is not above 0.5, which the one-sided " + formula.id() + " needs");
        }
    }

    /**
     * Jacobson and Truax's index at a confidence of .95.
     *
     * @param direction which end of the scores is the good one
     * @return the method
     */
    public static ReliableChange of(Direction direction) {
        return new ReliableChange(direction, ChangeFormula.JACOBSON_TRUAX, 0.95, OptionalDouble.empty());
    }

    /**
     * The same method by another formula.
     *
     * @param newFormula the formula
     * @return the method
     * @throws IllegalArgumentException if the formula is one-sided and the confidence not above 0.5
     */
    public ReliableChange with(ChangeFormula newFormula) {
        return new ReliableChange(direction, newFormula, confidence, givenCriticalValue);
    }

    /**
     * The same method at another confidence. Replaces a critical value that was given.
     *
     * @param newConfidence the confidence, above 0 and below 1; for Hageman and Arrindell one-sided and above 0.5
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1, or not above 0.5 with a one-sided formula
     */
    public ReliableChange withConfidence(double newConfidence) {
        if (!(newConfidence > 0 && newConfidence < 1)) {
            throw new IllegalArgumentException("Confidence " + newConfidence + " is not between 0 and 1");
        }
        return new ReliableChange(direction, formula, newConfidence, OptionalDouble.empty());
    }

    /**
     * The same method with the critical value given as a number, for example the rounded 1.96 or 1.65 of a paper.
     *
     * @param criticalValue what the index must exceed, above 0
     * @return the method
     * @throws IllegalArgumentException unless the value is above 0 and finite
     */
    public ReliableChange withCriticalValue(double criticalValue) {
        return new ReliableChange(
                direction, formula, confidence, OptionalDouble.of(CriticalValue.checked(criticalValue)));
    }

    /**
     * Which end of the scores is the good one.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }

    /**
     * The formula.
     *
     * @return the formula
     */
    public ChangeFormula formula() {
        return formula;
    }

    /**
     * What the index must exceed in size.
     *
     * @return the value given, else the normal quantile that the formula asks for
     */
    public double criticalValue() {
        return givenCriticalValue.orElseGet(() -> formula.criticalValue(confidence));
    }

    /**
     * Judges the change of one person.
     *
     * @param norm the reliability and what else the formula needs
     * @param sample the statistics of the clinical sample
     * @param scores the person's scores
     * @return the change, or why it cannot be judged
     * @throws IllegalArgumentException if the formula needs a part of the norm or the sample that is not given
     */
    public Evaluation<Result> assess(Norm norm, ChangeSample sample, PrePost scores) {
        return formula.expectation(norm, sample).map(expectation -> result(expectation, criticalValue(), scores));
    }

    Result result(Expectation expectation, double criticalValue, PrePost scores) {
        double index = expectation.index(scores);
        return new Result(
                scores,
                expectation.expected(scores.pre()),
                expectation.standardError(),
                index,
                criticalValue,
                ChangeCategory.beyond(sign(direction) * index, criticalValue));
    }

    /** 1 where a higher score is better, else -1. */
    static int sign(Direction direction) {
        return direction == Direction.HIGHER_IS_BETTER ? 1 : -1;
    }

    /**
     * The change of one person with all that is needed to report it. Immutable, thread-safe.
     *
     * @param scores the scores
     * @param expected the score after at which the formula sees no change
     * @param standardError what the index is divided by, in the metric of the scores, above 0
     * @param index the reliable change index, positive where the score rose above what was expected
     * @param criticalValue what the index must exceed in size
     * @param category improved, unchanged or deteriorated
     * @since 0.1
     */
    public record Result(
            PrePost scores,
            double expected,
            double standardError,
            double index,
            double criticalValue,
            ChangeCategory category) {

        /**
         * Whether the change is more than error explains, for the better or the worse.
         *
         * @return true unless {@link ChangeCategory#UNCHANGED}
         */
        public boolean isReliable() {
            return category != ChangeCategory.UNCHANGED;
        }

        /**
         * The category, without scores, so that it may be logged.
         *
         * @return for example {@code IMPROVED}
         */
        @Override
        public String toString() {
            return category.name();
        }
    }
}
