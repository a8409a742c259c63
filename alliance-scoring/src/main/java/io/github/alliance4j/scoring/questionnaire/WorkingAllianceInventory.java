package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import io.github.alliance4j.model.instrument.Rights;

/** The definitions of the Working Alliance Inventory family. */
final class WorkingAllianceInventory {

    private static final Rights RIGHTS = new Rights(
            "A. O. Horvath; permissions handled by the Society for Psychotherapy Research",
            "copyrighted; ask the Society for Psychotherapy Research before showing the form",
            EvidenceMark.VERIFIED);

    private WorkingAllianceInventory() {}

    /**
     * Not the WAI-36 key applied to the twelve source items: items 1 and 8 changed scale when the form was revised.
     */
    static Instrument shortRevisedClient() {
        return Instrument.builder("wai-sr-client")
                .name("Working Alliance Inventory, Short Revised (WAI-SR), client")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .subscale(Component.TASK, 1, 2, 10, 12)
                .subscale(Component.BOND, 3, 5, 7, 9)
                .subscale(Component.GOAL, 4, 6, 8, 11)
                .rights(RIGHTS)
                .citation(new Citation(
                        "Hatcher, R. L., & Gillaspy, J. A. (2006). Development and validation of a revised short version"
                                + " of the Working Alliance Inventory. Psychotherapy Research, 16(1), 12-25.",
                        "10.1080/10503300500352500"))
                .fact("scales", EvidenceMark.VERIFIED, "scoring pages of two vendors and a public implementation")
                .fact("reversed", EvidenceMark.VERIFIED, "none")
                .fact(
                        "range",
                        EvidenceMark.SINGLE,
                        "5 anchors, 1 the weakest; a form printed right to left keeps its" + " numerals")
                .fact("sum metric", EvidenceMark.VERIFIED, "total 12 to 60, scales 4 to 20")
                .fact("mean metric", EvidenceMark.UNCONFIRMED, "usual in research")
                .fact("doi", EvidenceMark.UNCONFIRMED, "the citation itself is verified")
                .build();
    }

    static Instrument shortClient() {
        return shortForm("wai-s-client", "client", Rater.CLIENT)
                .fact("reversed", EvidenceMark.VERIFIED, "4 and 10: two public copies of the client form")
                .build();
    }

    static Instrument shortTherapist() {
        return shortForm("wai-s-therapist", "therapist", Rater.THERAPIST)
                .fact("reversed", EvidenceMark.DERIVED, "4 and 10: parallel to the client form")
                .build();
    }

    private static InstrumentBuilder shortForm(String id, String form, Rater rater) {
        return Instrument.builder(id)
                .name("Working Alliance Inventory, short form (WAI-S), " + form)
                .raters(rater)
                .answers(AnswerScale.of(1, 7))
                .subscale(Component.TASK, 1, 2, 8, 12)
                .subscale(Component.BOND, 3, 5, 7, 9)
                .subscale(Component.GOAL, 4, 6, 10, 11)
                .reversed(4, 10)
                .rights(RIGHTS)
                .citation(
                        Citation.of("Tracey, T. J., & Kokotovic, A. M. (1989). Factor structure of the Working Alliance"
                                + " Inventory. Psychological Assessment, 1, 207-210."))
                .fact(
                        "scales",
                        EvidenceMark.DERIVED,
                        "the WAI-36 key applied to the twelve source items; an" + " unconfirmed recollection agrees")
                .fact("range", EvidenceMark.VERIFIED, "7 anchors, 1 the weakest; total 12 to 84, scales 4 to 28")
                .fact("pages", EvidenceMark.UNCONFIRMED, "the title of the citation is verified");
    }

    static Instrument fullClient() {
        return fullForm("wai-36-client", "client", Rater.CLIENT).build();
    }

    static Instrument fullTherapist() {
        return fullForm("wai-36-therapist", "therapist", Rater.THERAPIST).build();
    }

    private static InstrumentBuilder fullForm(String id, String form, Rater rater) {
        return Instrument.builder(id)
                .name("Working Alliance Inventory, full form (WAI-36), " + form)
                .raters(rater)
                .answers(AnswerScale.of(1, 7))
                .subscale(Component.TASK, 2, 4, 7, 11, 13, 15, 16, 18, 24, 31, 33, 35)
                .subscale(Component.BOND, 1, 5, 8, 17, 19, 20, 21, 23, 26, 28, 29, 36)
                .subscale(Component.GOAL, 3, 6, 9, 10, 12, 14, 22, 25, 27, 30, 32, 34)
                .reversed(1, 3, 7, 9, 10, 11, 12, 15, 20, 27, 29, 31, 33, 34)
                .rights(RIGHTS)
                .citation(Citation.of("Horvath, A. O., & Greenberg, L. S. (1989). Development and validation of the"
                        + " Working Alliance Inventory. Journal of Counseling Psychology, 36, 223-233."))
                .fact(
                        "scales",
                        EvidenceMark.UNCONFIRMED,
                        "one public implementation and a recollection of the published"
                                + " key; ten items confirmed by the WAI-SR key; check against the WAI package")
                .fact(
                        "reversed",
                        EvidenceMark.VERIFIED,
                        "14 items; a public implementation, and a public copy of the"
                                + " client form for items 1 to 29")
                .fact("range", EvidenceMark.VERIFIED, "7 anchors, 1 the weakest; total 36 to 252, scales 12 to 84");
    }
}
