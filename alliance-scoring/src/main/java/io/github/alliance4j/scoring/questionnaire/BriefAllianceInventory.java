package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.KeyStatus;
import io.github.alliance4j.model.instrument.PublishedMetric;
import io.github.alliance4j.model.instrument.Rights;

/** The definition of the Brief Alliance Inventory. */
final class BriefAllianceInventory {

    private BriefAllianceInventory() {}

    static Instrument client() {
        return Instrument.builder("bai")
                .name("Brief Alliance Inventory, from the Brief Revised Working Alliance Inventory (BR-WAI/BAI)")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .items(16)
                .reversed(4, 8, 12, 16)
                .publishedMetric(PublishedMetric.SUM)
                .keyStatus(KeyStatus.VERIFY_BEFORE_CLINICAL_USE)
                .rights(new Rights(
                        "not stated in the sources read", "not stated in the sources read", EvidenceMark.UNCONFIRMED))
                .citation(Citation.of("Mallinckrodt, B., & Tekie, Y. T. (2016). Psychotherapy Research. Preprint:"
                        + " Revision of the Working Alliance Inventory and development of a brief"
                        + " revised version guided by item response theory."))
                .fact(
                        "scales",
                        EvidenceMark.VERIFIED,
                        "16 items, 8 of bond and 8 of tasks and goals, built from the WAI (abstract of the"
                                + " preprint). Which item is which was not found, so there is a total only")
                .fact("reversed", EvidenceMark.SINGLE, "4, 8, 12, 16; a public page")
                .fact("range", EvidenceMark.SINGLE, "5 anchors, 1 the weakest; that page")
                .fact("sum metric", EvidenceMark.SINGLE, "16 to 80; that page sums")
                .fact("id", EvidenceMark.LIBRARY_DEFAULT, "bai is this form and not the Beck Anxiety Inventory")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no published rule was found; the caller chooses")
                .build();
    }
}
