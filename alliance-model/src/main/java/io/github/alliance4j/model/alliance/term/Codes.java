package io.github.alliance4j.model.alliance.term;

import java.util.Objects;

/** The one rule for the codes of a record. Codes appear in messages, so they cannot be sentences. */
final class Codes {

    private static final int LONGEST = 64;
    private static final String MARKS = "._:-";

    private Codes() {}

    /** The message names the subject and the rule, never the value: somebody may have tried a sentence. */
    static String checked(String value, String subject) {
        Objects.requireNonNull(value, subject);
        if (value.isEmpty() || value.length() > LONGEST || !value.chars().allMatch(Codes::isAllowed)) {
            throw new IllegalArgumentException("The code of a " + subject + " is 1 to " + LONGEST
                    + " characters: letters A to Z, digits, or one of " + MARKS);
        }
        return value;
    }

    private static boolean isAllowed(int c) {
        return isBetween(c, 'a', 'z') || isBetween(c, 'A', 'Z') || isBetween(c, '0', '9') || MARKS.indexOf(c) >= 0;
    }

    private static boolean isBetween(int c, char first, char last) {
        return c >= first && c <= last;
    }
}
