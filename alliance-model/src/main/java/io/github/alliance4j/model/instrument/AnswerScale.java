package io.github.alliance4j.model.instrument;

/**
 * The range of answers an instrument takes: whole numbers such as 1 to 7, or decimals such as the position on a
 * visual-analogue line from 0 to 10. Holds numbers only, no anchor wording. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class AnswerScale {

    /**
     * Which numbers between the ends are answers.
     *
     * @since 0.1
     */
    public enum Kind {
        /** Whole numbers only. */
        WHOLE,
        /** Any number. */
        DECIMAL
    }

    private static final double BILLION = 1e9;
    /** From here on a double has too few digits left to tell nine decimals. */
    private static final double TOO_LARGE_FOR_DECIMALS = 1e5;

    private final Kind kind;
    private final double min;
    private final double max;

    private AnswerScale(Kind kind, double min, double max) {
        // Written so that NaN fails.
        if (!(min < max) || Double.isInfinite(max - min)) {
            throw new IllegalArgumentException(
                    "Answer range " + min + " to " + max + ": the lower end must come first");
        }
        this.kind = kind;
        this.min = min;
        this.max = max;
    }

    /**
     * Whole numbers from {@code min} to {@code max}, both included.
     *
     * @param min the weakest answer
     * @param max the strongest answer
     * @return the scale
     * @throws IllegalArgumentException unless {@code min < max}
     */
    public static AnswerScale of(int min, int max) {
        return new AnswerScale(Kind.WHOLE, min, max);
    }

    /**
     * Any number from {@code min} to {@code max}, both included.
     *
     * @param min the weakest answer
     * @param max the strongest answer
     * @return the scale
     * @throws IllegalArgumentException unless {@code min < max} and both are finite
     */
    public static AnswerScale decimal(double min, double max) {
        return new AnswerScale(Kind.DECIMAL, min, max);
    }

    /**
     * Which numbers between the ends are answers.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The weakest answer.
     *
     * @return the lower end
     */
    public double min() {
        return min;
    }

    /**
     * The strongest answer.
     *
     * @return the upper end
     */
    public double max() {
        return max;
    }

    /**
     * The distance of the ends, {@code max - min}.
     *
     * @return the span, above 0
     */
    public double span() {
        return max - min;
    }

    /**
     * Whether a number is an answer on this scale. NaN never is.
     *
     * @param answer the number
     * @return true if it lies within the ends (both included) and is of this kind
     */
    public boolean contains(double answer) {
        return answer >= min && answer <= max && (kind == Kind.DECIMAL || answer == Math.rint(answer));
    }

    /** Whether an answer of this scale lies from one number to another, both included. */
    boolean hasAnswerWithin(double from, double to) {
        double low = Math.max(from, min);
        double high = Math.min(to, max);
        return kind == Kind.DECIMAL ? low <= high : Math.ceil(low) <= Math.floor(high);
    }

    /**
     * The number within the ends that is nearest: the number itself, or the end it lies beyond.
     *
     * @param number the number
     * @return a number from {@code min} to {@code max}
     */
    public double nearest(double number) {
        return Math.min(max, Math.max(min, number));
    }

    /**
     * The sum over items with this mean, {@code mean * items}. Where the product lies within 4 units in the last place of
     * a number with at most 9 decimals, it is that number: 19 whole answers of mean 21 / 19 make 21, and lines of mean
     * 2.55 make 5.1. From 100,000 on this holds for whole numbers only.
     *
     * @param mean the mean of answers on this scale
     * @param items how many items there are
     * @return the sum
     */
    public double sum(double mean, int items) {
        double product = mean * items;
        double steps = Math.abs(product) < TOO_LARGE_FOR_DECIMALS ? BILLION : 1;
        double nearest = Math.rint(product * steps) / steps;
        return Math.abs(product - nearest) <= 4 * Math.ulp(product) ? nearest : product;
    }

    /**
     * The mirrored answer, {@code min + max - answer}. Reversing twice gives the answer back, up to rounding on decimal
     * scales.
     *
     * @param answer an answer on this scale
     * @return the mirrored answer
     */
    public double reverse(double answer) {
        return min + max - answer;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerScale that
                && kind == that.kind
                && Double.compare(min, that.min) == 0
                && Double.compare(max, that.max) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.hashCode() + Double.hashCode(min)) + Double.hashCode(max);
    }

    /**
     * The range as {@code 1 to 5}; decimals are written with their point.
     *
     * @return the range
     */
    @Override
    public String toString() {
        return kind == Kind.WHOLE ? (long) min + " to " + (long) max : min + " to " + max;
    }
}
