package io.github.alliance4j.io.report.congruence;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.panel.ListedDyad;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.congruence.BlandAltman;
import io.github.alliance4j.scoring.congruence.ConcordanceCorrelation;
import io.github.alliance4j.scoring.congruence.Convergence;
import io.github.alliance4j.scoring.congruence.Discrepancy;
import io.github.alliance4j.scoring.congruence.DyadCongruence;
import io.github.alliance4j.scoring.congruence.TemporalCorrelation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The two voices of each dyad, one row a dyad. */
final class VoicesTable {

    private static final String NONE = "<td class=\"no\">not evaluable</td>";

    private final ClinicCongruence clinic;
    private final List<ListedDyad> dyads;

    VoicesTable(ClinicCongruence clinic, List<ListedDyad> dyads) {
        this.clinic = clinic;
        this.dyads = dyads;
    }

    void write(Html html) throws IOException {
        html.scrolling("wide", "Two voices of each dyad");
        html.raw("<table><caption>")
                .text("Gaps are " + clinic.raters() + "; in brackets the " + Figures.of(100 * clinic.confidence())
                        + " % interval. Concordance counts a constant gap as disagreement, r does not.")
                .raw("</caption><thead><tr>");
        for (String name :
                List.of("Dyad", "Sessions", "Mean gap", "Mean distance", "r", "Concordance", "Gap a session")) {
            html.raw("<th scope=\"col\">").text(name).raw("</th>");
        }
        html.raw("</tr></thead><tbody>");
        for (ListedDyad dyad : dyads) {
            Optional<Evaluation<DyadCongruence.Result>> said =
                    clinic.dyad(dyad.analysis().dyad());
            if (said.isPresent()) {
                row(html, dyad, said.get());
            }
        }
        html.raw("</tbody></table></div>");
    }

    private void row(Html html, ListedDyad dyad, Evaluation<DyadCongruence.Result> said) throws IOException {
        html.raw("<tr><th scope=\"row\"><a href=\"#" + dyad.anchor() + "\">")
                .name(dyad.analysis().dyad().value())
                .raw("</a></th>");
        Optional<DyadCongruence.Result> result =
                said.value().filter(found -> found.voices().size() > 0);
        if (result.isPresent()) {
            cells(html, result.get());
        } else {
            String reason =
                    said.value().map(found -> found.discrepancy().reason()).orElseGet(said::reason);
            html.raw("<td class=\"no\" colspan=\"6\">")
                    .text("not compared: " + reason)
                    .raw("</td>");
        }
        html.raw("</tr>");
    }

    private static void cells(Html html, DyadCongruence.Result result) throws IOException {
        Discrepancy gap = result.discrepancy().value().orElseThrow();
        Optional<Interval> meanGap = result.limits().value().map(BlandAltman::meanInterval);
        html.raw("<td>" + gap.sessions() + "</td>");
        html.raw(cell(Optional.of(gap.directional()), meanGap, 2));
        html.raw(cell(Optional.of(gap.absolute()), Optional.empty(), 2));
        Optional<TemporalCorrelation> temporal = result.temporal().value();
        html.raw(cell(temporal.map(TemporalCorrelation::value), temporal.flatMap(TemporalCorrelation::interval), 2));
        Optional<ConcordanceCorrelation> concordance = result.concordance().value();
        html.raw(cell(
                concordance.map(ConcordanceCorrelation::value),
                concordance.flatMap(ConcordanceCorrelation::interval),
                2));
        Optional<Convergence.Result> slope = result.convergence().value();
        html.raw(cell(slope.map(Convergence.Result::slope), slope.map(Convergence.Result::interval), 3));
    }

    private static String cell(Optional<Double> value, Optional<Interval> interval, int decimals) {
        return value.map(number -> "<td>" + Figures.rate(number, decimals)
                        + interval.map(ends -> " (" + Figures.rate(ends.low(), decimals) + " to "
                                        + Figures.rate(ends.high(), decimals) + ")")
                                .orElse("")
                        + "</td>")
                .orElse(NONE);
    }
}
