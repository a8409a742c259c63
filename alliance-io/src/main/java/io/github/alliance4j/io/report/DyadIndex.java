package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.scoring.analysis.Concern;
import io.github.alliance4j.scoring.analysis.DyadAnalysis;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import java.io.IOException;
import java.util.List;

/** The list of all dyads, most pressing first, one row each, grouped by concern. */
final class DyadIndex {

    private static final String HEAD = "<thead><tr><th scope=\"col\">Dyad</th><th scope=\"col\">Therapist</th>"
            + "<th scope=\"col\" class=\"n\">Sessions</th><th scope=\"col\">Forms</th>"
            + "<th scope=\"col\">Most pressing finding</th><th scope=\"col\">Trend</th>"
            + "<th scope=\"col\">Scores</th></tr></thead>";

    private final List<RankedDyad> dyads;

    DyadIndex(List<RankedDyad> dyads) {
        this.dyads = dyads;
    }

    void write(Html html) throws IOException {
        html.raw("<section id=\"dyads\" aria-labelledby=\"dyads-h\"><h2 id=\"dyads-h\">Dyads by concern</h2>");
        if (dyads.isEmpty()) {
            html.raw("<p>There is no dyad to show.</p></section>\n");
            return;
        }
        html.raw("<table class=\"index\"><caption>Most pressing first. Follow a dyad to its chart.</caption>" + HEAD);
        for (Concern concern : Concern.values()) {
            List<RankedDyad> group =
                    dyads.stream().filter(dyad -> dyad.concern() == concern).toList();
            if (!group.isEmpty()) {
                writeGroup(html, concern, group);
            }
        }
        html.raw("</table></section>\n");
    }

    private static void writeGroup(Html html, Concern concern, List<RankedDyad> group) throws IOException {
        html.raw("<tbody id=\"" + Labels.style(concern)
                        + "\"><tr class=\"group\"><th colspan=\"7\" scope=\"rowgroup\">")
                .raw("<span class=\"badge " + Labels.style(concern) + "\">")
                .text(Labels.concern(concern))
                .raw("</span> ")
                .text(Figures.count(group.size(), "dyad", "dyads") + ": " + Labels.meaning(concern))
                .raw("</th></tr>");
        for (RankedDyad dyad : group) {
            writeRow(html, dyad);
        }
        html.raw("</tbody>");
    }

    private static void writeRow(Html html, RankedDyad ranked) throws IOException {
        DyadAnalysis dyad = ranked.analysis();
        html.raw("<tr><th scope=\"row\"><a href=\"#" + ranked.id() + "\">")
                .name(dyad.dyad().value())
                .raw("</a></th><td data-l=\"Therapist\">");
        String between = "";
        for (TherapistId therapist : dyad.therapists()) {
            html.raw(between).name(therapist.value());
            between = ", ";
        }
        html.raw("</td><td class=\"n\" data-l=\"Sessions\">")
                .raw(ranked.sessions())
                .raw("</td><td data-l=\"Forms\">")
                .text(completeness(dyad))
                .raw("</td><td data-l=\"Finding\">")
                .text(ranked.worstFinding().orElse("\u2013"))
                .raw("</td><td data-l=\"Trend\">");
        for (SeriesAnalysis one : dyad.series()) {
            html.raw("<div>")
                    .text(Labels.series(one, dyad.series()) + " " + TrendSentence.brief(one.trend()))
                    .raw("</div>");
        }
        html.raw("</td><td class=\"sp\">");
        Sparkline.write(html, dyad);
        html.raw("</td></tr>");
    }

    private static String completeness(DyadAnalysis dyad) {
        int prorated = dyad.forms(Completeness.PRORATED);
        int none = dyad.forms(Completeness.NOT_SCORABLE);
        return dyad.forms(Completeness.COMPLETE) + " complete"
                + (prorated == 0 ? "" : ", " + prorated + " prorated")
                + (none == 0 ? "" : ", " + none + " not scorable");
    }
}
