package io.github.alliance4j.cli;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.scoring.analysis.AllianceRecords;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import java.nio.file.Path;

/**
 * What the terminal says of a file of records: how many there are, whose forms are missing, what was refused and where it
 * contradicts the forms.
 *
 * @param result the analysis of the forms
 * @param input with the records
 * @param file the file
 * @param isLog whether it holds events of several dyads
 */
record NotedLine(AnalysisResult result, AnalysisInput input, Path file, boolean isLog) {

    @Override
    public String toString() {
        long refused = input.allianceCounts().refused();
        if (refused > 0 && !isLog) {
            return file.getFileName() + " refused, see problems.csv";
        }
        AllianceRecords records = input.allianceRecords();
        int contradictions = records.contradictions().size();
        return counted(records.all().size(), "dyad") + " with a record of the alliance; "
                + records.withoutForms(result).size() + " of them without forms, "
                + counted(records.withoutRecord(result).size(), "dyad") + " without a record; "
                + (isLog ? counted(refused, "line") + " refused" : "0 refused")
                + (refused > 0 ? ", see problems.csv" : "")
                + (contradictions > 0
                        ? "; " + counted(contradictions, "contradiction") + " of the forms, see the report"
                        : "");
    }

    private static String counted(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
