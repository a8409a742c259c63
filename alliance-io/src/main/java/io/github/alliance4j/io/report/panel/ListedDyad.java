package io.github.alliance4j.io.report.panel;

import io.github.alliance4j.scoring.analysis.DyadAnalysis;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.clinic.ClinicPanel;
import java.util.Optional;

/**
 * A dyad as the list of dyads has it.
 *
 * @param anchor where its own section stands
 * @param analysis what was found
 */
public record ListedDyad(String anchor, DyadAnalysis analysis) {

    /** Its scores in a panel, if it has any there. */
    Optional<SeriesAnalysis> in(ClinicPanel panel) {
        return analysis.series().stream()
                .filter(one -> one.series().key().rater().equals(panel.rater()))
                .filter(one -> one.series().key().instrument().equals(panel.instrument()))
                .filter(one -> one.series().size() > 0)
                .findFirst();
    }
}
