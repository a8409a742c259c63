package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.scoring.diagnostics.CheckResult;
import io.github.alliance4j.scoring.diagnostics.DataDiagnostics;
import io.github.alliance4j.scoring.diagnostics.Diagnostic;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the answers look like: what to check before anything else is believed, and what was and was not checked. */
final class DataSection {

    private final DataDiagnostics diagnostics;

    DataSection(DataDiagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void write(Html html) throws IOException {
        html.raw("<section id=\"data\" aria-labelledby=\"data-h\"><h2 id=\"data-h\">What to check in the data</h2>");
        List<Diagnostic> found = diagnostics.diagnostics();
        if (!found.isEmpty()) {
            html.raw("<ul class=\"diagnostics\">");
            for (Diagnostic diagnostic : found) {
                html.raw("<li><code>")
                        .text(diagnostic.instrument())
                        .raw("</code>, ")
                        .text(Labels.plain(diagnostic.rater()))
                        .raw(": ")
                        .text(diagnostic.sentence())
                        .raw("</li>");
            }
            html.raw("</ul>");
        } else if (!diagnostics.checked().isEmpty()) {
            html.raw("<p>Nothing to check was found.</p>");
        }
        writeChecks(html);
        html.raw("</section>\n");
    }

    private void writeChecks(Html html) throws IOException {
        if (diagnostics.checked().isEmpty()) {
            html.raw("<p>No check of the data was made.</p>");
        }
        for (Map.Entry<String, String> made :
                joined(diagnostics.checked(), check -> check.check().words()).entrySet()) {
            html.raw("<p class=\"sub\">Checked, ")
                    .text(made.getKey() + ": " + made.getValue() + ".")
                    .raw("</p>");
        }
        for (Map.Entry<String, String> open : joined(
                        diagnostics.notChecked(),
                        check -> check.check().words() + " (" + check.found().reason() + ")")
                .entrySet()) {
            html.raw("<p class=\"sub\">Not checked, ")
                    .text(open.getKey() + ": " + open.getValue() + ".")
                    .raw("</p>");
        }
    }

    private interface Words {
        String of(CheckResult check);
    }

    /** By form and rater. */
    private static Map<String, String> joined(List<CheckResult> checks, Words words) {
        return checks.stream()
                .collect(Collectors.groupingBy(
                        check -> check.instrument() + " by " + Labels.plain(check.rater()),
                        LinkedHashMap::new,
                        Collectors.mapping(words::of, Collectors.joining(", "))));
    }
}
