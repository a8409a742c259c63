package io.github.alliance4j.io.report.congruence;

import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.clinic.CriterionSurface;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.congruence.panel.ResponseSurface;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import io.github.alliance4j.scoring.outcome.OutcomeSeries;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last outcome score of each dyad on both voices, as a surface; nothing without an outcome. */
final class VoicesOutcome {

    private final ClinicCongruence clinic;
    private final List<OutcomeFindings> outcomes;

    VoicesOutcome(ClinicCongruence clinic, List<OutcomeFindings> outcomes) {
        this.clinic = clinic;
        this.outcomes = outcomes;
    }

    void write(Html html) throws IOException {
        if (outcomes.isEmpty()) {
            return;
        }
        CriterionSurface surface = CriterionSurface.of(
                name(), clinic.voices(), last(), ResponseSurface.withDefaults().withConfidence(clinic.confidence()));
        html.raw("<h3>Outcome on both voices</h3><p>")
                .text(SurfacePart.matched(surface) + " A surface describes these dyads; it needs many more dyads than"
                        + " its six coefficients.")
                .raw("</p>");
        SurfacePart.of(surface, clinic.raters()).write(html, "voices-surface");
    }

    private String name() {
        return outcomes.stream()
                .flatMap(found -> found.firstOutcome().stream())
                .findFirst()
                .map(VoicesOutcome::name)
                .orElse("the outcome");
    }

    private static String name(OutcomeSeries outcome) {
        return outcome.key().instrument().orElse("the outcome")
                + (outcome.direction() == Direction.LOWER_IS_BETTER ? " (turned)" : "");
    }

    private Map<DyadId, Double> last() {
        Map<DyadId, Double> last = new HashMap<>();
        for (TwoVoices dyad : clinic.voices()) {
            outcomes.stream()
                    .flatMap(found -> found.outcome(dyad.dyad()).stream())
                    .filter(series -> series.size() > 0)
                    .findFirst()
                    .ifPresent(series -> last.put(dyad.dyad(), series.better(series.size() - 1)));
        }
        return last;
    }
}
