package io.github.alliance4j.io.report.congruence;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.panel.ListedDyad;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit;
import io.github.alliance4j.scoring.congruence.panel.OneWithMany;
import io.github.alliance4j.scoring.congruence.panel.PanelConvergence;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two further models of all dyads, a paragraph each: convergence, and the therapist in both voices. */
final class VoicesPanels {

    private final ClinicCongruence clinic;
    private final Map<DyadId, TherapistId> therapists = new HashMap<>();

    VoicesPanels(ClinicCongruence clinic, List<ListedDyad> dyads) {
        this.clinic = clinic;
        dyads.forEach(dyad -> dyad.analysis()
                .therapist()
                .ifPresent(who -> therapists.put(dyad.analysis().dyad(), who)));
    }

    void write(Html html) throws IOException {
        paragraph(html, convergence());
        if (!therapists.isEmpty()) {
            paragraph(html, therapists());
        }
    }

    private static void paragraph(Html html, String words) throws IOException {
        html.raw("<p>").text(words).raw("</p>");
    }

    private String convergence() {
        Evaluation<PanelConvergence.Result> model = clinic.convergence();
        return model.value()
                .map(found -> {
                    Interval interval = found.meanSlope().interval();
                    String words = interval.high() < 0
                            ? "the two come closer"
                            : interval.low() > 0 ? "the two move apart" : "no clear change";
                    return "Distance over sessions, in the mean of all dyads: " + words + " ("
                            + Figures.rate(found.meanSlope().estimate(), 3) + " points a session, interval "
                            + Figures.rate(interval.low(), 3) + " to " + Figures.rate(interval.high(), 3) + ").";
                })
                .orElseGet(() -> "No model of convergence: " + model.reason() + ".");
    }

    private String therapists() {
        Evaluation<OneWithMany.Result> model = clinic.parts(therapists);
        return model.value()
                .map(found -> "How much of the differences lies between therapists: of the "
                        + share(clinic.raters().first(), found.parts(ActorPartnerFit.Role.FIRST)) + "; of the "
                        + share(clinic.raters().second(), found.parts(ActorPartnerFit.Role.SECOND))
                        + ". It also holds what the dyads of one therapist share for other reasons; it is not skill.")
                .orElseGet(() -> "No shares of therapists in both voices: " + model.reason() + ".");
    }

    private static String share(Rater rater, VarianceDecomposition parts) {
        VarianceDecomposition.Part part = parts.parts().get(0);
        return DyadVoices.word(rater) + "'s scores " + percent(part.share())
                + part.interval()
                        .map(ends -> " (interval " + percent(ends.low()) + " to " + percent(ends.high()) + ")")
                        .orElse("");
    }

    private static String percent(double share) {
        return Figures.rate(100 * share, 0) + " %";
    }
}
