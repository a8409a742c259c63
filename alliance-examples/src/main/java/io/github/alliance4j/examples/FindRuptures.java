package io.github.alliance4j.examples;

import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.analysis.AllianceAnalysis;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.DyadAnalysis;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.ArrayList;
import java.util.List;

/** Finds who needs attention in a clinic, and why. */
final class FindRuptures {

    private FindRuptures() {}

    static AnalysisResult analyze(List<ResponseSet> forms) {
        // region:analyze
        Scorer scorer = Scorer.withDefaults();
        List<ScoreSheet> sheets = forms.stream().map(scorer::score).toList();
        AnalysisResult clinic = AllianceAnalysis.withDefaults().analyze(sheets);
        // endregion
        return clinic;
    }

    static List<String> worklist(AnalysisResult clinic) {
        // region:worklist
        List<String> worklist = new ArrayList<>();
        for (DyadAnalysis dyad : clinic.byConcern()) { // most pressing first
            worklist.add(dyad.dyad() + " " + dyad.concern());
        }
        // endregion
        return worklist;
    }

    static List<String> findings(AnalysisResult clinic) {
        // region:findings
        List<String> lines = new ArrayList<>();
        for (Detection detection : clinic.detections()) {
            if (!detection.isEvaluable()) { // neither a finding nor the absence of one
                lines.add(detection.series().dyad() + ": not evaluable, " + detection.notEvaluableReason());
            }
            for (RuptureFinding finding : detection.findings()) {
                lines.add(detection.series().dyad() + ": " + finding); // REPAIRED, onset 5, nadir 7, repair 9
            }
        }
        // endregion
        return lines;
    }
}
