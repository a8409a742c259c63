package io.github.alliance4j.io.report.congruence;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.panel.ListedDyad;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.clinic.CongruenceAspect;
import io.github.alliance4j.scoring.clinic.CongruenceTally;
import io.github.alliance4j.scoring.congruence.panel.TruthAndBias;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import io.github.alliance4j.scoring.panel.FixedEffect;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Client and therapist in all dyads: truth and bias, how many dyads differ clearly, and a table. */
public final class VoicesSection {

    private final Optional<ClinicCongruence> clinic;
    private final List<ListedDyad> dyads;
    private final List<OutcomeFindings> outcomes;

    /** The voices, if any dyad has both, the dyads in the order of their list, and their outcome, if there is one. */
    public VoicesSection(Optional<ClinicCongruence> clinic, List<ListedDyad> dyads, List<OutcomeFindings> outcomes) {
        this.clinic = clinic;
        this.dyads = dyads;
        this.outcomes = outcomes;
    }

    /** Writes the styles of this section. */
    public void writeStyles(Html html) throws IOException {
        if (clinic.isPresent()) {
            CongruenceStyles.write(html);
        }
    }

    /** Writes the section. */
    public void write(Html html) throws IOException {
        html.raw("<section id=\"voices\" aria-labelledby=\"voices-h\"><h2 id=\"voices-h\">Two voices</h2>");
        if (clinic.isEmpty()) {
            html.raw("<p>No dyad has scores of both client and therapist, so nothing is compared.</p></section>\n");
            return;
        }
        html.raw(
                        "<p class=\"note\">How far apart two people are and whether they move together are separate questions;")
                .raw(" there is no score of agreement. Neither voice is the right one. Studies disagree on whether")
                .raw(" agreement goes with a better outcome; one of about 700 treatments found nothing.</p>\n");
        html.raw("<div class=\"voices\"><h3>All dyads in one model</h3>");
        writeModel(html, clinic.get());
        new VoicesPanels(clinic.get(), dyads).write(html);
        new VoicesEffects(clinic.get()).write(html);
        html.raw("<h3>How many dyads differ clearly</h3><ul>");
        writeTallies(html, clinic.get());
        html.raw("</ul><p class=\"sub\">")
                .text(
                        "By chance: if sessions did not resemble their neighbours. Where they do, chance gives more: where the"
                                + " correlation of neighbours is .5, about twice as many, and five times as many for the gap.")
                .raw("</p>");
        new VoicesOutcome(clinic.get(), outcomes).write(html);
        html.raw("<h3>Each dyad</h3>");
        new VoicesTable(clinic.get(), dyads).write(html);
        html.raw("</div></section>\n");
    }

    private static void writeModel(Html html, ClinicCongruence clinic) throws IOException {
        Evaluation<TruthAndBias.Result> model = clinic.truthAndBias();
        if (model.value().isEmpty()) {
            html.raw("<p>")
                    .text("No model of truth and bias: " + model.reason() + ".")
                    .raw("</p>");
            return;
        }
        html.raw("<ul>");
        for (String sentence : new BiasSentences(clinic.raters(), model.value().get()).all()) {
            html.raw("<li>").text(sentence).raw("</li>");
        }
        html.raw("</ul><p class=\"sub\">")
                .text(
                        "Model: truth and bias (West and Kenny 2011), by restricted likelihood; a level and, where it can be had, a force within of each dyad. "
                                + "\u201cTruth\u201d is its name for the first voice, no claim.")
                .raw("</p>");
    }

    private static void writeTallies(Html html, ClinicCongruence clinic) throws IOException {
        String first = DyadVoices.word(clinic.raters().first());
        String second = DyadVoices.word(clinic.raters().second());
        item(
                html,
                clinic,
                CongruenceAspect.GAP,
                "Gap",
                "the " + second + " scores higher",
                "the " + first + " scores higher");
        item(
                html,
                clinic,
                CongruenceAspect.TEMPORAL,
                "Over time",
                "one rises where the other falls",
                "both rise and fall together");
        item(html, clinic, CongruenceAspect.CONVERGENCE, "Convergence", "they come closer", "they move apart");
    }

    private static void item(
            Html html, ClinicCongruence clinic, CongruenceAspect aspect, String name, String below, String above)
            throws IOException {
        CongruenceTally tally = clinic.tally(aspect);
        String notEvaluable =
                tally.notEvaluable() == 0 ? "" : "; in " + tally.notEvaluable() + " further it cannot be said";
        html.raw("<li>")
                .text(name + ": " + above + " in " + tally.above() + " of "
                        + Figures.count(tally.evaluable(), "dyad", "dyads") + ", " + below + " in " + tally.below()
                        + ", not clear in " + tally.unclear() + notEvaluable + ". By chance alone about "
                        + Figures.sd(clinic.expectedByChance(aspect)) + " on either side.")
                .raw("</li>");
    }

    /** An effect with its interval. */
    static String words(FixedEffect effect, double confidence) {
        Interval interval = effect.interval();
        return Figures.rate(effect.estimate(), 2) + " (" + Figures.of(100 * confidence) + " % interval "
                + Figures.rate(interval.low(), 2) + " to " + Figures.rate(interval.high(), 2) + ")";
    }
}
