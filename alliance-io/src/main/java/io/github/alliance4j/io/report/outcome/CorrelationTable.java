package io.github.alliance4j.io.report.outcome;

import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.scoring.outcome.MetaAnalyticAnchor;
import io.github.alliance4j.scoring.outcome.OutcomeCorrelation;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import java.io.IOException;

/** The correlations over dyads: first the one to hold against that of a meta-analysis, then that one, then the others. */
final class CorrelationTable {

    private static final MetaAnalyticAnchor ANCHOR = MetaAnalyticAnchor.ALLIANCE_OUTCOME;

    private final OutcomeFindings found;

    CorrelationTable(OutcomeFindings found) {
        this.found = found;
    }

    void write(Html html) throws IOException {
        html.scrolling("wide", "Correlations, " + OutcomeWords.whose(found))
                .raw("<table><caption>Correlations over dyads</caption><thead><tr>")
                .raw("<th scope=\"col\">Alliance and outcome</th><th scope=\"col\">Dyads</th>")
                .raw("<th scope=\"col\">r with interval</th></tr></thead><tbody>");
        row(html, found.comparable());
        html.raw("<tr><th scope=\"row\">Beside it, no norm: a meta-analysis, 95 % interval</th><td class=\"n\">"
                + ANCHOR.studies()
                + " studies</td><td class=\"n\">" + ANCHOR.r() + " ["
                + ANCHOR.interval().low() + ", " + ANCHOR.interval().high() + "]</td></tr>");
        for (OutcomeFindings.Correlated one : found.correlations()) {
            if (!one.method().isComparable()) {
                row(html, one);
            }
        }
        html.raw("</tbody></table></div><p class=\"sub\">")
                .text(OutcomeCorrelation.COMPARISON + " Source: "
                        + ANCHOR.source().citation().text() + " doi:"
                        + ANCHOR.source().citation().doi())
                .raw("</p>");
    }

    private static void row(Html html, OutcomeFindings.Correlated one) throws IOException {
        html.raw("<tr><th scope=\"row\">").text(OutcomeWords.correlation(one)).raw("</th>");
        html.raw(one.result()
                .value()
                .map(r -> "<td class=\"n\">" + r.dyads() + "</td><td class=\"n\">"
                        + OutcomeWords.numbers(r.r(), r.interval()) + "</td></tr>")
                .orElse("<td class=\"n\"></td><td>not evaluable</td></tr>"));
    }
}
