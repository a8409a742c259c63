package io.github.alliance4j.scoring.rupture.sudden;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Magnitude;
import java.util.List;
import java.util.Objects;

/**
 * Finds sudden gains of the alliance: {@link SuddenLoss} turned round, a rise between two neighbouring sessions where
 * higher is better. A gain is a result and no rupture finding; it need not repair anything.
 *
 * <p>The formulas and the boundaries are those of {@link SuddenShiftRule#rises}. Criterion 2 is off by default; where it is
 * on, {@code p * y_k} is a proportion of the score before the gain, small for a poor alliance.
 *
 * <p>Not evaluable: as for {@link SuddenLoss}. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class SuddenGain {

    private final SuddenShiftRule rule;

    private SuddenGain(SuddenShiftRule rule) {
        this.rule = rule;
    }

    /**
     * The rule with this smallest gain; criterion 2 off.
     *
     * @param cutoff {@code C} in the metric of the series, above 0
     * @return the rule
     * @throws IllegalArgumentException if the cutoff is not above 0
     */
    public static SuddenGain withCutoff(double cutoff) {
        return new SuddenGain(SuddenShiftRule.rises(cutoff));
    }

    /**
     * The gains that correspond to a rule for losses: the same choices, the other direction.
     *
     * @param loss the rule for losses
     * @return the rule for gains
     */
    public static SuddenGain mirroring(SuddenLoss loss) {
        return new SuddenGain(loss.rule().with(ShiftDirection.RISE));
    }

    /**
     * Applies the rule.
     *
     * @param series scores of one dyad and rater; higher is better
     * @return the gains by session, or why none can be looked for
     * @throws IllegalArgumentException if a session is numbered above 10000
     */
    public Evaluation<List<SuddenShift>> assess(SessionSeries series) {
        Objects.requireNonNull(series, "series");
        String obstacle = SuddenLoss.obstacle(rule, SessionRow.width(series.range()));
        if (!obstacle.isEmpty()) {
            return Evaluation.notEvaluable(obstacle);
        }
        if (Magnitude.isAnyTooLarge(series.values())) {
            return Evaluation.notEvaluable(Magnitude.TOO_LARGE);
        }
        SuddenShifts found = rule.assess(series);
        return found.verdicts().stream().anyMatch(ShiftVerdict::isComplete)
                ? Evaluation.of(found.shifts())
                : Evaluation.notEvaluable("no interval has enough sessions before and after it");
    }
}
