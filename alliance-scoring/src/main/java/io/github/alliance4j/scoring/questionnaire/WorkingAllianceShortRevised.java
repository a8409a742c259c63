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
import io.github.alliance4j.model.instrument.ScaleId;

/**
 * The definitions of the short revised Working Alliance Inventory and of what was made from it. None is the WAI-36 key
 * applied to the twelve source items: items 1 and 8 changed scale when the form was revised.
 */
final class WorkingAllianceShortRevised {

    private static final ScaleId GOAL_TASK = ScaleId.of("goal-task");

    private static final Citation FORM = new Citation(
            "Hatcher, R. L., & Gillaspy, J. A. (2006). Development and validation of a revised short version of the"
                    + " Working Alliance Inventory. Psychotherapy Research, 16(1), 12-25.",
            "10.1080/10503300500352500");

    private static final Citation THERAPIST_FORMS = new Citation(
            "Hatcher, R. L., Lindqvist, K., & Falkenström, F. (2019). Psychometric evaluation of the Working"
                    + " Alliance Inventory - Therapist version: Current and new short forms. Psychotherapy"
                    + " Research, 30, 706-717.",
            "10.1080/10503307.2019.1677964");

    private static final Citation BRIEF_FORM = new Citation(
            "Li, X., Zhao, H., Wu, M., Li, F., & Hill, C. E. (2023). The development of a Brief Working Alliance"
                    + " Inventory for clients and therapists using multilevel factor analysis and item response"
                    + " theory in the United States and China. Journal of Counseling Psychology, 70(2), 172-188.",
            "10.1037/cou0000655");

    private WorkingAllianceShortRevised() {}

    static Instrument client() {
        return twelveItems("wai-sr-client", "client", Rater.CLIENT)
                .keyStatus(KeyStatus.SOLID)
                .rights(WorkingAllianceInventory.RIGHTS)
                .citation(FORM)
                .fact(
                        "scales",
                        EvidenceMark.VERIFIED,
                        "scoring pages of two vendors and a public implementation; the abstract of the WAI-B3"
                                + " confirms 9, 10 and 11")
                .fact("reversed", EvidenceMark.VERIFIED, "none")
                .fact(
                        "range",
                        EvidenceMark.SINGLE,
                        "5 anchors, 1 the weakest. Translations may word them differently: check number and polarity")
                .fact(
                        "layout",
                        EvidenceMark.UNCONFIRMED,
                        "some items of the form on the developer's site are printed from 5 to 1; the printed"
                                + " numeral counts, not its place")
                .fact("sum metric", EvidenceMark.VERIFIED, "total 12 to 60, each scale 4 to 20")
                .fact("mean metric", EvidenceMark.UNCONFIRMED, "1 to 5, usual in research")
                .fact(
                        "source items",
                        EvidenceMark.DERIVED,
                        "items 1 to 12 are WAI-36 items 25, 4, 8, 30, 19, 22, 23, 24, 36, 16, 32, 35; items 1 and 8"
                                + " changed scale, so the WAI-36 key gives wrong scales")
                .fact(
                        "goal-task",
                        EvidenceMark.SINGLE,
                        "optional: several studies, as quoted on one page, found two scales, bond and goal with"
                                + " task, to fit better than three; it is disputed")
                .fact(
                        "wrong in circulation",
                        EvidenceMark.DERIVED,
                        "scales in blocks (1 to 4, 5 to 8, 9 to 12); a total of 12 to 84, which is that of the"
                                + " WAI-S; scales of 5 to 20; seven points. A form of 16 items under the same name"
                                + " is another form")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no published rule was found; the caller chooses")
                .fact(
                        "cut-off",
                        EvidenceMark.SINGLE,
                        "none validated: one vendor gives none, the bands of another are its own")
                .fact(
                        "reliability",
                        EvidenceMark.VERIFIED,
                        "German form: alpha above .80 on all scales, 88 out-patients and 243 in-patients (Munder 2010)")
                .fact(
                        "reliability, US",
                        EvidenceMark.UNCONFIRMED,
                        "total .91 to .92, scales .82 to .90, 231 and 235 people")
                .fact("rights", EvidenceMark.VERIFIED, WorkingAllianceInventory.RIGHTS_NOTE)
                .fact("doi", EvidenceMark.UNCONFIRMED, "the citation itself is verified")
                .build();
    }

