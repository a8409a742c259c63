package io.github.alliance4j.scoring.interpretation;

import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The cut-offs that ship, each with its source and evidence mark. All are on the sum over all items; every higher band
 * includes its boundary, unless said otherwise. There is none for any form of the WAI, since none is published, and
 * no norm for any form.
 *
 * <p>Rules marked UNCONFIRMED rest on recollection: check a paper before relying on one.
 *
 * @since 0.1
 */
public final class PublishedCutoffs {

    private static final String BOUNDARY_DISPUTED = "36 is in the sources; on which side 36 itself falls is disputed:"
            + " below 36 is a concern in openFIT, 36 and below in others. That below is the developers' own phrasing is"
            + " UNCONFIRMED.";
    private static final String ORS_BOUNDARY_DISPUTED =
            "25 is in the sources; they disagree whether 25 itself is clinical. Below is a LIBRARY DEFAULT.";
    /** The one form that is for several ages and has a cut-off for each. */
    private static final String CUT_BY_AGE = "ors";

    private static final String LABELS = "The words of the bands are as commonly given, UNCONFIRMED.";
    private static final Citation SRS_SOURCE = Citation.of("openFIT, knowledge base KA-01028; psychologyroots, page on"
            + " the SRS. Form: Duncan et al. (2003). Journal of Brief Therapy, 3(1), 3-12.");
    private static final Citation ORS_SOURCE = Citation.of("Three public implementations of the ORS");
    private static final Citation RECOLLECTION = Citation.of("Recollection; no source was read");

    /** Session Rating Scale: a total below 36 is a concern. 36 itself is none; see {@link #srsTotal}. SINGLE. */
    public static final CutoffRules SRS_TOTAL = srsTotal(Comparison.LESS_THAN);

    /** Child Session Rating Scale: a total below 36 is a concern. UNCONFIRMED. */
    public static final CutoffRules CSRS_TOTAL = sessionRating("csrs");

    /** Group Session Rating Scale: a total below 36 is a concern. UNCONFIRMED. */
    public static final CutoffRules GSRS_TOTAL = sessionRating("gsrs");

    /**
     * Outcome Rating Scale, adults: a total below 25 is clinical. 25 itself is not; see {@link #orsAdult}. Never a default:
     * the form is for 13 years and older, and the age is not known here.
     */
    public static final CutoffRules ORS_ADULT = orsAdult(Comparison.LESS_THAN);

    /** Outcome Rating Scale, 13 to 17 years: a total below 28 is clinical. UNCONFIRMED. */
    public static final CutoffRules ORS_ADOLESCENT = clinicalBelow("ors-adolescent-28", "ors", 28);

    /** Child Outcome Rating Scale: a total below 32 is clinical. UNCONFIRMED. */
    public static final CutoffRules CORS_CHILD = clinicalBelow("cors-child-32", "cors", 32);

    /** PHQ-9: bands from 5, 10, 15 and 20. */
    public static final CutoffRules PHQ_9_SEVERITY = total("phq-9-severity", "phq-9")
            .below(5, "minimal")
            .from(5, "mild")
            .from(10, "moderate")
            .from(15, "moderately severe")
            .from(20, "severe")
            .source(Citation.of("CamCOPS, tasks/phq9.py"), EvidenceMark.SINGLE)
            .note(LABELS)
            .build();

    /** PHQ-9: 10 or more counts as a case. UNCONFIRMED. */
    public static final CutoffRules PHQ_9_CASENESS = caseFrom("phq-9-caseness-10", "phq-9", 10);

    /** GAD-7: bands from 5, 10 and 15. */
    public static final CutoffRules GAD_7_SEVERITY = total("gad-7-severity", "gad-7")
            .below(5, "minimal")
            .from(5, "mild")
            .from(10, "moderate")
            .from(15, "severe")
            .source(Citation.of("CamCOPS, tasks/gad7.py"), EvidenceMark.SINGLE)
            .note(LABELS)
            .build();

    /** GAD-7: 8 or more counts as a case. UNCONFIRMED. */
    public static final CutoffRules GAD_7_CASENESS = caseFrom("gad-7-caseness-8", "gad-7", 8);

