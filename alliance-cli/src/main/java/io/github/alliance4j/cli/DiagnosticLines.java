package io.github.alliance4j.cli;

import io.github.alliance4j.scoring.diagnostics.CheckResult;
import io.github.alliance4j.scoring.diagnostics.DataDiagnostics;
import io.github.alliance4j.scoring.diagnostics.Diagnostic;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What the answers look like, as lines for the terminal. */
final class DiagnosticLines {

    private DiagnosticLines() {}

    static void print(DataDiagnostics diagnostics, PrintWriter out) {
        for (Diagnostic found : diagnostics.diagnostics()) {
            out.println("Check: " + found.instrument() + " by " + Words.of(found.rater()) + ": " + found.sentence());
        }
        notChecked(diagnostics).forEach(out::println);
        if (diagnostics.diagnostics().isEmpty() && !diagnostics.checked().isEmpty()) {
            out.println("Nothing to check in the data was found.");
        }
    }

    /** A line for each form and rater, since of a small file nothing can be checked. */
    static List<String> notChecked(DataDiagnostics diagnostics) {
        return diagnostics.notChecked().stream()
                .collect(Collectors.groupingBy(
                        open -> open.instrument() + " by " + Words.of(open.rater()),
                        LinkedHashMap::new,
                        Collectors.mapping(DiagnosticLines::inWords, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(open -> "Not checked: " + open.getKey() + ": " + open.getValue())
                .toList();
    }

    private static String inWords(CheckResult open) {
        return open.check().words() + " (" + open.found().reason() + ")";
    }
}