    static Instrument therapistTwelve() {
        return twelveItems("wai-sr-therapist-12", "therapist, 12 items", Rater.THERAPIST)
                .keyStatus(KeyStatus.VERIFY_BEFORE_CLINICAL_USE)
                .rights(WorkingAllianceInventory.rightsAsDerived())
                .citation(THERAPIST_FORMS)
                .citation(FORM)
                .fact("form", EvidenceMark.VERIFIED, "a therapist form of 12 items exists: Hatcher et al. analyse it")
                .fact(
                        "scales",
                        EvidenceMark.DERIVED,
                        "the positions of the client form; the WAI-B3 names 11, 10 and 9 as goal, task and bond for"
                                + " both raters")
                .fact("reversed", EvidenceMark.DERIVED, "none, as in the client form")
                .fact("range", EvidenceMark.DERIVED, "5 anchors, 1 the weakest, as in the client form")
                .fact("sum metric", EvidenceMark.DERIVED, "total 12 to 60, each scale 4 to 20")
                .fact("mean metric", EvidenceMark.UNCONFIRMED, "1 to 5, as in the client form")
                .fact("goal-task", EvidenceMark.DERIVED, "optional, as in the client form")
                .fact("not the same as", EvidenceMark.UNCONFIRMED, "the therapist form of 10 items, wai-srt-10")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no published rule was found; the caller chooses")
                .build();
    }

    private static InstrumentBuilder twelveItems(String id, String form, Rater rater) {
        return Instrument.builder(id)
                .name("Working Alliance Inventory, Short Revised (WAI-SR), " + form)
                .raters(rater)
                .answers(AnswerScale.of(1, 5))
                .subscale(Component.TASK, 1, 2, 10, 12)
                .subscale(Component.BOND, 3, 5, 7, 9)
                .subscale(Component.GOAL, 4, 6, 8, 11)
                .composite(GOAL_TASK, 1, 2, 4, 6, 8, 10, 11, 12)
                .publishedMetric(PublishedMetric.SUM);
    }

    /** Scales of 3, 3 and 4 items: sums of different scales cannot be compared, so means are published. */
    static Instrument therapistTen() {
        return Instrument.builder("wai-srt-10")
                .name("Working Alliance Inventory, Short Revised (WAI-SRT), therapist, 10 items")
                .raters(Rater.THERAPIST)
                .answers(AnswerScale.of(1, 5))
                .subscale(Component.TASK, 1, 4, 10)
                .subscale(Component.BOND, 2, 5, 7, 9)
                .subscale(Component.GOAL, 3, 6, 8)
                .publishedMetric(PublishedMetric.MEAN)
                .keyStatus(KeyStatus.VERIFY_BEFORE_CLINICAL_USE)
                .rights(WorkingAllianceInventory.rightsAsDerived())
                .citation(FORM)
                .fact(
                        "scales",
                        EvidenceMark.UNCONFIRMED,
                        "the whole key is a recollection; no source was found. Check it against the form of the"
                                + " developer's site")
                .fact("reversed", EvidenceMark.UNCONFIRMED, "none")
                .fact("range", EvidenceMark.UNCONFIRMED, "5 anchors, 1 the weakest")
                .fact(
                        "mean metric",
                        EvidenceMark.UNCONFIRMED,
                        "a mean for each scale, since the scales differ in length")
                .fact(
                        "not the same as",
                        EvidenceMark.UNCONFIRMED,
                        "the therapist form of 12 items, wai-sr-therapist-12")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no published rule was found; the caller chooses")
                .fact(
                        "citation",
                        EvidenceMark.UNCONFIRMED,
                        "of the client form it was made from; none of its own is known")
                .build();
    }

    static Instrument briefClient() {
        return brief("wai-b3-client", "client", Rater.CLIENT);
    }

    static Instrument briefTherapist() {
        return brief("wai-b3-therapist", "therapist", Rater.THERAPIST);
    }

    private static Instrument brief(String id, String form, Rater rater) {
        return Instrument.builder(id)
                .name("Brief Working Alliance Inventory, 3 items (WAI-B3), " + form)
                .raters(rater)
                .answers(AnswerScale.of(1, 5))
                .subscale(Component.GOAL, 1)
                .subscale(Component.TASK, 2)
                .subscale(Component.BOND, 3)
                .publishedMetric(PublishedMetric.MEAN)
                .keyStatus(KeyStatus.SOLID)
                .rights(WorkingAllianceInventory.rightsAsDerived())
                .citation(BRIEF_FORM)
                .fact(
                        "scales",
                        EvidenceMark.VERIFIED,
                        "WAI-SR items 11 (goal), 10 (task) and 9 (bond), alike for clients and therapists; 21,623"
                                + " sessions of 376 therapists and 2,455 clients in the US and China (abstract)")
                .fact(
                        "order",
                        EvidenceMark.LIBRARY_DEFAULT,
                        "item 1 is WAI-SR item 11, item 2 is 10, item 3 is 9, as the abstract names them; how forms"
                                + " print them was not found. The total is the same in any order")
                .fact("reversed", EvidenceMark.VERIFIED, "none, since none of the WAI-SR is")
                .fact("range", EvidenceMark.SINGLE, "that of the WAI-SR: 5 anchors, 1 the weakest")
                .fact("mean metric", EvidenceMark.UNCONFIRMED, "mean of the three items, 1 to 5")
                .fact(
                        "citation",
                        EvidenceMark.UNCONFIRMED,
                        "the title is that of the abstract that was read; authors, journal, pages and DOI are not in"
                                + " the sources kept")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no published rule was found; the caller chooses")
                .build();
    }
}
