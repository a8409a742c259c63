package io.github.alliance4j.examples;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.WholeFile;
import io.github.alliance4j.io.csv.FormSelection;
import io.github.alliance4j.io.csv.ResponseCsv;
import io.github.alliance4j.io.report.HtmlReport;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.diagnostics.DiagnosticRules;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** From a file of answers to a report. */
final class AnalyzeFile {

    private AnalyzeFile() {}

    static Outcome<List<ResponseSet>> read(Path file) throws IOException {
        // region:read
        FormSelection forms = FormSelection.of(
                Map.of(Rater.CLIENT, Instruments.WAI_S_CLIENT, Rater.THERAPIST, Instruments.WAI_S_THERAPIST));
        Outcome<List<ResponseSet>> read = ResponseCsv.withDefaults().read(file, forms);
        for (Problem problem : read.problems()) {
            System.err.println(problem); // clinic.csv:14 i05: 9 is outside 1 to 7
        }
        // endregion
        return read;
    }

    static void report(Outcome<List<ResponseSet>> read, AnalysisResult clinic, Path target) throws IOException {
        // region:report
        AnalysisInput input = AnalysisInput.of(
                        "clinic.csv",
                        List.of(Instruments.WAI_S_CLIENT, Instruments.WAI_S_THERAPIST),
                        "refuse",
                        new ReadCounts(read.accepted(), read.refused()))
                .withProblems(
                        read.problems().stream()
                                .limit(AnalysisInput.PROBLEMS_KEPT)
                                .toList(),
                        read.problems().size())
                .with(DiagnosticRules.withDefaults().diagnose(read.value()));
        try (WholeFile file = WholeFile.create(target)) {
            HtmlReport.withDefaults().write(clinic, input, file.writer());
            file.commit(); // without it, the old file stays as it was
        }
        // endregion
    }
}
