package io.github.alliance4j.scoring.criterion;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.scoring.interpretation.Comparison;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.signal.SrsSignal;
import io.github.alliance4j.scoring.rupture.signal.SrsSignalKind;
import java.util.Map;

/** {@code srs-signal}. */
final class SrsCriterion {

    static final Definition SRS_SIGNAL = Definition.of("srs-signal", SrsSignalKind.TOTAL.mark())
            .parameter("signal", "total", "total (below 36) or drop (from the session before)")
            .parameter(
                    "concern",
                    "less-than",
                    "less-than, or less-or-equal where a total of 36 counts too; signal total only")
            .parameter("drop", "1", "smallest drop in points of the total; signal drop only")
            .needs("scores of the Session Rating Scale")
            .summary("Session Rating Scale: total below 36, or a drop of the total")
            .source("the cut-off 36: openFIT, knowledge base KA-01028; sources differ on which side 36 itself lies;"
                    + " UNCONFIRMED: the drop of 1 point")
            .markedBy(SrsCriterion::mark)
            .detector(SrsCriterion::signal);

    private SrsCriterion() {}

    private static EvidenceMark mark(Map<String, String> settings) {
        if (!"drop".equals(settings.get("signal"))) {
            return SrsSignalKind.TOTAL.mark();
        }
        return "1.0".equals(settings.get("drop")) ? SrsSignalKind.DROP.mark() : EvidenceMark.LIBRARY_DEFAULT;
    }

    private static RuptureDetector signal(Parameters values) {
        return SrsSignal.withDefaults()
                .with(values.choice("signal", SrsSignalKind.class))
                .with(values.choice("concern", Comparison.class))
                .withDrop(values.number("drop"));
    }
}
