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

/** The definitions of the Revised Helping Alliance questionnaire. */
final class HelpingAllianceQuestionnaire {

    private HelpingAllianceQuestionnaire() {}

    static Instrument client() {
        return nineteenItems("haq-ii-client", "patient", Rater.CLIENT)
                .fact(
                        "reversed",
                        EvidenceMark.VERIFIED,
                        "4, 8, 11, 16, 19: the item file of the ClientCAST study, a public item list, and a"
                                + " comparison of both versions that counts five negatively worded items")
                .fact("reliability", EvidenceMark.VERIFIED, "Spanish form: alpha .88")
                .fact("reliability, original", EvidenceMark.UNCONFIRMED, "alpha .90 to .93, test-retest .78")
                .build();
    }

    static Instrument therapist() {
        return nineteenItems("haq-ii-therapist", "therapist", Rater.THERAPIST)
                .fact("reversed", EvidenceMark.DERIVED, "4, 8, 11, 16, 19: parallel to the patient form")
                .fact("reliability", EvidenceMark.VERIFIED, "Spanish form: alpha .93")
                .fact("reliability, original", EvidenceMark.UNCONFIRMED, "alpha .90 to .93, test-retest .56")
                .build();
    }

    private static InstrumentBuilder nineteenItems(String id, String form, Rater rater) {
        return Instrument.builder(id)
                .name("Revised Helping Alliance questionnaire (HAq-II), " + form)
                .raters(rater)
                .answers(AnswerScale.of(1, 6))
                .items(19)
                .reversed(4, 8, 11, 16, 19)
                .publishedMetric(PublishedMetric.SUM)
                .keyStatus(KeyStatus.SOLID)
                .rights(new Rights(
                        "APA, which owns the journal that printed the form",
                        "ask before reproducing the form",
                        EvidenceMark.UNCONFIRMED))
                .citation(Citation.of("Luborsky, L., Barber, J. P., Siqueland, L., Johnson, S., Najavits, L. M., Frank,"
                        + " A., & Daley, D. (1996). The Revised Helping Alliance questionnaire"
                        + " (HAq-II): Psychometric properties. Journal of Psychotherapy Practice"
                        + " and Research, 5(3), 260-271."))
                .fact("scales", EvidenceMark.VERIFIED, "19 items, one total; patient and therapist forms are parallel")
                .fact("range", EvidenceMark.VERIFIED, "6 anchors, 1 the weakest agreement, no midpoint")
                .fact("sum metric", EvidenceMark.UNCONFIRMED, "19 to 114")
                .fact("mean metric", EvidenceMark.UNCONFIRMED, "1 to 6")
                .fact(
                        "item 14",
                        EvidenceMark.SINGLE,
                        "ClientCAST tags it as motivation and not as alliance; the published key scores all 19")
                .fact(
                        "not the same as",
                        EvidenceMark.SINGLE,
                        "the HAq-I of 11 items, nor the Health Assessment Questionnaire II of rheumatology, also"
                                + " called HAQ-II")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no published rule was found; the caller chooses");
    }
}
