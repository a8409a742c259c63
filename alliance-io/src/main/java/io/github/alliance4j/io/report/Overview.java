package io.github.alliance4j.io.report;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.KeyStatus;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.Concern;
import java.io.IOException;
import java.util.List;

/** What a reader wants to know first: how much was read, how complete it is, and who needs attention. */
final class Overview {

    private static final String VERIFY = "; <strong>verify the key before clinical use</strong>";

    private final AnalysisResult result;
    private final AnalysisInput input;
    private final List<RankedDyad> dyads;

    Overview(AnalysisResult result, AnalysisInput input, List<RankedDyad> dyads) {
        this.result = result;
        this.input = input;
        this.dyads = dyads;
    }

    void write(Html html) throws IOException {
        html.raw("<section id=\"overview\" aria-labelledby=\"overview-h\"><h2 id=\"overview-h\">Overview</h2>");
        html.raw(
                        "<p class=\"note\">A finding is a candidate for a person to look at. It is not a diagnosis, and no finding")
                .raw(" does not mean that all is well.</p>");
        writeTiles(html);
        html.raw("<h3>Who needs attention</h3><ul class=\"concerns\">");
        for (Concern concern : Concern.values()) {
            writeConcern(html, concern);
        }
        html.raw("</ul><h3>What was read</h3><dl class=\"facts\">");
        writeFacts(html);
        html.raw("</dl></section>\n");
    }

    private void writeTiles(Html html) throws IOException {
        html.raw("<dl class=\"tiles\">");
        tile(html, "Dyads", dyads.size());
        tile(html, "Sessions", dyads.stream().mapToLong(RankedDyad::sessions).sum());
        tile(html, "Records accepted", input.records().accepted());
        tile(html, "Records refused", input.records().refused());
        html.raw("</dl>");
    }

    private static void tile(Html html, String name, long number) throws IOException {
        html.raw("<div><dt>").text(name).raw("</dt><dd>").raw(number).raw("</dd></div>");
    }

    private void writeConcern(Html html, Concern concern) throws IOException {
        long count = dyads.stream().filter(dyad -> dyad.concern() == concern).count();
        String style = Labels.style(concern);
        html.raw("<li><strong>").raw(count).raw("</strong> ");
        html.raw(count == 0 ? "<span" : "<a href=\"#" + style + "\"").raw(" class=\"badge " + style + "\">");
        html.text(Labels.concern(concern)).raw(count == 0 ? "</span>" : "</a>");
        html.raw(" <span class=\"sub\">").text(Labels.meaning(concern)).raw("</span></li>");
    }

    private void writeFacts(Html html) throws IOException {
        html.raw("<div><dt>Source file</dt><dd>").name(input.source()).raw("</dd></div>");
        html.raw("<div><dt>Forms</dt><dd>").text(completeness()).raw("</dd></div>");
        html.raw("<div><dt>Scores</dt><dd>")
                .text("scale " + result.scale() + ", " + Labels.metric(result.metric()))
                .raw("</dd></div>");
        html.raw("<div><dt>Missing items</dt><dd>").text(input.missingItems()).raw("</dd></div>");
        html.raw("<div><dt>Instruments</dt><dd>");
        if (input.instruments().isEmpty()) {
            html.raw("not known");
        }
        for (Instrument instrument : input.instruments()) {
            html.raw("<div>")
                    .name(instrument.name())
                    .raw(" (<code>")
                    .text(instrument.id())
                    .raw("</code>), ")
                    .text(Figures.count(instrument.items().size(), "item", "items") + ", answers "
                            + instrument.answers())
                    .raw(instrument.keyStatus() == KeyStatus.VERIFY_BEFORE_CLINICAL_USE ? VERIFY : "")
                    .raw("</div>");
        }
        html.raw("</dd></div>");
    }

    private String completeness() {
        return forms(Completeness.COMPLETE) + " complete, " + forms(Completeness.PRORATED) + " prorated, "
                + forms(Completeness.NOT_SCORABLE) + " not scorable";
    }

    private long forms(Completeness completeness) {
        return dyads.stream()
                .mapToLong(dyad -> dyad.analysis().forms(completeness))
                .sum();
    }
}
