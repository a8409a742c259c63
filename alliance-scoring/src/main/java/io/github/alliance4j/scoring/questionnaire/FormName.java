package io.github.alliance4j.scoring.questionnaire;

import java.util.Locale;
import java.util.Objects;

/**
 * A name of a form as people type it, reduced to what ids are made of: {@code WAI_SR (client)} is {@code wai-sr-client}.
 * It finds what may be meant; it never stands for an id.
 */
final class FormName {

    private final String hyphenated;

    private FormName(String hyphenated) {
        this.hyphenated = hyphenated;
    }

    static FormName of(String typed) {
        String words = Objects.requireNonNull(typed, "typed").toLowerCase(Locale.ROOT);
        return new FormName(words.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
    }

    private String compact() {
        return hyphenated.replace("-", "");
    }

    boolean isEmpty() {
        return hyphenated.isEmpty();
    }

    /** Whether an id has the same letters and digits. */
    boolean spells(String id) {
        return compact().equals(of(id).compact());
    }

    /** Whether an id begins with these letters and digits. */
    boolean beginsLettersOf(String id) {
        return !isEmpty() && of(id).compact().startsWith(compact());
    }

    /** Whether this begins with the letters and digits of an id. */
    boolean continuesLettersOf(String id) {
        return compact().startsWith(of(id).compact());
    }

    /** Whether an id begins with these words. */
    boolean begins(String id) {
        return id.startsWith(hyphenated + "-");
    }

    /** Whether this is an id, or an id with more words after it. */
    boolean isOrContinues(String id) {
        return hyphenated.equals(id) || hyphenated.startsWith(id + "-");
    }

    /** Whether these letters and digits, five at least, stand in a longer name. */
    boolean isPartOf(String name) {
        return compact().length() >= 5 && of(name).compact().contains(compact());
    }

    /** How many edits turn it into an id. */
    int editsTo(String id) {
        return EditDistance.between(hyphenated, id);
    }
}