    /** CORE-10: bands from 5, 11, 15, 20 and 25. The sum of ten items is the published score, the mean times ten. */
    public static final CutoffRules CORE_10_SEVERITY = total("core-10-severity", "core-10")
            .below(5, "healthy")
            .from(5, "low")
            .from(11, "mild")
            .from(15, "moderate")
            .from(20, "moderate to severe")
            .from(25, "severe")
            .source(Citation.of("A public implementation of the CORE-10"), EvidenceMark.SINGLE)
            .note(LABELS)
            .build();

    /** CORE-10: 11 or more is clinical. */
    public static final CutoffRules CORE_10_CLINICAL = total("core-10-clinical-11", "core-10")
            .below(11, "not clinical")
            .from(11, "clinical")
            .source(Citation.of("A public implementation of the CORE-10"), EvidenceMark.SINGLE)
            .build();

    /** Session Rating Scale: any line below 9 is worth a talk. UNCONFIRMED. */
    public static final ItemFlagRule SRS_LINE = new ItemFlagRule(
            "srs-line-9",
            "srs",
            List.of(1, 2, 3, 4),
            Comparison.LESS_THAN,
            9,
            new RuleSource(
                    Citation.of("Teaching pages"),
                    EvidenceMark.UNCONFIRMED,
                    "Repeated on teaching pages; some say 8."));

    /** PHQ-9: any answer above 0 on item 9, the risk item. */
    public static final ItemFlagRule PHQ_9_RISK = new ItemFlagRule(
            "phq-9-risk",
            "phq-9",
            List.of(9),
            Comparison.GREATER_THAN,
            0,
            new RuleSource(
                    RECOLLECTION,
                    EvidenceMark.UNCONFIRMED,
                    "That item 9 is the risk item is UNCONFIRMED; the boundary is a LIBRARY DEFAULT."));

    /** CORE-10: any answer above 0 on item 6, the risk item. */
    public static final ItemFlagRule CORE_10_RISK = new ItemFlagRule(
            "core-10-risk",
            "core-10",
            List.of(6),
            Comparison.GREATER_THAN,
            0,
            new RuleSource(
                    Citation.of("CamCOPS, tasks/core10.py, and a public implementation of the CORE-10"),
                    EvidenceMark.LIBRARY_DEFAULT,
                    "That item 6 is the risk item is VERIFIED; the boundary is a LIBRARY DEFAULT."));

    private PublishedCutoffs() {}

    /**
     * The total of the Session Rating Scale with the side of 36 chosen.
     *
     * @param concern {@link Comparison#LESS_THAN} if 36 itself is no concern, {@link Comparison#LESS_OR_EQUAL} if it is
     * @return the rules, with an id that tells the two apart
     * @throws IllegalArgumentException if the comparison is neither
     */
    public static CutoffRules srsTotal(Comparison concern) {
        return split(total(sided("srs-total-36", concern), "srs"), 36, concern, "concern", "no concern")
                .source(SRS_SOURCE, EvidenceMark.SINGLE)
                .note(BOUNDARY_DISPUTED)
                .build();
    }

    /**
     * The total of the Outcome Rating Scale for adults with the side of 25 chosen.
     *
     * @param clinical {@link Comparison#LESS_THAN} if 25 itself is not clinical, {@link Comparison#LESS_OR_EQUAL} if it
     *     is
     * @return the rules, with an id that tells the two apart
     * @throws IllegalArgumentException if the comparison is neither
     */
    public static CutoffRules orsAdult(Comparison clinical) {
        return split(total(sided("ors-adult-25", clinical), "ors"), 25, clinical, "clinical", "not clinical")
                .source(ORS_SOURCE, EvidenceMark.VERIFIED)
                .note(ORS_BOUNDARY_DISPUTED)
                .build();
    }

