package io.github.alliance4j.scoring.diagnostics;

/**
 * A question that is put to the answers of one form and rater. Each is either answered, perhaps with no finding, or not
 * made, with a reason.
 *
 * @since 0.1
 */
public enum DiagnosticCheck {
    /** Does the definition depart from the key of a known form? Asked only where one has the size and the range. */
    KEY("the key of the definition"),
    /** Do items run against the others after keying? */
    REVERSAL("reversed items"),
    /** Do the answers look moved by a constant, as 0 to 4 for 1 to 5, or, on lines, like millimetres for centimetres? */
    OFFSET("answers moved by a constant"),
    /** Do the answers look like those of another form with as many items? */
    INSTRUMENT("another form"),
    /** How many forms have the same answer to every item? */
    STRAIGHT_LINING("same answer to every item"),
    /** How many forms and answers lie at an end of the range? */
    ENDS("answers at an end of the range"),
    /** How many forms repeat the one before? */
    REPETITION("repeated forms");

    private final String words;

    DiagnosticCheck(String words) {
        this.words = words;
    }

    /**
     * What is looked for, in a few words.
     *
     * @return for example {@code reversed items}
     */
    public String words() {
        return words;
    }
}
