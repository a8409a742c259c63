package io.github.alliance4j.model;

import java.util.Objects;

/** The one rule for identifiers, kept in one place so that dyads and therapists cannot differ. */
final class Identifiers {

    private Identifiers() {}

    /** Trims and checks; the message names the rule and the subject, never the value. */
    static String checked(String value, String subject) {
        String trimmed = trimmed(Objects.requireNonNull(value, subject));
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

    private static String trimmed(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && isSpace(value.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    /** White space, and what looks like it but is not counted as such: spaces without a break, and U+FEFF. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private static boolean isForbidden(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }
}
