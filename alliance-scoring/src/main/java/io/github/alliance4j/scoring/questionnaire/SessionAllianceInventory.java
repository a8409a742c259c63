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

/** The definition of the Session Alliance Inventory. */
final class SessionAllianceInventory {

    private SessionAllianceInventory() {}

    /** The authors advise one scale, so the two factors are composites and not components of a profile. */
    static Instrument client() {
        return Instrument.builder("sai")
                .name("Session Alliance Inventory (SAI)")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(0, 5))
                .items(6)
                .composite(ScaleId.BOND, 2, 3, 5)
                .composite(ScaleId.of("goal-task"), 1, 4, 6)
                .publishedMetric(PublishedMetric.MEAN)
                .keyStatus(KeyStatus.SOLID)
                .rights(new Rights(
                        "not stated in the sources read", "not stated in the sources read", EvidenceMark.UNCONFIRMED))
                .citation(new Citation(
                        "Falkenström, F., Hatcher, R. L., Skjulsvik, T., Larsson, M. H., & Holmqvist, R. (2015)."
                                + " Development and validation of a 6-item working alliance questionnaire for"
                                + " repeated administrations during psychotherapy. Psychological Assessment, 27(1),"
                                + " 169-183.",
                        "10.1037/pas0000038"))
                .fact(
                        "scales",
                        EvidenceMark.VERIFIED,
                        "6 items, one scale: the authors advise to treat it as unidimensional, although two factors"
                                + " beside a general one fit (abstract; samples of 1,095, 235 and 234)")
                .fact(
                        "reversed",
                        EvidenceMark.SINGLE,
                        "none; a public implementation, and no item is negatively worded")
                .fact(
                        "range",
                        EvidenceMark.SINGLE,
                        "6 anchors, the lowest numeral the weakest; a public implementation")
                .fact(
                        "coding",
                        EvidenceMark.UNCONFIRMED,
                        "0 to 5; the implementation only gives 6 answers. Data coded 1 to 6 are one too high")
                .fact("mean metric", EvidenceMark.UNCONFIRMED, "0 to 5; a sum of 0 to 30 is possible too")
                .fact(
                        "bond and goal-task",
                        EvidenceMark.DERIVED,
                        "optional: from the order of that implementation, source WAI-36 items 22, 23, 19, 24, 36, 35")
                .fact("frame", EvidenceMark.SINGLE, "the most recent session only")
                .fact("not the same as", EvidenceMark.DERIVED, "the first or the last six items of the WAI-SR")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no published rule was found; the caller chooses")
                .build();
    }
}
