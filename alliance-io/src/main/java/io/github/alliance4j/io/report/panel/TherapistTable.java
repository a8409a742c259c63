package io.github.alliance4j.io.report.panel;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.clinic.ClinicPanel;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import io.github.alliance4j.scoring.panel.VarianceDecomposition.TherapistEffect;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How therapists depart from the mean, by name and with intervals: no ranking. */
final class TherapistTable {

    /** How many therapists are shown at most: those with the most dyads, of whom most is known. */
    static final int MOST = 40;

    private static final double MIDDLE = 100;

    private final ClinicPanel panel;
    private final PanelFit fit;
    private final List<TherapistEffect> all;
    private final List<TherapistEffect> shown;
    private final double reach;

    TherapistTable(ClinicPanel panel, PanelFit fit, VarianceDecomposition variance) {
        this.panel = panel;
        this.fit = fit;
        this.all = variance.therapists();
        this.shown = shown(all);
        this.reach = shown.stream()
                .mapToDouble(one -> Math.max(
                        Math.abs(interval(one).low()), Math.abs(interval(one).high())))
                .max()
                .orElse(0);
    }

    private static List<TherapistEffect> shown(List<TherapistEffect> all) {
        Set<TherapistEffect> most = new HashSet<>(all.stream()
                .sorted(Comparator.comparingInt(TherapistEffect::dyads).reversed())
                .limit(MOST)
                .toList());
        return all.stream().filter(most::contains).toList();
    }

    /** Where therapists do not differ there is none, and no table. */
    private static Interval interval(TherapistEffect effect) {
        return effect.interval().orElseGet(() -> new Interval(effect.effect(), effect.effect()));
    }

    void write(Html html) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        html.raw("<h4>Therapists</h4>");
        if (all.stream().allMatch(one -> one.reliability().isEmpty())) {
            html.raw("<p>")
                    .text("No difference between the " + all.size()
                            + " therapists shows in these scores: the variance between"
                            + " them is estimated as 0. That is no proof that there is none.")
                    .raw("</p>");
            return;
        }
        html.raw("<p>").text(conclusion()).raw("</p><table class=\"effects\"><caption>");
        html.text(caption())
                .raw("</caption><thead><tr><th scope=\"col\">Therapist</th><th scope=\"col\" class=\"n\">Dyads</th>")
                .raw("<th scope=\"col\">Departure, drawn</th><th scope=\"col\">Departure and ")
                .text(PanelWords.confidence(fit) + " % interval")
                .raw("</th></tr></thead><tbody>");
        for (TherapistEffect effect : shown) {
            html.raw("<tr><th scope=\"row\">").name(effect.therapist().value());
            html.raw("</th><td class=\"n\">").raw(effect.dyads()).raw("</td><td>");
            draw(html, effect);
            html.raw("</td><td>")
                    .text(Figures.rate(effect.effect(), 2) + " (")
                    .text(Figures.rate(interval(effect).low(), 2) + " to ")
                    .text(Figures.rate(interval(effect).high(), 2) + ")")
                    .raw("</td></tr>");
        }
        html.raw("</tbody></table>");
    }

    private void draw(Html html, TherapistEffect effect) throws IOException {
        String style = Labels.style(panel.rater());
        html.raw("<svg viewBox=\"0 0 200 18\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
                .raw("<path class=\"zero\" d=\"M100 0V18\"/><path class=\"reach " + style + "\" d=\"M"
                        + x(interval(effect).low()) + " 9H"
                        + x(interval(effect).high()) + "\"/>")
                .raw("<path class=\"point " + style + "\" d=\"M" + x(effect.effect()) + " 9h0\"/></svg>");
    }

    private String x(double departure) {
        return Figures.coordinate(MIDDLE + (reach > 0 ? 0.94 * MIDDLE * departure / reach : 0));
    }

    private String caption() {
        String rule = shown.size() == all.size()
                ? Figures.count(all.size(), "therapist", "therapists") + " in the order of their names"
                : "The " + shown.size() + " of " + all.size() + " therapists with the most dyads, in the order of their"
                        + " names; the other " + (all.size() - shown.size()) + " are not shown";
        return rule + ". Departure of each from the mean of all, in points, shrunken; the line in the middle is no"
                + " departure, the drawing reaches from " + Figures.rate(-reach, 2) + " to " + Figures.rate(reach, 2)
                + ".";
    }

    private String conclusion() {
        long clear =
                all.stream().filter(one -> PanelWords.isClear(interval(one))).count();
        return clear + " of " + Figures.count(all.size(), "interval lies", "intervals lie")
                + " wholly on one side of no departure. Therapists whose intervals overlap cannot be told apart by these"
                + " scores, and clients do not come to therapists by lot: this is no ranking.";
    }
}
