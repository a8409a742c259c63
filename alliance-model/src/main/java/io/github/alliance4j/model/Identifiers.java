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
        for (int i = 0; i < trimmed.length(); i++) {
            if (isForbidden(trimmed.charAt(i))) {
                throw new IllegalArgumentException("A " + subject + " identifier must not contain control characters");
            }
        }
        return trimmed;
    }

    private static boolean isForbidden(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }
}
