package io.github.alliance4j.io.report;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.report.congruence.DyadVoices;
import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.io.report.outcome.OutcomeFigure;
import io.github.alliance4j.io.report.record.RecordSection;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.DyadAnalysis;
import io.github.alliance4j.scoring.analysis.RecordAnalysis;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import io.github.alliance4j.scoring.explanation.Explanation;
import io.github.alliance4j.scoring.outcome.OutcomeSeries;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything about one dyad: its charts, what each criterion and trend says, and the numbers. */
final class DyadSection {

    private final AnalysisResult result;
    private final RankedDyad ranked;
    private final DyadAnalysis dyad;
    private final Optional<RecordAnalysis> record;
    private final Optional<OutcomeSeries> outcome;

    DyadSection(AnalysisResult result, RankedDyad ranked, AnalysisInput input) {
        this.result = result;
        this.ranked = ranked;
        this.dyad = ranked.analysis();
        this.record = input.allianceRecords().record(dyad.dyad());
        this.outcome = input.outcomes().stream()
                .flatMap(found -> found.outcome(dyad.dyad()).stream())
                .findFirst();
    }

    void write(Html html, boolean open) throws IOException {
        String id = ranked.id();
        html.raw("<section class=\"dyad\" aria-labelledby=\"" + id + "h\"><details")
                .raw(open ? " open=\"open\"" : "")
                .raw("><summary><h3 id=\"" + id + "h\">")
                .name(dyad.dyad().value())
                .raw("</h3> <span class=\"badge " + Labels.style(ranked.concern()) + "\">")
                .text(Labels.concern(ranked.concern()))
                .raw("</span> <span class=\"sub\">");
        for (TherapistId therapist : dyad.therapists()) {
            html.raw("therapist ").name(therapist.value()).raw(" \u00b7 ");
        }
        html.raw(Figures.count(ranked.sessions(), "session", "sessions"));
        // The link target stands inside, so that following a link opens the section.
        html.raw("</span></summary><div class=\"body\" id=\"" + id + "\" tabindex=\"-1\">");
        writeCharts(html);
        if (outcome.isPresent()) {
            new OutcomeFigure(
                            outcome.get(),
                            dyad.series().stream().map(SeriesAnalysis::series).toList())
                    .write(html, ranked.id() + "o");
        }
        html.raw("<h4>What was found</h4>");
        for (SeriesAnalysis one : dyad.series()) {
            writeSeries(html, one);
        }
        writeVoices(html);
        if (record.isPresent()) {
            new RecordSection(
                            record.get(),
                            dyad.series().stream().map(SeriesAnalysis::series).toList())
                    .write(html, ranked.id() + "r");
        }
        html.raw("<p class=\"back\"><a href=\"#dyads\">Back to the list of dyads</a></p></div></details></section>\n");
    }

    private void writeCharts(Html html) throws IOException {
        List<List<SeriesAnalysis>> charts = SeriesChart.charts(dyad.series());
        if (charts.isEmpty()) {
            html.raw("<p>No session has a score, so there is nothing to draw.</p>");
        }
        int number = 0;
        for (List<SeriesAnalysis> charted : charts) {
            number++;
            html.raw("<figure><figcaption>").text(caption(charted)).raw("</figcaption>");
            html.scrolling("chart", "Scores of dyad " + dyad.dyad().value());
            SeriesChart.write(html, ranked.id() + "c" + number, charted, dyad.series());
            html.raw("</div></figure>");
            new NumberTable(charted, dyad.series()).write(html);
        }
    }

    private String caption(List<SeriesAnalysis> charted) {
        SessionSeries series = charted.get(0).series();
        Optional<ScoreRange> range = series.range();
        return "Scale " + series.key().scale() + ", " + Labels.metric(result.metric())
                + range.map(r -> ", possible " + Figures.of(r.low()) + " to " + Figures.of(r.high()))
                        .orElse(", range not known");
    }

    private void writeSeries(Html html, SeriesAnalysis one) throws IOException {
        SeriesKey key = one.series().key();
        html.raw("<div class=\"found\"><h5 class=\"" + Labels.style(key.rater()) + "\">")
                .text(Labels.series(one, dyad.series()))
                .raw("</h5><ul>");
        for (int i = 0; i < one.detections().size(); i++) {
            Detection detection = one.detections().get(i);
            if (!detection.isEvaluable()) {
                writeItem(html, "", Explanation.notEvaluable(detection), detection.criterion());
            } else if (detection.findings().isEmpty()) {
                writeItem(html, "", "No finding.", detection.criterion());
            }
            for (RuptureFinding finding : detection.findings()) {
                String words =
                        Explanation.of(detection, finding, ranked.settings(i)).sentence();
                writeItem(html, " class=\"hit\"", words, marked(detection.criterion(), ranked.settings(i)));
            }
            for (Caveat caveat : detection.caveats().stream().sorted().toList()) {
                writeItem(html, " class=\"mind\"", Explanation.caveat(caveat), detection.criterion());
            }
        }
        writeItem(html, "", TrendSentence.of(one), "trend");
        html.raw("</ul></div>");
    }

    private void writeVoices(Html html) throws IOException {
        Optional<DyadVoices> voices = result.congruence().flatMap(clinic -> DyadVoices.of(clinic, dyad.dyad()));
        if (voices.isEmpty()) {
            return;
        }
        html.raw("<div class=\"found\"><h5>").text(voices.get().name()).raw("</h5><ul>");
        for (DyadVoices.Said said : voices.get().said()) {
            writeItem(html, "", said.sentence(), said.source());
        }
        html.raw("</ul></div>");
    }

    /** The rule beside its finding, with a word where its cut-off is recollection only. */
    private static String marked(String criterion, Map<String, String> settings) {
        boolean unconfirmed = RuptureCriterion.find(criterion)
                .filter(known -> known.mark(settings) == EvidenceMark.UNCONFIRMED)
                .isPresent();
        return unconfirmed ? criterion + ", UNCONFIRMED" : criterion;
    }

    private static void writeItem(Html html, String style, String words, String source) throws IOException {
        html.raw("<li")
                .raw(style)
                .raw(">")
                .text(words)
                .raw(" <span class=\"by\">")
                .text(source)
                .raw("</span></li>");
    }
}
