package io.github.alliance4j.io.report;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.problem.Position;
import io.github.alliance4j.model.problem.Problem;
import java.io.IOException;

/** The first problems of the input, collapsed. */
final class ProblemTable {

    private final AnalysisInput input;

    ProblemTable(AnalysisInput input) {
        this.input = input;
    }

    void write(Html html) throws IOException {
        html.raw("<section id=\"problems\" aria-labelledby=\"problems-h\">")
                .raw("<h2 id=\"problems-h\">Problems in the input</h2>");
        if (input.problemCount() == 0) {
            html.raw("<p>Every record could be read.</p></section>\n");
            return;
        }
        html.raw("<details class=\"problems\"><summary>").text(summary()).raw("</summary><table><thead><tr>");
        for (String column : new String[] {"File", "Line", "Column", "Kind", "Problem"}) {
            html.raw("<th scope=\"col\">").raw(column).raw("</th>");
        }
        html.raw("</tr></thead><tbody>");
        for (Problem problem : input.problems()) {
            writeRow(html, problem);
        }
        html.raw("</tbody></table></details></section>\n");
    }

    private String summary() {
        String all = Figures.count(input.problemCount(), "problem", "problems");
        return input.problems().size() < input.problemCount()
                ? "The first " + input.problems().size() + " of " + all
                : all;
    }

    private static void writeRow(Html html, Problem problem) throws IOException {
        Position position = problem.position();
        html.raw("<tr><td>")
                .name(position.file())
                .raw("</td><td class=\"n\">")
                .raw(position.line() == 0 ? "" : Long.toString(position.line()))
                .raw("</td><td>")
                .name(position.columnLabel())
                .raw("</td><td>")
                .text(Labels.plain(problem.code()))
                .raw("</td><td>")
                .name(problem.message())
                .raw("</td></tr>");
    }
}
