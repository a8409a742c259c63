package io.github.alliance4j.scoring.diagnostics;

/**
 * A bound of {@link DiagnosticRules}. Every default is a LIBRARY DEFAULT: a choice of this library, not a published rule.
 * A minimum is met by a number that is at least as large; a share is exceeded only by a larger one.
 *
 * @since 0.1
 */
public enum DiagnosticBound {
    /** Confidence of the two-sided interval of a correlation that must lie wholly below 0. */
    CONFIDENCE(.99, 0, 1),
    /** Fewest complete forms for {@link DiagnosticCheck#REVERSAL}, {@code STRAIGHT_LINING} and {@code ENDS}. */
    FEWEST_FORMS(30, 4, Double.MAX_VALUE),
    /** Fewest dyads for {@code OFFSET} and {@code INSTRUMENT}; for {@code REVERSAL} fewest effective dyads. */
    FEWEST_DYADS(10, 4, Double.MAX_VALUE),
    /** Fewest items for {@code STRAIGHT_LINING} and {@code REPETITION}, where short forms agree by chance. */
    FEWEST_ITEMS(4, 2, Double.MAX_VALUE),
    /** Fewest answers for a conclusion from an answer that nobody gives. */
    FEWEST_ANSWERS(500, 1, Double.MAX_VALUE),
    /** Fewest answers outside the range for a conclusion from them. */
    FEWEST_OUTSIDE(5, 1, Double.MAX_VALUE),
    /** Fewest pairs of neighbouring forms for {@code REPETITION}. */
    FEWEST_PAIRS(30, 1, Double.MAX_VALUE),
    /** Share of answers outside the range, above which a conclusion is drawn from them. */
    OUTSIDE_SHARE(.01, 0, 1),
    /** Share of answers at the last value in use, above which the values beyond it are missed. */
    EDGE_SHARE(.2, 0, 1),
    /** Share of complete forms that contradict themselves, above which it is told. */
    CONTRADICTION_SHARE(.05, 0, 1),
    /** Share of complete forms with one answer throughout, above which it is told where no item is reversed. */
    STRAIGHT_SHARE(.25, 0, 1),
    /** Share of complete forms wholly at one end, above which it is told. */
    FORMS_AT_END_SHARE(.15, 0, 1),
    /** Share of the answers to one item at one end, above which it is told. */
    ITEM_AT_END_SHARE(.8, 0, 1),
    /** Share of neighbouring pairs of forms that are alike, above which it is told. */
    IDENTICAL_SHARE(.1, 0, 1);

    private final double standard;
    private final double lowest;
    private final double highest;

    DiagnosticBound(double standard, double lowest, double highest) {
        this.standard = standard;
        this.lowest = lowest;
        this.highest = highest;
    }

    /**
     * The LIBRARY DEFAULT.
     *
     * @return the value
     */
    public double standard() {
        return standard;
    }

    /** The value, if it is one that makes sense. */
    double checked(double value) {
        boolean isShare = highest == 1;
        if (isShare ? !(value > lowest && value < highest) : !(value >= lowest && value <= highest)) {
            throw new IllegalArgumentException(name() + " " + value
                    + (isShare
                            ? " is not between 0 and 1, both excluded"
                            : " is not a finite number of at least " + lowest));
        }
        return value;
    }
}
