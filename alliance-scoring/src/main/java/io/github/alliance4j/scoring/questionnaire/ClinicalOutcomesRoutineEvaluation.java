package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import io.github.alliance4j.model.instrument.KeyStatus;
import io.github.alliance4j.model.instrument.MissingRule;
import io.github.alliance4j.model.instrument.PublishedMetric;
import io.github.alliance4j.model.instrument.Rights;

/** The definitions of the Clinical Outcomes in Routine Evaluation family. */
final class ClinicalOutcomesRoutineEvaluation {

    private static final Citation SCORING =
            Citation.of("CORE System Trust. What's in a name (1): scoring CORE measures. coresystemtrust.org.uk.");

    private ClinicalOutcomesRoutineEvaluation() {}

    static Instrument tenItems() {
        return family("core-10", "Clinical Outcomes in Routine Evaluation, 10 items (CORE-10)")
                .items(10)
                .reversed(2, 3)
                .missing(MissingRule.atMost(1))
                .keyStatus(KeyStatus.SOLID)
                .citation(Citation.of("Barkham, M., Bewick, B., Mullin, T., Gilbody, S., Connell, J., Cahill, J., ... &"
                        + " Evans, C. (2013). The CORE-10: A short measure of psychological"
                        + " distress for routine use in the psychological therapies. Counselling"
                        + " and Psychotherapy Research, 13(1), 3-13."))
                .citation(SCORING)
                .fact(
                        "scales",
                        EvidenceMark.VERIFIED,
                        "10 items, one total; CamCOPS, tasks/core10.py, and a public implementation")
                .fact("reversed", EvidenceMark.VERIFIED, "2 and 3; the same two")
                .fact("range", EvidenceMark.VERIFIED, "5 anchors, 0 the weakest; the same two")
                .fact("mean metric", EvidenceMark.VERIFIED, "mean times 10, 0 to 40")
                .fact("direction", EvidenceMark.SINGLE, "lower is better: higher scores are in severer bands")
                .fact(
                        "missing items",
                        EvidenceMark.LIBRARY_DEFAULT,
                        "at most 1 may be missing, since sources disagree: a public implementation allows 1, CamCOPS"
                                + " prorates over any number and gives 0 for an empty form")
                .fact("item 6", EvidenceMark.VERIFIED, "the risk item")
                .fact("citation", EvidenceMark.SINGLE, "as a vendor's page gives it")
                .build();
    }

    static Instrument outcomeMeasure() {
        return family("core-om", "Clinical Outcomes in Routine Evaluation, outcome measure (CORE-OM)")
                .items(34)
                .reversed(3, 4, 7, 12, 19, 21, 31, 32)
                .missing(MissingRule.atMost(3))
                .keyStatus(KeyStatus.VERIFY_BEFORE_CLINICAL_USE)
                .citation(SCORING)
                .fact(
                        "scales",
                        EvidenceMark.UNCONFIRMED,
                        "34 items; wellbeing 4, problems 12, functioning 12, risk 6. The four domains are verified,"
                                + " their counts are not, and which item is in which was not found, so there is a"
                                + " total only")
                .fact("reversed", EvidenceMark.UNCONFIRMED, "3, 4, 7, 12, 19, 21, 31, 32")
                .fact("range", EvidenceMark.UNCONFIRMED, "5 anchors, 0 the weakest")
                .fact("mean metric", EvidenceMark.UNCONFIRMED, "mean times 10, 0 to 40")
                .fact("direction", EvidenceMark.UNCONFIRMED, "lower is better")
                .fact(
                        "missing items",
                        EvidenceMark.UNCONFIRMED,
                        "at most 3 may be missing. The developers' page on scoring says so too, in an excerpt that"
                                + " was read")
                .fact(
                        "citation",
                        EvidenceMark.UNCONFIRMED,
                        "an article on the form itself is not in the sources read; cited is the developers' page on"
                                + " scoring")
                .build();
    }

    private static InstrumentBuilder family(String id, String name) {
        return Instrument.builder(id)
                .name(name)
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(0, 4))
                .direction(Direction.LOWER_IS_BETTER)
                .publishedMetric(PublishedMetric.meanTimes(10))
                .rights(new Rights(
                        "not stated in the sources read",
                        "Creative Commons BY-ND 4.0 since 2015; free in software too",
                        EvidenceMark.UNCONFIRMED))
                .fact(
                        "terms of use",
                        EvidenceMark.VERIFIED,
                        "Creative Commons BY-ND 4.0 since 2015, free in software too, by CamCOPS; who holds the rights is"
                                + " not stated there");
    }
}
