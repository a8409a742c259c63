package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.Component;
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

/** The definitions of the Session Rating Scale, version 3, and its child and group forms. */
final class SessionRatingScale {

    private static final String TERMS =
            "free for individual use on paper; organisations and software need a group licence";

    private static final Citation FORM = Citation.of(
            "Duncan, B. L., Miller, S. D., Sparks, J. A., Claud, D. A., Reynolds, L. R., Brown, J., & Johnson, L."
                    + " D. (2003). The Session Rating Scale: preliminary psychometric properties of a \"working\""
                    + " alliance measure. Journal of Brief Therapy, 3(1), 3-12.");

    private SessionRatingScale() {}

    static Instrument adult() {
        return fourLines("srs", "Session Rating Scale, version 3 (SRS)")
                .respondent("13 years and older")
                .rights(rights(EvidenceMark.VERIFIED))
                .citation(FORM)
                .fact("scales", EvidenceMark.VERIFIED, "4 lines in order: bond, goals, tasks, overall")
                .fact("range", EvidenceMark.VERIFIED, "each line 10 cm, left end 0, read to the millimetre")
                .fact("reversed", EvidenceMark.VERIFIED, "none")
                .fact(
                        "sum metric",
                        EvidenceMark.VERIFIED,
                        "total 0 to 40. It is neither a mean, nor a 7-point or 10-item form, nor items of 1 to 10")
                .fact("ages", EvidenceMark.VERIFIED, "13 years and older")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no rule published; all four lines are needed")
                .fact("reliability", EvidenceMark.VERIFIED, "test-retest .54 to .70 in 4 of 12 reviewed studies")
                .fact(
                        "reliability, 2003",
                        EvidenceMark.UNCONFIRMED,
                        "alpha .88 and test-retest .64 in the study of the authors")
                .build();
    }

    static Instrument child() {
        return fourLines("csrs", "Child Session Rating Scale (CSRS)")
                .respondent("child, 6 to 12 years")
                .rights(rights(EvidenceMark.DERIVED))
                .citation(FORM)
                .fact("ages", EvidenceMark.VERIFIED, "6 to 12 years")
                .fact("scales", EvidenceMark.DERIVED, "parallel to the SRS: bond, goals, tasks, overall")
                .fact("range", EvidenceMark.DERIVED, "parallel to the SRS: lines of 10 cm")
                .fact("reversed", EvidenceMark.DERIVED, "none, as in the SRS")
                .fact("sum metric", EvidenceMark.DERIVED, "total 0 to 40, as in the SRS")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no rule published; all four lines are needed")
                .fact("citation", EvidenceMark.DERIVED, "of the SRS, of whose family it is")
                .build();
    }

    static Instrument group() {
        return fourLines("gsrs", "Group Session Rating Scale (GSRS)")
                .respondent("group member, 13 years and older")
                .rights(rights(EvidenceMark.DERIVED))
                .citation(Citation.of("Quirk, Miller, Duncan and Owen (2013): the article on the Group Session Rating"
                        + " Scale. Its title and journal are not in the sources kept."))
                .citation(FORM)
                .fact("ages", EvidenceMark.VERIFIED, "13 years and older")
                .fact("scales", EvidenceMark.DERIVED, "parallel to the SRS: bond, goals, tasks, overall")
                .fact("range", EvidenceMark.DERIVED, "parallel to the SRS: lines of 10 cm")
                .fact("reversed", EvidenceMark.DERIVED, "none, as in the SRS")
                .fact("sum metric", EvidenceMark.DERIVED, "total 0 to 40, as in the SRS")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no rule published; all four lines are needed")
                .fact("reliability", EvidenceMark.UNCONFIRMED, "alpha .86 to .90")
                .fact(
                        "citation",
                        EvidenceMark.VERIFIED,
                        "authors, year and 105 people by the abstract; title and journal are not known here")
                .build();
    }

    private static InstrumentBuilder fourLines(String id, String name) {
        return Instrument.builder(id)
                .name(name)
                .raters(Rater.CLIENT)
                .answers(AnswerScale.decimal(0, 10))
                .items(4)
                .subscale(Component.BOND, 1)
                .subscale(Component.GOAL, 2)
                .subscale(Component.TASK, 3)
                .missing(MissingRule.NONE)
                .publishedMetric(PublishedMetric.SUM)
                .keyStatus(KeyStatus.SOLID);
    }

    private static Rights rights(EvidenceMark mark) {
        return new Rights("S. D. Miller, B. L. Duncan and L. Johnson (2002)", TERMS, mark);
    }
}
