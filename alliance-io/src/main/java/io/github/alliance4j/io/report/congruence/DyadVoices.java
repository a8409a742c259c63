package io.github.alliance4j.io.report.congruence;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.congruence.Convergence;
import io.github.alliance4j.scoring.congruence.Discrepancy;
import io.github.alliance4j.scoring.congruence.DyadCongruence;
import io.github.alliance4j.scoring.congruence.TemporalCorrelation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the two voices of one dyad say of each other, in sentences: the gap, whether they move together, and come closer. */
public final class DyadVoices {

    /**
     * A sentence and what it rests on.
     *
     * @param sentence the sentence
     * @param source the method
     */
    public record Said(String sentence, String source) {}

    private final ClinicCongruence clinic;
    private final Evaluation<DyadCongruence.Result> dyad;

    private DyadVoices(ClinicCongruence clinic, Evaluation<DyadCongruence.Result> dyad) {
        this.clinic = clinic;
        this.dyad = dyad;
    }

    /** The voices of a dyad; nothing if it is not of the clinic. */
    public static Optional<DyadVoices> of(ClinicCongruence clinic, DyadId id) {
        return clinic.dyad(id).map(dyad -> new DyadVoices(clinic, dyad));
    }

    /** For example {@code Client and therapist}. */
    public String name() {
        return Labels.rater(Optional.of(clinic.raters().first())) + " and "
                + word(clinic.raters().second());
    }

    /** The sentences, or one that says why there are none. */
    public List<Said> said() {
        if (dyad.value().isEmpty()) {
            return List.of(new Said("Not compared: " + dyad.reason() + ".", "gap"));
        }
        DyadCongruence.Result result = dyad.value().get();
        if (result.voices().size() == 0) {
            return List.of(new Said("Not compared: " + result.discrepancy().reason() + ".", "gap"));
        }
        return List.of(
                new Said(gap(result), "gap"),
                new Said(temporal(result), "temporal congruence"),
                new Said(convergence(result), "convergence"));
    }

    private String gap(DyadCongruence.Result result) {
        Discrepancy gap = result.discrepancy().value().orElseThrow();
        String higher = word(
                gap.directional() < 0
                        ? clinic.raters().second()
                        : clinic.raters().first());
        String interval = result.limits()
                .value()
                .map(limits -> ", " + interval(limits.meanInterval(), 2))
                .orElse("");
        String direction = Math.abs(gap.directional()) < 0.005
                ? "On average neither scores higher"
                : "On average the " + higher + " scores " + Figures.rate(Math.abs(gap.directional()), 2) + " higher";
        return direction + ", in " + Figures.count(gap.sessions(), "session", "sessions") + " that both rated ("
                + difference()
                + " " + Figures.rate(gap.directional(), 2) + interval + "); whichever is higher, they are "
                + Figures.rate(gap.absolute(), 2) + " apart.";
    }

    private String difference() {
        return clinic.raters().toString();
    }

    private String temporal(DyadCongruence.Result result) {
        Optional<TemporalCorrelation> temporal = result.temporal().value();
        if (temporal.isEmpty()) {
            return "Whether they move together cannot be said: "
                    + result.temporal().reason() + ".";
        }
        Optional<Interval> interval = temporal.get().interval();
        String words = interval.filter(ends -> ends.low() > 0).isPresent()
                ? "They rise and fall together"
                : interval.filter(ends -> ends.high() < 0).isPresent()
                        ? "One rises where the other falls"
                        : "It is not clear whether they rise and fall together";
        return words + " (r = " + Figures.rate(temporal.get().value(), 2)
                + interval.map(ends -> ", " + interval(ends, 2)).orElse("") + ").";
    }

    private String convergence(DyadCongruence.Result result) {
        Optional<Convergence.Result> slope = result.convergence().value();
        if (slope.isEmpty()) {
            return "Whether they come closer cannot be said: "
                    + result.convergence().reason() + ".";
        }
        String size = Figures.rate(Math.abs(slope.get().slope()), 3);
        String words = switch (direction(slope.get())) {
            case -1 -> "They come closer: the gap shrinks by " + size + " points a session";
            case 1 -> "They move apart: the gap grows by " + size + " points a session";
            default ->
                "No clear convergence: the gap changes by "
                        + Figures.rate(slope.get().slope(), 3) + " points a session";
        };
        return words + " (" + interval(slope.get().interval(), 3) + ", "
                + Figures.p(slope.get().p()) + ").";
    }

    /** -1 if they come closer, 1 if they move apart, 0 if that is not clear. */
    static int direction(Convergence.Result slope) {
        if (slope.interval().high() < 0) {
            return -1;
        }
        return slope.interval().low() > 0 ? 1 : 0;
    }

    private String interval(Interval interval, int decimals) {
        return Figures.of(100 * clinic.confidence()) + " % interval " + Figures.rate(interval.low(), decimals) + " to "
                + Figures.rate(interval.high(), decimals);
    }

    static String word(Rater rater) {
        return rater.name().toLowerCase(Locale.ROOT);
    }
}
