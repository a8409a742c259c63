package io.github.alliance4j.io.report.outcome;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.outcome.Effect;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import io.github.alliance4j.scoring.outcome.RepairStatus;

/** Effects in plain sentences. */
final class OutcomeWords {

    private OutcomeWords() {}

    /** For example {@code After a session with a better alliance than usual the outcome was better: 0.3 [0.1, 0.5].} */
    static String effect(String when, String what, Effect effect) {
        Interval interval = effect.interval();
        String direction = interval.low() > 0
                ? " was better"
                : interval.high() < 0 ? " was worse" : " was neither clearly better nor clearly worse";
        return when + " " + what + direction + ": " + numbers(effect.estimate(), interval) + " a point, "
                + Figures.of(effect.standardised()) + " in standard deviations, " + Figures.p(effect.p()) + ".";
    }

    static String numbers(double estimate, Interval interval) {
        return Figures.of(estimate) + " [" + Figures.of(interval.low()) + ", " + Figures.of(interval.high()) + "]";
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
            case UNREPAIRED -> "A rupture not repaired";
        };
    }
}
