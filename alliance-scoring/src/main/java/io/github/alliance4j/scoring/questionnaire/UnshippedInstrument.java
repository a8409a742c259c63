package io.github.alliance4j.scoring.questionnaire;

import java.util.List;
import java.util.function.Predicate;

/**
 * A form that is known but has no key here, with the reason in one sentence. A caller who holds the key of a form that can
 * be scored makes a definition of their own.
 *
 * @param id the name it would have
 * @param name its name for people
 * @param reason why it does not ship, without a full stop
 * @param isScorable whether it is a questionnaire that is meant to be scored, so that a key would help
 */
record UnshippedInstrument(String id, String name, String reason, boolean isScorable) {

    private static final List<UnshippedInstrument> ALL = List.of(
            new UnshippedInstrument(
                    "wai-o-s", "Working Alliance Inventory, observer short form (WAI-O-S)", "its key is not verified"),
            new UnshippedInstrument(
                    "wai-s-t-irt",
                    "Working Alliance Inventory, new therapist short form (WAI-S-T-IRT)",
                    "its items and its key were not found"),
            notScorable(
                    "ycsrs",
                    "Young Child Session Rating Scale (YCSRS), 5 years and younger",
                    "it has no psychometric properties and is not meant to be scored"),
            new UnshippedInstrument(
                    "cgsrs",
                    "Child Group Session Rating Scale (CGSRS), 6 to 12 years",
                    "only the ages it is for are known here"),
            new UnshippedInstrument(
                    "haq-i",
                    "Helping Alliance questionnaire, first version (HAq-I), 11 items",
                    "sources disagree whether it has 4 or 6 answers; it is not the HAq-II"),
            new UnshippedInstrument(
                    "arm-28", "Agnew Relationship Measure, 28 items (ARM-28)", "its item key was not found"),
            new UnshippedInstrument(
                    "arm-12", "Agnew Relationship Measure, 12 items (ARM-12)", "its item key was not found"),
            new UnshippedInstrument(
                    "calpas-p",
                    "California Psychotherapy Alliance Scales, patient version (CALPAS-P)",
                    "its item key was not found"),
            new UnshippedInstrument(
                    "softa-s",
                    "System for Observing Family Therapy Alliances, self-report (SOFTA-s)",
                    "which item belongs to which dimension was not found"),
            notScorable(
                    "softa-o",
                    "System for Observing Family Therapy Alliances, observer (SOFTA-o)",
                    "it is a coding scheme with one rating a dimension from -3 to 3, not a questionnaire"),
            new UnshippedInstrument(
                    "ans", "Alliance Negotiation Scale (ANS)", "its range and its item key were not found"),
            new UnshippedInstrument(
                    "4-pas", "4-Point ordinal Alliance Self-report (4-PAS)", "its key is a recollection only"),
            new UnshippedInstrument(
                    "star-p",
                    "Scale To Assess the Therapeutic Relationship, patient version (STAR-P)",
                    "which items form the reversed scale was not found, so neither a total nor a subscale can be"
                            + " computed"),
            new UnshippedInstrument(
                    "star-c",
                    "Scale To Assess the Therapeutic Relationship, clinician version (STAR-C)",
                    "which items form the reversed scale was not found, so neither a total nor a subscale can be"
                            + " computed"),
            new UnshippedInstrument(
                    "psq",
                    "Post-Session Questionnaire (PSQ)",
                    "the form was not read. A definition of it puts the items that follow a yes behind a gate, so that they are"
                            + " absent after a no and never 0"),
            new UnshippedInstrument(
                    "oq-45",
                    "Outcome Questionnaire, 45 items (OQ-45)",
                    "it is proprietary, and the keys in circulation conflict: one reverses 24 items, another 9"),
            new UnshippedInstrument(
                    "vtas-r-sf", "Vanderbilt Therapeutic Alliance Scale (VTAS-R-SF)", "its item key was not found"),
            new UnshippedInstrument("tpocs-a", "TPOCS-A, alliance in youth therapy", "its item key was not found"),
            new UnshippedInstrument(
                    "tascp",
                    "Therapeutic Alliance Scale for Caregivers and Parents (TASCP)",
                    "its item key was not found; it is not the parent form of the TASC-r"),
            new UnshippedInstrument("rri", "Real Relationship Inventory (RRI)", "its key is a recollection only"),
            new UnshippedInstrument("sparq", "SPARQ, 8 items", "how its items form scales is derived only"),
            new UnshippedInstrument("risq", "RISQ, a short screen of ruptures", "its item key was not found"),
            notScorable(
                    "3rs",
                    "Rupture Resolution Rating System (3RS)",
                    "it is a coding scheme for observers, not a questionnaire"),
            notScorable(
                    "cis-r",
                    "Collaborative Interactions Scale, revised (CIS-R)",
                    "it is a coding scheme for observers, and the Clinical Interview Schedule bears the same"
                            + " initials"));

    private UnshippedInstrument(String id, String name, String reason) {
        this(id, name, reason, true);
    }

    /** One that no key could help. */
    private static UnshippedInstrument notScorable(String id, String name, String reason) {
        return new UnshippedInstrument(id, name, reason, false);
    }

    /** All of them, in the order of the shipped families. */
    static List<UnshippedInstrument> all() {
        return ALL;
    }

    /**
     * Those that a name means: itself with or without something after it, else the beginning of several, else those in
     * whose name for people it stands.
     */
    static List<UnshippedInstrument> of(FormName name) {
        List<UnshippedInstrument> meant = all(form -> form.isMeantBy(name));
        if (!meant.isEmpty()) {
            return meant;
        }
        List<UnshippedInstrument> begun = all(form -> name.begins(form.id));
        return begun.isEmpty() ? all(form -> name.isPartOf(form.name)) : begun;
    }

    private static List<UnshippedInstrument> all(Predicate<UnshippedInstrument> wanted) {
        return ALL.stream().filter(wanted).toList();
    }

    /** Whether a name means this form and not only its family. */
    boolean isMeantBy(FormName name) {
        return name.isOrContinues(id);
    }

    /** Why it is refused, as one sentence. */
    String refusal() {
        return name + " does not ship: " + reason;
    }
}
