package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.scoring.evaluation.ScoredRule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Rules against true ruptures as one page: a picture of false alarms against sensitivity, and a table with every score and
 * its 95 % interval. The page needs no other file, runs no script, names no dyad and is fit for light and dark screens,
 * narrow ones and print. All text is escaped. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class EvaluationReport {

    private final String title;
    private final OptionalDouble asked;

    private EvaluationReport(String title, OptionalDouble asked) {
        this.title = title;
        this.asked = asked;
    }

    /**
     * A report titled "Rules against true ruptures", without a line for the rate that was asked for.
     *
     * @return the report
     */
    public static EvaluationReport withDefaults() {
        return new EvaluationReport("Rules against true ruptures", OptionalDouble.empty());
    }

    /**
     * The same report with another title.
     *
     * @param newTitle the title, plain text
     * @return the report
     * @throws IllegalArgumentException if the title is blank
     */
    public EvaluationReport withTitle(String newTitle) {
        if (Objects.requireNonNull(newTitle, "newTitle").isBlank()) {
            throw new IllegalArgumentException("A report title must not be blank");
        }
        return new EvaluationReport(newTitle, asked);
    }

    /**
     * The same report with a line where the false-alarm rate was asked to be.
     *
     * @param rate between 0 and 1
     * @return the report
     * @throws IllegalArgumentException if the rate is not between 0 and 1
     */
    public EvaluationReport withAsked(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("False-alarm rate " + rate + " is not between 0 and 1");
        }
        return new EvaluationReport(title, OptionalDouble.of(rate));
    }

    /**
     * Writes the page.
     *
     * @param rules the rules and their scores
     * @param settings how the evaluation was asked for, by name, in the order they are to be written
     * @param out takes the page; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public void write(List<ScoredRule> rules, Map<String, String> settings, Appendable out) throws IOException {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(settings, "settings");
        Html html = new Html(Objects.requireNonNull(out, "out"));
        Page.begin(html, title);
        html.raw(Page.resource("evaluation.css"));
        Page.body(html);
        html.raw("<header><h1>").text(title).raw("</h1></header>\n<main id=\"main\" tabindex=\"-1\">\n");
        writeSettings(html, settings);
        writePicture(html, rules);
        new ComparisonTable(rules).write(html);
        Page.end(html);
    }

    private static void writeSettings(Html html, Map<String, String> settings) throws IOException {
        html.raw("<section aria-labelledby=\"asked-h\"><h2 id=\"asked-h\">What was asked</h2><dl class=\"facts\">");
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            html.raw("<div><dt>").text(setting.getKey().replace('_', ' ')).raw("</dt><dd>");
            html.name(setting.getValue()).raw("</dd></div>");
        }
        html.raw("</dl></section>\n");
    }

    private void writePicture(Html html, List<ScoredRule> rules) throws IOException {
        html.raw("<section aria-labelledby=\"picture-h\"><h2 id=\"picture-h\">False alarms and sensitivity</h2>")
                .raw("<p>A good rule stands at the upper left. The numbers are those of the table.")
                .raw(
                        rules.stream().allMatch(rule -> rule.curve().isEmpty())
                                ? ""
                                : " A line joins one rule at several false-alarm rates that it was asked for.")
                .raw("</p>")
                .raw("<figure><svg xmlns=\"http://www.w3.org/2000/svg\" class=\"comparison\" viewBox=\"0 0 528 540\"")
                .raw(
                        " role=\"img\" aria-labelledby=\"pt pd\"><title id=\"pt\">False alarms and sensitivity of the rules")
                .raw("</title><desc id=\"pd\">")
                .text(ComparisonPlot.MEANING)
                .raw(" The table below has every number.</desc>\n");
        new ComparisonPlot(rules, asked).write(html);
        html.raw("</svg></figure></section>\n");
    }
}
