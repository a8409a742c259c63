package io.github.alliance4j.scoring.repair;

import io.github.alliance4j.scoring.Evaluation;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How the alliance came out of a rupture, judged by levels that carry error. A rupture that is handled well can leave the
 * bond above where it was; that is seen here, not cut off at "repaired".
 *
 * <pre>
 * a is above b  if  a - b &gt; z sqrt(SE_a^2 + SE_b^2)      strict;  z the normal quantile at (1 + confidence) / 2
 *
 * PENDING       no level after yet
 * STRENGTHENED  after is above before
 * UNREPAIRED    before is above after, and after is not above lowest
 * PARTIAL       before is above after, and after is above lowest
 * RESTORED      before is not above after, and after is above lowest
 * </pre>
 *
 * <p>A difference of exactly {@code z sqrt(..)} is within error. Errors are taken as independent, as for two sessions of
 * one form. The rule is a choice of this library (LIBRARY DEFAULT), as is the confidence of .95: no paper was found that
 * states one. RESTORED says that no loss is left to be seen, not that there is none: the larger the errors, the less can
 * be seen.
 *
 * <p>Not evaluable, in this order: the lowest level is not below the level before; a standard error is not known; the
 * level after is not above the one before, and either the fall itself is within error or the level after is within error
 * of both, so that restored and unrepaired look alike. Raising the level after never gives a worse outcome. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class RepairCriterion {

    private static final RepairCriterion DEFAULTS = new RepairCriterion(0.95);

    private final double confidence;

    private RepairCriterion(double confidence) {
        this.confidence = confidence;
    }

    /**
     * The rule at a confidence of .95.
     *
     * @return the rule
     */
    public static RepairCriterion withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same rule at another confidence.
     *
     * @param newConfidence the two-sided confidence, above 0 and below 1
     * @return the rule
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public RepairCriterion withConfidence(double newConfidence) {
        if (!(newConfidence > 0 && newConfidence < 1)) {
            throw new IllegalArgumentException("Confidence " + newConfidence + " is not between 0 and 1");
        }
        return new RepairCriterion(newConfidence);
    }

    /**
     * How sure a difference must be.
     *
     * @return the confidence, for example .95
     */
    public double confidence() {
        return confidence;
    }

    /**
     * How many standard errors a difference must exceed.
     *
     * @return {@code z}
     */
    public double criticalValue() {
        return NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + confidence) / 2);
    }

    /**
     * Judges a rupture.
     *
     * @param levels the levels before it, at its lowest and after
     * @return the outcome, or why it cannot be judged
     */
    public Evaluation<Result> assess(RuptureLevels levels) {
        if (!(Objects.requireNonNull(levels, "levels").lowest().value()
                < levels.before().value())) {
            return Evaluation.notEvaluable("the lowest level is not below the level before");
        }
        if (!levels.hasErrors()) {
            return Evaluation.notEvaluable("the standard error of a level is not known");
        }
        return levels.after()
                .map(after -> outcome(levels.before(), levels.lowest(), after))
                .orElseGet(() -> Evaluation.of(RepairOutcome.PENDING))
                .map(outcome -> new Result(levels, outcome, criticalValue()));
    }

    private Evaluation<RepairOutcome> outcome(Level before, Level lowest, Level after) {
        double z = criticalValue();
        if (after.above(before, z) > 0) {
            return Evaluation.of(RepairOutcome.STRENGTHENED);
        }
        if (!(before.above(lowest, z) > 0)) {
            return Evaluation.notEvaluable("the fall to the lowest level is within error");
        }
        boolean isLower = before.above(after, z) > 0;
        boolean isClimbed = after.above(lowest, z) > 0;
        if (isLower) {
            return Evaluation.of(isClimbed ? RepairOutcome.PARTIAL : RepairOutcome.UNREPAIRED);
        }
        return isClimbed
                ? Evaluation.of(RepairOutcome.RESTORED)
                : Evaluation.notEvaluable(
                        "the level after is within error of both the lowest level and the one before");
    }

    /**
     * An outcome with its evidence. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final RuptureLevels levels;
        private final RepairOutcome outcome;
        private final double criticalValue;

        private Result(RuptureLevels levels, RepairOutcome outcome, double criticalValue) {
            this.levels = levels;
            this.outcome = outcome;
            this.criticalValue = criticalValue;
        }

        /**
         * How the alliance came out.
         *
         * @return the outcome
         */
        public RepairOutcome outcome() {
            return outcome;
        }

        /**
         * What it was judged by.
         *
         * @return the levels
         */
        public RuptureLevels levels() {
            return levels;
        }

        /**
         * How many standard errors a difference had to exceed.
         *
         * @return {@code z}
         */
        public double criticalValue() {
            return criticalValue;
        }

        /**
         * How much of the fall was made good.
         *
         * @return {@code (after - lowest) / (before - lowest)}: 0 nothing, 1 all of it, above 1 more; nothing where
         *     pending, or where the ratio is too large for a number
         */
        public OptionalDouble recovered() {
            double fall = aboveLowest(levels.before());
            return levels.after().stream()
                    .mapToDouble(after -> aboveLowest(after) / fall)
                    .filter(Double::isFinite)
                    .findFirst();
        }

        /** By how much a level lies above the lowest; halved, so that no difference is too large for a number. */
        private double aboveLowest(Level level) {
            return level.value() / 2 - levels.lowest().value() / 2;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Result that
                    && levels.equals(that.levels)
                    && outcome == that.outcome
                    && criticalValue == that.criticalValue;
        }

        @Override
        public int hashCode() {
            return Objects.hash(levels, outcome, criticalValue);
        }

        /**
         * The outcome, without levels, so that it may be logged.
         *
         * @return for example {@code STRENGTHENED}
         */
        @Override
        public String toString() {
            return outcome.name();
        }
    }
}
