package io.github.alliance4j.model;

import java.util.Objects;

/** The one rule for identifiers, kept in one place so that dyads and therapists cannot differ. */
final class Identifiers {

    private Identifiers() {}

    /** Trims and checks; the message names the rule and the subject, never the value. */
    static String checked(String value, String subject) {
        String trimmed = Objects.requireNonNull(value, subject).strip();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException("A " + subject + " identifier must not be empty");
        }
        if (trimmed.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new IllegalArgumentException("A " + subject + " identifier must not contain control characters");
        }
        return trimmed;
    }
}
