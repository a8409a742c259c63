package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.alliance.Session;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.scoring.agreement.AgreementSheet;
import io.github.alliance4j.scoring.agreement.Figure;
import io.github.alliance4j.scoring.agreement.WeightedFigure;
import io.github.alliance4j.scoring.analysis.RecordAnalysis;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** The profile of every session in numbers, and what the last one rests on. */
final class AgreementTable {

    private static final List<Component> COMPONENTS = List.of(Component.GOAL, Component.TASK, Component.BOND);

    private final RecordAnalysis analysis;

    AgreementTable(RecordAnalysis analysis) {
        this.analysis = analysis;
    }

    void write(Html html) throws IOException {
        html.raw("<details class=\"numbers\"><summary>Numbers behind this drawing</summary>")
                .scrolling("wide", "Agreement in numbers")
                .raw("<table>")
                .raw(
                        "<caption>Agreement from the record, percent of the maximum possible, with its standard error where")
                .raw(" one is defined; * a voice or part is missing</caption><thead><tr><th scope=\"col\">Session</th>")
                .raw("<th scope=\"col\">Goal</th><th scope=\"col\">Task</th><th scope=\"col\">Bond</th>")
                .raw("<th scope=\"col\">Overall</th></tr></thead><tbody>");
        Iterator<AgreementSheet> sheets = analysis.agreement().iterator();
        for (Session session : analysis.record().sessions()) {
            html.raw("<tr><th scope=\"row\">").raw(session.number().value()).raw("</th>");
            if (session.tookPlace()) {
                writeProfile(html, sheets.next().profile());
            } else {
                html.raw("<td class=\"no\" colspan=\"4\">missed</td>");
            }
            html.raw("</tr>");
        }
        html.raw("</tbody></table></div>");
        if (analysis.latest().isPresent()) {
            writeFigures(html, analysis.latest().get());
        }
        html.raw("</details>");
    }

    private static void writeProfile(Html html, AllianceProfile profile) throws IOException {
        for (Component component : COMPONENTS) {
            html.raw(cell(profile.component(component).orElseGet(AllianceProfile.Part::notScorable)));
        }
        html.raw(cell(profile.overall()));
    }

    private static String cell(AllianceProfile.Part part) {
        if (part.pomp().isEmpty()) {
            return "<td class=\"no\">no value</td>";
        }
        return "<td>" + value(part.pomp().getAsDouble(), part.standardError().orElse(0))
                + (part.completeness() == Completeness.PRORATED ? " *" : "") + "</td>";
    }

    /** A standard error of 0 is never given, so that it can stand for none. */
    private static String value(double pomp, double standardError) {
        return Figures.of(pomp) + (standardError > 0 ? " \u00b1 " + Figures.of(standardError) : "");
    }

    private static void writeFigures(Html html, AgreementSheet sheet) throws IOException {
        html.scrolling("wide", "What the latest profile rests on")
                .raw("<table><caption>What the profile of session ")
                .raw(sheet.profile().session().value())
                .raw(" rests on</caption><thead><tr><th scope=\"col\">Measure</th><th scope=\"col\">Value</th>")
                .raw("<th scope=\"col\">From</th><th scope=\"col\">Weight</th></tr></thead><tbody>");
        for (WeightedFigure one : sheet.figures()) {
            html.raw("<tr><th scope=\"row\">").text(one.measure()).raw("</th>");
            Figure figure = one.figure();
            if (figure.pomp().isPresent()) {
                html.raw("<td>"
                        + value(
                                figure.pomp().getAsDouble(),
                                figure.standardError().orElse(0)) + "</td><td>" + figure.used() + " of "
                        + figure.considered() + "</td>");
            } else {
                html.raw("<td class=\"no\" colspan=\"2\">")
                        .text(figure.reason())
                        .raw("</td>");
            }
            html.raw("<td>" + Figures.of(one.weight()) + "</td></tr>");
        }
        html.raw("</tbody></table></div>");
    }
}
