package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import io.github.alliance4j.model.instrument.KeyStatus;
import io.github.alliance4j.model.instrument.PublishedMetric;
import io.github.alliance4j.model.instrument.Rights;

/** The definitions of the Working Alliance Inventory, full form and first short form, all with answers 1 to 7. */
final class WorkingAllianceInventory {

    static final Rights RIGHTS = new Rights(
            "A. O. Horvath; permissions handled by the Society for Psychotherapy Research",
            "copyrighted; ask the Society for Psychotherapy Research before showing the form",
            EvidenceMark.VERIFIED);

    static final String RIGHTS_NOTE =
            "two pages name the same holder; one calls the form open access, the other not free at a price of 0. A"
                    + " limited copyright release is advised for translations";

    private static final String SHORT_SUMS = "total 12 to 84, each scale 4 to 28";

    private static final String FULL_SUMS = "total 36 to 252, each scale 12 to 84";

    private static final Citation FULL_FORM =
            Citation.of("Horvath, A. O., & Greenberg, L. S. (1989). Development and validation of the Working Alliance"
                    + " Inventory. Journal of Counseling Psychology, 36, 223-233.");

    private static final Citation ORIGIN =
            Citation.of("Horvath, A. O. (1981). Doctoral thesis, University of British Columbia.");

    private static final Citation SHORT_FORM =
            Citation.of("Tracey, T. J., & Kokotovic, A. M. (1989). Factor structure of the Working Alliance Inventory."
                    + " Psychological Assessment, 1, 207-210.");

    private static final Citation INTERCHANGEABILITY = new Citation(
            "Busseri, M. A., & Tyler, J. D. (2003). Interchangeability of the Working Alliance Inventory and"
                    + " Working Alliance Inventory, Short Form. Psychological Assessment, 15, 193-197.",
            "10.1037/1040-3590.15.2.193");

    private static final Citation OBSERVER_MANUAL = Citation.of(
            "Darchuk, A., Wang, V., Weibel, D., Fende, J., Anderson, T., & Horvath, A. (2000). Manual for the"
                    + " Working Alliance Inventory - Observer form (WAI-O), Revision IV.");

    private WorkingAllianceInventory() {}

    /** The rights of a form made from items of another, for which no page of its own was read. */
    static Rights rightsAsDerived() {
        return new Rights(RIGHTS.holder(), RIGHTS.terms(), EvidenceMark.DERIVED);
    }

    static Instrument shortClient() {
        return shortForm("wai-s-client", "client", Rater.CLIENT)
                .fact("reversed", EvidenceMark.VERIFIED, "4 and 10: two public copies of the client form")
                .fact("range", EvidenceMark.VERIFIED, "7 anchors, 1 the weakest")
                .fact("sum metric", EvidenceMark.VERIFIED, SHORT_SUMS)
                .build();
    }

    static Instrument shortTherapist() {
        return shortForm("wai-s-therapist", "therapist", Rater.THERAPIST)
                .fact("reversed", EvidenceMark.DERIVED, "4 and 10: parallel to the client form")
                .fact("range", EvidenceMark.DERIVED, "7 anchors, 1 the weakest, as in the client form")
                .fact("sum metric", EvidenceMark.DERIVED, SHORT_SUMS)
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
                .publishedMetric(PublishedMetric.SUM)
                .keyStatus(KeyStatus.SOLID)
                .rights(RIGHTS)
                .citation(SHORT_FORM)
                .citation(INTERCHANGEABILITY)
                .fact(
                        "scales",
                        EvidenceMark.DERIVED,
                        "the WAI-36 key applied to the twelve source items, WAI-36 numbers 2, 4, 8, 12, 21, 22, 23,"
                                + " 24, 26, 27, 32, 35; an unconfirmed recollection agrees")
                .fact(
                        "not the same as",
                        EvidenceMark.DERIVED,
                        "the WAI-SR, which shares 7 source items but differs in numbering, range and reversals;"
                                + " scores cannot be converted")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no published rule was found; the caller chooses")
                .fact("cut-off", EvidenceMark.LIBRARY_DEFAULT, "none was found, so none ships")
                .fact(
                        "citation",
                        EvidenceMark.UNCONFIRMED,
                        "the titles and the abstract of 2003 are verified; the pages of both and the authors of"
                                + " 2003 are not");
    }

    static Instrument fullClient() {
        return selfReport("wai-36-client", "client", Rater.CLIENT);
    }

    static Instrument fullTherapist() {
        return selfReport("wai-36-therapist", "therapist", Rater.THERAPIST);
    }

    private static Instrument selfReport(String id, String form, Rater rater) {
        return fullForm(id, form, rater)
                .keyStatus(KeyStatus.SOLID)
                .fact(
                        "scales",
                        EvidenceMark.UNCONFIRMED,
                        "one public implementation and a recollection of the published key; ten items confirmed by"
                                + " the WAI-SR key; check against the WAI package")
                .fact(
                        "reversed",
                        EvidenceMark.VERIFIED,
                        "14 items; a public implementation for both raters, and a public copy of the client form"
                                + " for items 1 to 29")
                .fact("range", EvidenceMark.VERIFIED, "7 anchors, 1 the weakest")
                .fact("sum metric", EvidenceMark.VERIFIED, FULL_SUMS)
                .build();
    }

    static Instrument fullObserver() {
        return fullForm("wai-36-observer", "observer (WAI-O)", Rater.OBSERVER)
                .keyStatus(KeyStatus.VERIFY_BEFORE_CLINICAL_USE)
                .citation(OBSERVER_MANUAL)
                .fact("scales", EvidenceMark.UNCONFIRMED, "taken to be parallel to the client form; same 36 items")
                .fact("reversed", EvidenceMark.UNCONFIRMED, "taken to be parallel to the client form")
                .fact(
                        "range",
                        EvidenceMark.VERIFIED,
                        "7 anchors of its own: ratings of evidence, 1 the weakest, 4 a neutral midpoint")
                .fact("sum metric", EvidenceMark.DERIVED, FULL_SUMS + ": 36 ratings of 1 to 7")
                .fact(
                        "start of a rating",
                        EvidenceMark.VERIFIED,
                        "the manual starts every rating at 4; Horvath's original and Raue et al. started from a"
                                + " good alliance")
                .fact("ceiling", EvidenceMark.VERIFIED, "observer mean 6.04 of 7 in Raue et al. 1997, by the manual")
                .build();
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
                .publishedMetric(PublishedMetric.SUM)
                .rights(RIGHTS)
                .citation(FULL_FORM)
                .citation(ORIGIN)
                .fact(
                        "versions",
                        EvidenceMark.UNCONFIRMED,
                        "past-tense, group, couple, supervisory, case-manager and session versions exist"
                                + " (verified); that they keep the numbering is not confirmed")
                .fact(
                        "rescoring",
                        EvidenceMark.VERIFIED,
                        "answers 2 to 4 have crossed thresholds (Mallinckrodt and Tekie, 1,786 people); their map"
                                + " to 5 or 4 points was not readable and is not offered")
                .fact(
                        "reliability",
                        EvidenceMark.VERIFIED,
                        "five versions, 67 estimates: mean by scale .79 to .97, most often .92 (Hanson, Curry and"
                                + " Bandalos 2002)")
                .fact(
                        "wrong in circulation",
                        EvidenceMark.DERIVED,
                        "a public questionnaire site has other anchors and sums without any reversal")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no published rule was found; the caller chooses")
                .fact("rights", EvidenceMark.VERIFIED, RIGHTS_NOTE);
    }
}
