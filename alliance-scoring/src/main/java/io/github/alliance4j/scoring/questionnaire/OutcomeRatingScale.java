package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import io.github.alliance4j.model.instrument.KeyStatus;
import io.github.alliance4j.model.instrument.MissingRule;
import io.github.alliance4j.model.instrument.PublishedMetric;
import io.github.alliance4j.model.instrument.Rights;

/** The definitions of the Outcome Rating Scale and its child form. */
final class OutcomeRatingScale {

    private static final String TERMS =
            "free for individual use on paper; organisations and software need a group licence";

    private OutcomeRatingScale() {}

    static Instrument adult() {
        return fourLines("ors", "Outcome Rating Scale (ORS)")
                .respondent("13 years and older")
                .rights(new Rights("S. D. Miller and B. L. Duncan (2000)", TERMS, EvidenceMark.SINGLE))
                .citation(Citation.of("Miller, S. D., Duncan, B. L., Brown, J., Sparks, J. A., & Claud, D. A. (2003)."
                        + " The Outcome Rating Scale: A preliminary study of the reliability,"
                        + " validity, and feasibility of a brief visual analog measure. Journal of"
                        + " Brief Therapy, 2(2), 91-100."))
                .fact("scales", EvidenceMark.SINGLE, "4 lines, a total only")
                .fact("range", EvidenceMark.SINGLE, "each line 0 to 10, decimals")
                .fact("reversed", EvidenceMark.SINGLE, "none")
                .fact("sum metric", EvidenceMark.SINGLE, "total 0 to 40")
                .fact("direction", EvidenceMark.SINGLE, "higher is better")
                .fact(
                        "ages",
                        EvidenceMark.UNCONFIRMED,
                        "13 years and older, as the SRS; cut-offs for adults and for 13 to 17 years speak for it")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no rule published; all four lines are needed")
                .fact(
                        "reliability",
                        EvidenceMark.VERIFIED,
                        "Spain, 165 people: alpha .91 to .96, test-retest .61 to .84")
                .fact("citation", EvidenceMark.VERIFIED, "the first page of the article was read")
                .build();
    }

    static Instrument child() {
        return fourLines("cors", "Child Outcome Rating Scale (CORS)")
                .respondent("child, 6 to 12 years")
                .rights(new Rights("not stated in the sources read", TERMS, EvidenceMark.UNCONFIRMED))
                .citation(Citation.of("Duncan, B. L., Sparks, J. A., Miller, S. D., Bohanske, R. T., & Claud, D. A."
                        + " (2006). Giving youth a voice: A preliminary study of the reliability"
                        + " and validity of a brief outcome measure for children, adolescents, and"
                        + " caretakers. Journal of Brief Therapy, 5(2)."))
                .fact("ages", EvidenceMark.UNCONFIRMED, "6 to 12 years, as the CSRS")
                .fact("scales", EvidenceMark.DERIVED, "4 lines as in the ORS, a total only")
                .fact("range", EvidenceMark.DERIVED, "each line 0 to 10 as in the ORS, decimals")
                .fact("reversed", EvidenceMark.DERIVED, "none, as in the ORS")
                .fact("sum metric", EvidenceMark.DERIVED, "total 0 to 40 as in the ORS")
                .fact("direction", EvidenceMark.DERIVED, "higher is better, as in the ORS")
                .fact("terms of use", EvidenceMark.SINGLE, "those of the ORS; who holds the rights is not stated there")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no rule published; all four lines are needed")
                .fact("citation", EvidenceMark.VERIFIED, "the first page of the article was read")
                .build();
    }

    private static InstrumentBuilder fourLines(String id, String name) {
        return Instrument.builder(id)
                .name(name)
                .raters(Rater.CLIENT)
                .answers(AnswerScale.decimal(0, 10))
                .items(4)
                .missing(MissingRule.NONE)
                .publishedMetric(PublishedMetric.SUM)
                .keyStatus(KeyStatus.SOLID);
    }
}
