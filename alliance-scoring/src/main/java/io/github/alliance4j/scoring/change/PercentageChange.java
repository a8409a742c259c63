package io.github.alliance4j.scoring.change;

import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.scoring.Evaluation;
import java.util.Objects;

/**
 * Whether a person changed by a share of the score before.
 *
 * <pre>
 * q = (post - pre) / pre
 * improved if d * q &gt;= improvement,  deteriorated if d * q &lt;= -deterioration,  else unchanged
 * </pre>
 *
 * <p>{@code d} is 1 where a higher score is better, else -1. Both boundaries are included; thresholds are fractions, 0.5
 * for 50 %, and have no default. A percentage has a meaning only where 0 is the absence of the thing measured: sums and
 * means of a form that starts at 1 are to be turned to POMP first.
 *
 * <p>A share that differs from a boundary {@code b} by rounding only, {@code 1e-9 * max(1, b)} at most, is on it: from 0.3
 * to 0.6 is a change of 100 %.
 *
 * <p>Degenerate: no change is unchanged whatever the score before; from 0 every change is infinitely large in percent
 * and so improved or deteriorated. Not evaluable: a negative score before. Same answers as {@code cs_percentage} of the R
 * package clinicalsignificance otherwise. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class PercentageChange {

    private final Direction direction;
    private final double improvement;
    private final double deterioration;

    private PercentageChange(Direction direction, double improvement, double deterioration) {
        this.direction = Objects.requireNonNull(direction, "direction");
        this.improvement = AnchorChange.positive(improvement, "Improvement");
        this.deterioration = AnchorChange.positive(deterioration, "Deterioration");
    }

    /**
     * The method of these thresholds.
     *
     * @param direction which end of the scores is the good one
     * @param improvement the share that is an improvement, above 0
     * @param deterioration the share that is a deterioration, as a positive number
     * @return the method
     * @throws IllegalArgumentException if a threshold is not above 0
     */
    public static PercentageChange of(Direction direction, double improvement, double deterioration) {
        return new PercentageChange(direction, improvement, deterioration);
    }

    /**
     * Judges the change of one person.
     *
     * @param scores the scores
     * @return improved, unchanged or deteriorated; not evaluable where the score before is negative
     */
    public Evaluation<ChangeCategory> assess(PrePost scores) {
        if (scores.change() == 0) {
            return Evaluation.of(ChangeCategory.UNCHANGED);
        }
        if (scores.pre() < 0) {
            return Evaluation.notEvaluable("the score before is negative, so a percentage of it has no meaning");
        }
        // Adding 0 turns a negative zero, which would turn the sign of the quotient.
        double share = scores.change() / (scores.pre() + 0.0);
        return Evaluation.of(
                ChangeCategory.reaching(ReliableChange.sign(direction) * share, improvement, deterioration));
    }
}
