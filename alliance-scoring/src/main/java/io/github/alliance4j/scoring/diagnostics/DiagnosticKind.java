package io.github.alliance4j.scoring.diagnostics;

/**
 * What the answers look like. The first ones make scores wrong, the last ones make them say little.
 *
 * @since 0.1
 */
public enum DiagnosticKind {
    /** The definition has the size and the range of a known form, but other scales or reversals. */
    KEY_DIFFERS(DiagnosticCheck.KEY),
    /** The reversed items, taken together, run against the others: the file seems to hold them turned already. */
    FILE_LOOKS_REVERSED_ALREADY(DiagnosticCheck.REVERSAL),
    /** An item that the key turns runs against the others once it is turned: the file seems to hold it turned already. */
    ITEM_LOOKS_REVERSED_ALREADY(DiagnosticCheck.REVERSAL),
    /** An item that the key does not turn runs against the others. */
    ITEM_LOOKS_UNREVERSED(DiagnosticCheck.REVERSAL),
    /** Answers lie outside the range at one end, and would all fit if they were moved by a constant. */
    ANSWERS_LOOK_SHIFTED(DiagnosticCheck.OFFSET),
    /** Answers lie above a range with decimals, and would all fit if they were divided by ten, as millimetres for centimetres. */
    ANSWERS_LOOK_SCALED(DiagnosticCheck.OFFSET),
    /** Nobody ever gives the answer at one end, although the one next to it is common. */
    END_NEVER_USED(DiagnosticCheck.OFFSET),
    /** The answers fit the range of another form with as many items better than that of this one. */
    INSTRUMENT_LOOKS_WRONG(DiagnosticCheck.INSTRUMENT),
    /** Many forms have the same answer to every item although some items are reversed, which contradicts itself. */
    STRAIGHT_LINED_CONTRADICTORY(DiagnosticCheck.STRAIGHT_LINING),
    /** Many forms have the same answer to every item, on a form without reversed items. */
    STRAIGHT_LINED(DiagnosticCheck.STRAIGHT_LINING),
    /** Many forms repeat the answers of the same person's form before. */
    IDENTICAL_FORMS(DiagnosticCheck.REPETITION),
    /** Many forms, or most answers to an item, lie at the best end. */
    CEILING(DiagnosticCheck.ENDS),
    /** Many forms, or most answers to an item, lie at the worst end. */
    FLOOR(DiagnosticCheck.ENDS);

    private final DiagnosticCheck check;

    DiagnosticKind(DiagnosticCheck check) {
        this.check = check;
    }

    /**
     * The question whose answer it is.
     *
     * @return the check
     */
    public DiagnosticCheck check() {
        return check;
    }
}
