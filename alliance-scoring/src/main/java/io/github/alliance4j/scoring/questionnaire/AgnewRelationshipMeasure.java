package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.KeyStatus;
import io.github.alliance4j.model.instrument.PublishedMetric;
import io.github.alliance4j.model.instrument.Rights;
import io.github.alliance4j.model.instrument.ScaleId;

/** The definition of the short Agnew Relationship Measure. */
final class AgnewRelationshipMeasure {

    private AgnewRelationshipMeasure() {}

    /** The published score is the total; the facets rest on one source, so they are composites. */
    static Instrument fiveItems() {
        return Instrument.builder("arm-5")
                .name("Agnew Relationship Measure, 5 items (ARM-5), client")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 7))
                .items(5)
                .reversed(3)
                .composite(ScaleId.BOND, 1)
                .composite(ScaleId.of("partnership"), 2, 3)
                .composite(ScaleId.of("confidence"), 4, 5)
                .publishedMetric(PublishedMetric.MEAN)
                .keyStatus(KeyStatus.SOLID)
                .rights(new Rights(
                        "not stated in the sources read", "not stated in the sources read", EvidenceMark.UNCONFIRMED))
                .citation(Citation.of("Cahill, J., Stiles, W. B., Barkham, M., Hardy, G. E., Stone, G., Agnew-Davies,"
                        + " R., & Unsworth, G. (2012). Two short forms of the Agnew Relationship"
                        + " Measure. Psychotherapy Research."))
                .citation(new Citation(
                        "Agnew-Davies, R., Stiles, W. B., Hardy, G. E., Barkham, M., & Shapiro, D. A. (1998)."
                                + " British Journal of Clinical Psychology, 37, 155-172.",
                        "10.1111/j.2044-8260.1998.tb01291.x"))
                .fact("scales", EvidenceMark.VERIFIED, "5 items, one total; a page on the client form")
                .fact(
                        "reversed",
                        EvidenceMark.VERIFIED,
                        "3; that page, and a public item list with one negative statement, number 3. An application"
                                + " that scores four items, or averages facets, without reversing it is wrong")
                .fact("range", EvidenceMark.VERIFIED, "7 anchors, 1 the weakest agreement")
                .fact("mean metric", EvidenceMark.VERIFIED, "mean of 5, 1 to 7")
                .fact(
                        "bond, partnership, confidence",
                        EvidenceMark.SINGLE,
                        "facets of one public implementation: 1; 2 and 3; 4 and 5. Verify before clinical use; they"
                                + " are composites, so no profile takes them for components")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no published rule was found; the caller chooses")
                .fact("cut-off", EvidenceMark.LIBRARY_DEFAULT, "none was found, so none ships")
                .fact("citation", EvidenceMark.UNCONFIRMED, "the title is verified, the authors of 2012 are not")
                .build();
    }
}
