package io.github.alliance4j.examples;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.analysis.AllianceAnalysis;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.congruence.Discrepancy;
import io.github.alliance4j.scoring.congruence.DyadCongruence;
import io.github.alliance4j.scoring.congruence.TemporalCorrelation;
import java.util.List;

/** Compares client and therapist of one dyad. */
final class CompareVoices {

    private CompareVoices() {}

    static String compare(List<ScoreSheet> sheets, DyadId id) {
        // region:compare
        ClinicCongruence clinic =
                AllianceAnalysis.withDefaults().analyze(sheets).congruence().orElseThrow();
        DyadCongruence.Result dyad = clinic.dyad(id).orElseThrow().value().orElseThrow(); // both on one range
        String gap = dyad.discrepancy().map(Discrepancy::directional).toString();
        String together = dyad.temporal().map(TemporalCorrelation::value).toString(); // or why there is none
        // endregion
        return gap + "; " + together;
    }
}
