package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import io.github.alliance4j.model.instrument.KeyStatus;
import io.github.alliance4j.model.instrument.PublishedMetric;
import io.github.alliance4j.model.instrument.Rights;

/** The definitions of the revised Therapeutic Alliance Scale for Children. */
final class TherapeuticAllianceScaleForChildren {

    private TherapeuticAllianceScaleForChildren() {}

    static Instrument client() {
        return twelveItems("tasc-r", "child or adolescent", Rater.CLIENT)
                .respondent("child or adolescent")
                .fact("ages", EvidenceMark.SINGLE, "12 to 18 years by one vendor, 10 to 17 by another")
                .fact("reliability", EvidenceMark.SINGLE, "alpha .72 to .74")
                .build();
    }

    static Instrument parent() {
        return twelveItems("tasc-r-parent", "parent", Rater.PARENT)
                .fact(
                        "not the same as",
                        EvidenceMark.VERIFIED,
                        "the TASCP for caregivers and parents, with two factors within and one between (209"
                                + " caregivers of children of 4 to 13 years)")
                .build();
    }

    private static InstrumentBuilder twelveItems(String id, String form, Rater rater) {
        return Instrument.builder(id)
                .name("Therapeutic Alliance Scale for Children, revised (TASC-r), " + form)
                .raters(rater)
                .answers(AnswerScale.of(1, 4))
                .items(12)
                .reversed(2, 5, 7, 8, 11)
                .publishedMetric(PublishedMetric.SUM)
                .keyStatus(KeyStatus.VERIFY_BEFORE_CLINICAL_USE)
                .rights(new Rights(
                        "not stated in the sources read", "not stated in the sources read", EvidenceMark.UNCONFIRMED))
                .citation(new Citation(
                        "Shirk, S. R., & Saiz, C. C. (1992). Clinical, empirical, and developmental perspectives on"
                                + " the therapeutic relationship in child psychotherapy. Development and"
                                + " Psychopathology.",
                        "10.1017/s0954579400004946"))
                .fact("scales", EvidenceMark.SINGLE, "12 items, one total; help articles of one vendor for both forms")
                .fact("reversed", EvidenceMark.SINGLE, "2, 5, 7, 8, 11; that vendor only")
                .fact("range", EvidenceMark.SINGLE, "4 anchors, 1 the weakest")
                .fact("sum metric", EvidenceMark.SINGLE, "12 to 48")
                .fact("cut-off", EvidenceMark.SINGLE, "none")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no published rule was found; the caller chooses")
                .fact("citation", EvidenceMark.VERIFIED, "of the first version; title and DOI by the publisher's page");
    }
}
