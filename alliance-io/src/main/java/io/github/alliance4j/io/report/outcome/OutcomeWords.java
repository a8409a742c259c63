package io.github.alliance4j.io.report.outcome;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.outcome.Effect;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import io.github.alliance4j.scoring.outcome.OutcomeSeries;
import io.github.alliance4j.scoring.outcome.RepairStatus;
import java.util.Optional;

/** Effects in plain sentences. */
final class OutcomeWords {

    private OutcomeWords() {}

    /** For example {@code After a session with a better alliance than usual the outcome was better: 0.30 [0.10, 0.50] a point.} */
    static String effect(String when, String what, Effect effect) {
        return sentence(when, what, effect, "");
    }

    /** The same, with what becomes of it once each dyad's own line is taken out. */
    static String effect(String when, String what, Effect effect, Evaluation<Effect> ownLines) {
        if (effect.side() == 0) {
            return sentence(when, what, effect, "");
        }
        String then = ownLines.value()
                .map(own -> own.side() == effect.side() ? "" : ", but not once each dyad's own line is taken out")
                .orElse(", and whether that stays once each dyad's own line is taken out cannot be told");
        return sentence(when, what, effect, then);
    }

    private static String sentence(String when, String what, Effect effect, String then) {
        String direction = switch (effect.side()) {
            case 1 -> " was better";
            case -1 -> " was worse";
            default -> " was neither clearly better nor clearly worse";
        };
        return when + " " + what + direction + then + ": " + numbers(effect) + " a point, "
                + Figures.rate(effect.standardised(), 2) + " in standard deviations, " + Figures.p(effect.p()) + ".";
    }

    static String numbers(Effect effect) {
        return numbers(effect.estimate(), effect.interval());
    }

    /** With 2 decimals each, so that an interval is not rounded more on one side than on the other. */
    static String numbers(double estimate, Interval interval) {
        return Figures.rate(estimate, 2) + " [" + Figures.rate(interval.low(), 2) + ", "
                + Figures.rate(interval.high(), 2) + "]";
    }

    static String correlation(OutcomeFindings.Correlated one) {
        return switch (one.method().alliance()) {
                    case EARLY ->
                        "Early alliance (first " + Figures.count(one.method().earlySessions(), "score", "scores") + ")";
                    case MEAN -> "Mean alliance";
                }
                + switch (one.method().outcome()) {
                    case CHANGE -> " and change";
                    case ADJUSTED_CHANGE -> " and change, given the first outcome score";
                    case LAST -> " and last outcome";
                };
    }

    static String ruptures(RepairStatus status) {
        return switch (status) {
            case NONE -> "No rupture found";
            case REPAIRED -> "All ruptures repaired";
            case UNREPAIRED -> "A rupture not repaired in time";
            case OPEN -> "Rupture still open at the last session";
        };
    }

    /** The same in a comparison. */
    static String briefly(RepairStatus status) {
        return switch (status) {
            case NONE -> "no rupture";
            case REPAIRED -> "repaired";
            case UNREPAIRED -> "not repaired";
            case OPEN -> "still open";
        };
    }

    /** For example {@code Client, wai-s-client}. */
    static String whose(OutcomeFindings found) {
        return found.allianceKey()
                .map(key -> Labels.rater(key)
                        + key.instrument().map(id -> ", " + id).orElse(""))
                .orElse("No alliance");
    }

    /** For example {@code ors, scale total, mean of the items (0 to 10)}. */
    static String outcome(OutcomeSeries outcome) {
        return outcome.key().instrument().orElse("of an unnamed form") + ", scale "
                + outcome.key().scale() + points(outcome.metric(), outcome.range());
    }

    /** For example {@code , mean of the items (0 to 10)}; as much of it as is known. */
    static String points(Optional<Metric> metric, Optional<ScoreRange> range) {
        return metric.map(known -> ", " + Labels.metric(known)).orElse("")
                + range.map(ends -> " (" + Figures.of(ends.low()) + " to " + Figures.of(ends.high()) + ")")
                        .orElse("");
    }
}
