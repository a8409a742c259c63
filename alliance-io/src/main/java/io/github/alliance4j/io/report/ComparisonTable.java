package io.github.alliance4j.io.report;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.evaluation.DetectionScore;
import io.github.alliance4j.scoring.evaluation.ErrorSummary;
import io.github.alliance4j.scoring.evaluation.Proportion;
import io.github.alliance4j.scoring.evaluation.RatedScore;
import io.github.alliance4j.scoring.evaluation.ScoredRule;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scores of rules, a row a rule, in the order of the numbers in the picture. */
final class ComparisonTable {

    private static final List<String> COLUMNS = List.of(
            "False alarms",
            "Sensitivity",
            "PPV",
            "F1",
            "Delay, sessions",
            "Onset error",
            "Depth error",
            "Missed",
            "Delay from 1 point",
            "Missed from 1 point");

    /** The depth in points from which a rupture is told of apart. */
    private static final double DEEP = 1;

    /** Told of live runs only. */
    private static final List<String> LIVE_COLUMNS = List.of("Withdrawn", "Confirmed");

    private static final String NONE = "\u2013";

    private final List<ScoredRule> rules;
    private final boolean live;
    private final List<String> columns;

    ComparisonTable(List<ScoredRule> rules) {
        this.rules = rules;
        this.live = rules.stream()
                .flatMap(rule -> rule.score().value().stream())
                .anyMatch(score -> score.withdrawn().isEvaluable());
        this.columns =
                live ? Stream.concat(COLUMNS.stream(), LIVE_COLUMNS.stream()).toList() : COLUMNS;
    }

    void write(Html html) throws IOException {
        html.raw("<section aria-labelledby=\"table-h\"><h2 id=\"table-h\">Scores of the rules</h2>");
        writeMeaning(html);
        html.raw("<table class=\"index rules\"><caption>")
                .text(Figures.count(rules.size(), "rule", "rules") + ", with 95 % intervals")
                .raw("</caption><thead><tr><th scope=\"col\">Rule</th>");
        for (String column : columns) {
            html.raw("<th scope=\"col\">").text(column).raw("</th>");
        }
        html.raw("</tr></thead><tbody>");
        for (int i = 0; i < rules.size(); i++) {
            writeRule(html, i + 1, rules.get(i));
        }
        html.raw("</tbody></table></section>\n");
    }

    private void writeMeaning(Html html) throws IOException {
        html.raw("<ul class=\"meanings\">")
                .raw("<li>False alarms: the share of dyads without a rupture that get a finding.</li>")
                .raw(
                        "<li>Sensitivity: the share of true ruptures that a finding touches, with one session to spare.</li>")
                .raw("<li>PPV: the share of findings that touch a true rupture. F1 joins it with sensitivity.</li>")
                .raw(
                        "<li>Delay: sessions from onset to the session at which the rule fires. From 1 point: of ruptures at least that deep.</li>")
                .raw(
                        "<li>Onset and depth error: the mean is the bias, the size the mean whatever the direction, of what was hit.</li>");
        if (live) {
            html.raw(
                    "<li>Withdrawn and confirmed: shares of all alarms; the others stand without being confirmed.</li>");
        }
        html.raw("</ul>");
    }

    /** A row for the rule as it is set, and one for each other rate of its curve. */
    private void writeRule(Html html, int number, ScoredRule rule) throws IOException {
        writeName(html, number, rule.name(), "");
        if (rule.score().value().isEmpty()) {
            html.raw("<td colspan=\"" + columns.size() + "\"><span class=\"badge k-none\">Not evaluable</span> ")
                    .text(rule.score().reason())
                    .raw("</td></tr>");
            return;
        }
        writeScore(html, rule.score().value().get());
        for (RatedScore point : rule.otherRates()) {
            writeName(html, number, rule.name(), " at " + DecimalText.of(point.asked()));
            writeScore(html, point.score());
        }
    }

    private static void writeName(Html html, int number, String name, String rate) throws IOException {
        html.raw("<tr><th scope=\"row\">")
                .raw(number)
                .raw(" ")
                .name(name)
                .text(rate)
                .raw("</th>");
    }

    private void writeScore(Html html, DetectionScore score) throws IOException {
        List<String> cells = cells(score);
        for (int i = 0; i < columns.size(); i++) {
            html.raw("<td data-l=\"")
                    .text(columns.get(i))
                    .raw("\">")
                    .text(cells.get(i))
                    .raw("</td>");
        }
        html.raw("</tr>");
    }

    private static List<String> cells(DetectionScore score) {
        return List.of(
                share(score.falseAlarm()),
                share(score.sensitivity()),
                share(score.ppv()),
                withEnds(
                        score.f1().value(),
                        score.f1Interval(ComparisonPlot.CONFIDENCE).value()),
                delay(score.delay()),
                score.onsetError()
                        .map(error -> "median " + Figures.sd(error.median()) + ", " + bias(error))
                        .orElse(NONE),
                score.depthError().map(ComparisonTable::bias).orElse(NONE),
                score.misses() + " of " + score.ruptures(),
                delay(score.delay(DEEP)),
                score.misses(DEEP) + " of " + score.ruptures(DEEP),
                share(score.withdrawn()),
                share(score.confirmed()));
    }

    private static String share(Evaluation<Proportion> share) {
        return withEnds(
                share.value().map(Proportion::estimate),
                share.value().map(known -> known.interval(ComparisonPlot.CONFIDENCE)));
    }

    private static String withEnds(Optional<Double> estimate, Optional<Interval> ends) {
        return estimate.isEmpty() || ends.isEmpty()
                ? NONE
                : Figures.rate(estimate.get(), 3) + " ("
                        + Figures.rate(ends.get().low(), 3) + " to "
                        + Figures.rate(ends.get().high(), 3) + ")";
    }

    private static String delay(Optional<ErrorSummary> delay) {
        return delay.map(known -> "median " + Figures.sd(known.median()) + ", mean " + Figures.rate(known.mean(), 2))
                .orElse(NONE);
    }

    private static String bias(ErrorSummary error) {
        return "mean " + Figures.rate(error.mean(), 2) + ", size " + Figures.rate(error.meanAbsolute(), 2);
    }
}
