package io.github.alliance4j.scoring.questionnaire;

import java.util.Arrays;
import java.util.Optional;

/** What to mind with names that mean several forms. */
enum FamilyNote {
    /** The short forms of the WAI. */
    WAI_SHORT(
            "wai-s",
            "WAI-S answers are 1 to 7 and WAI-SR answers 1 to 5, with other keys; the WAI-SR therapist forms of 10"
                    + " and of"
                    + " 12 items are different forms"),
    /** The helping alliance questionnaires. */
    HAQ(
            "haq",
            "HAq-II here is the Revised Helping Alliance questionnaire, not the Health Assessment Questionnaire II of"
                    + " rheumatology"),
    /** The initials shared with an anxiety measure. */
    BECK("beck", "bai is the Brief Alliance Inventory, not the Beck Anxiety Inventory");

    private final String stem;
    private final String note;

    FamilyNote(String stem, String note) {
        this.stem = stem;
        this.note = note;
    }

    /** The note on the family of a name, if there is one. */
    static Optional<String> of(FormName name) {
        return Arrays.stream(values())
                .filter(family -> name.continuesLettersOf(family.stem) || name.begins(family.stem))
                .map(family -> family.note)
                .findFirst();
    }
}