    /**
     * All sets of rules that ship, as constants have them.
     *
     * @return the rules, by instrument
     */
    public static List<CutoffRules> all() {
        return List.of(
                SRS_TOTAL,
                CSRS_TOTAL,
                GSRS_TOTAL,
                ORS_ADULT,
                ORS_ADOLESCENT,
                CORS_CHILD,
                PHQ_9_SEVERITY,
                PHQ_9_CASENESS,
                GAD_7_SEVERITY,
                GAD_7_CASENESS,
                CORE_10_SEVERITY,
                CORE_10_CLINICAL);
    }

    /**
     * All item rules that ship.
     *
     * @return the rules, by instrument
     */
    public static List<ItemFlagRule> itemRules() {
        return List.of(SRS_LINE, PHQ_9_RISK, CORE_10_RISK);
    }

    /**
     * Every set of rules that may be chosen for a form, both sides of a disputed boundary included. A set is offered where
     * it names the form and the form's scale reaches all its boundaries.
     *
     * @param form the instrument
     * @return the rules; where a side is disputed the constant's comes first; none for every form of the WAI
     */
    public static List<CutoffRules> offered(Instrument form) {
        Objects.requireNonNull(form, "form");
        return all().stream()
                .flatMap(PublishedCutoffs::sides)
                .filter(rules -> rules.fits(form))
                .toList();
    }

    /**
     * Every item rule that may be chosen for a form: those that name it and whose items it has.
     *
     * @param form the instrument
     * @return the rules
     */
    public static List<ItemFlagRule> offeredItemRules(Instrument form) {
        Objects.requireNonNull(form, "form");
        return itemRules().stream().filter(rule -> rule.fits(form)).toList();
    }

    private static Stream<CutoffRules> sides(CutoffRules rules) {
        if (rules.equals(SRS_TOTAL)) {
            return Stream.of(rules, srsTotal(Comparison.LESS_OR_EQUAL));
        }
        return rules.equals(ORS_ADULT) ? Stream.of(rules, orsAdult(Comparison.LESS_OR_EQUAL)) : Stream.of(rules);
    }

    /**
     * Whether a set is applied where none is chosen: one side of each boundary, none that is UNCONFIRMED, and none that is
     * for an age that the form does not tell.
     */
    static boolean isDefault(CutoffRules rules) {
        return all().contains(rules)
                && isConfirmed(rules.source())
                && !rules.instrument().equals(CUT_BY_AGE);
    }

    /** Whether a rule rests on more than recollection. */
    static boolean isConfirmed(RuleSource source) {
        return source.mark() != EvidenceMark.UNCONFIRMED;
    }

    private static CutoffRules.Builder total(String id, String instrument) {
        return CutoffRules.builder(id).appliesTo(instrument, ScaleId.TOTAL, Metric.SUM);
    }

    private static String sided(String id, Comparison comparison) {
        return comparison == Comparison.LESS_OR_EQUAL ? id + "-or-below" : id;
    }

    private static CutoffRules.Builder split(
            CutoffRules.Builder rules, double boundary, Comparison comparison, String low, String high) {
        return switch (comparison) {
            case LESS_THAN -> rules.below(boundary, low).from(boundary, high);
            case LESS_OR_EQUAL -> rules.upTo(boundary, low).above(boundary, high);
            case GREATER_THAN, GREATER_OR_EQUAL ->
                throw new IllegalArgumentException(
                        "Comparison " + comparison + " is not a lower side; take LESS_THAN or LESS_OR_EQUAL");
        };
    }

    private static CutoffRules sessionRating(String instrument) {
        return total(instrument + "-total-36", instrument)
                .below(36, "concern")
                .from(36, "no concern")
                .source(RECOLLECTION, EvidenceMark.UNCONFIRMED)
                .note("The cut-off of the adult form, said to hold here too.")
                .build();
    }

    private static CutoffRules clinicalBelow(String id, String instrument, double boundary) {
        return total(id, instrument)
                .below(boundary, "clinical")
                .from(boundary, "not clinical")
                .source(RECOLLECTION, EvidenceMark.UNCONFIRMED)
                .build();
    }

    private static CutoffRules caseFrom(String id, String instrument, double boundary) {
        return total(id, instrument)
                .below(boundary, "no case")
                .from(boundary, "case")
                .source(RECOLLECTION, EvidenceMark.UNCONFIRMED)
                .build();
    }
}
