package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Rupture;
import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.RecordAnalysis;
import java.io.IOException;
import java.util.List;

/** What was noted of the alliance of one dyad, beside the scores of its forms. Nothing of it is a finding. */
public final class RecordSection {

    private final RecordAnalysis analysis;
    private final Alliance record;
    private final List<SessionSeries> forms;

    /** The section of a record; the series are those of the same dyad. */
    public RecordSection(RecordAnalysis analysis, List<SessionSeries> forms) {
        this.analysis = analysis;
        this.record = analysis.record();
        this.forms = List.copyOf(forms);
    }

    /** Writes the section; its id makes the ids of the title and description of its drawing. */
    public void write(Html html, String id) throws IOException {
        html.raw("<div class=\"record\"><h4>Record of the alliance</h4>");
        if (record.sessions().isEmpty()) {
            html.raw("<p>The record has no session.</p></div>");
            return;
        }
        writeList(html, new SessionSentences(record).all());
        html.raw(
                        "<figure><figcaption>Percent of the maximum possible. Of the record it is the library's own measure and")
                .raw(" no score of a form; no norm exists.")
                .raw(
                        forms.stream().allMatch(series -> series.range().isPresent())
                                ? ""
                                : " A form without a known range" + " is not drawn here.")
                .raw("</figcaption>")
                .scrolling("chart", "Record of dyad " + record.dyad().value());
        new RecordTimeline(analysis, forms).write(html, id);
        html.raw("</div></figure>");
        new AgreementTable(analysis).write(html);
        new VoiceTable(record).write(html);
        writeStatements(html);
        html.raw("</div>");
    }

    private void writeStatements(Html html) throws IOException {
        if (analysis.latest().isPresent()) {
            var sheet = analysis.latest().get();
            writeList(
                    html,
                    sheet.unsharedGoals().stream()
                            .map(goal -> Sentences.of(goal, sheet.profile().session()))
                            .toList());
        }
        html.raw("<h5>Feedback</h5>");
        if (record.feedback().isEmpty()) {
            html.raw("<p>None is in the record, which says nothing.</p>");
        }
        writeList(html, record.feedback().stream().map(Sentences::of).toList());
        writeRuptures(html);
        if (!record.context().isEmpty()) {
            html.raw("<h5>Circumstances</h5>");
            writeList(html, record.context().stream().map(Sentences::of).toList());
        }
    }

    private void writeRuptures(Html html) throws IOException {
        html.raw("<h5>Ruptures as people state them</h5>");
        if (record.ruptures().isEmpty()) {
            html.raw("<p>None is stated, which is no all-clear.</p>");
            return;
        }
        html.raw(
                "<p class=\"sub\">Said by people. What rules find in scores stands under <em>What was found</em>.</p><ul>");
        for (Rupture rupture : record.ruptures()) {
            html.raw("<li>").text(Sentences.of(rupture)).raw("<ul>");
            for (RepairStated repair : rupture.repairs()) {
                html.raw("<li>").text(Sentences.of(repair)).raw("</li>");
            }
            html.raw(open(rupture)).raw("</ul></li>");
        }
        html.raw("</ul>");
    }

    private static String open(Rupture rupture) {
        if (rupture.repairs().isEmpty()) {
            return "<li>No repair is stated.</li>";
        }
        return rupture.isOpen()
                ? "<li>The latest degree is the lowest of its scale, so the rupture counts as open.</li>"
                : "";
    }

    private static void writeList(Html html, List<String> sentences) throws IOException {
        if (!sentences.isEmpty()) {
            html.raw("<ul>");
            for (String sentence : sentences) {
                html.raw("<li>").text(sentence).raw("</li>");
            }
            html.raw("</ul>");
        }
    }
}
