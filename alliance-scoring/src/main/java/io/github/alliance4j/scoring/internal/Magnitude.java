package io.github.alliance4j.scoring.internal;

/**
 * How large a score may be so that squares of differences, and sums of very many of them, stay finite: 1e150 in size.
 * Larger scores are no ratings; detectors answer that such a series is not evaluable, and monitors refuse them.
 */
public final class Magnitude {

    /** Why a series with such a score is not evaluable. */
    public static final String TOO_LARGE = "the scores are too large to compute with";

    private static final double LARGEST = 1e150;

    private Magnitude() {}

    /** Whether a score is larger in size than 1e150 (strict); false for not a number. */
    public static boolean isTooLarge(double score) {
        return Math.abs(score) > LARGEST;
    }

    /** Whether any score is. */
    public static boolean isAnyTooLarge(double[] scores) {
        for (double score : scores) {
            if (isTooLarge(score)) {
                return true;
            }
        }
        return false;
    }

    /** Refuses a score that is infinite, not a number or too large; the message does not name it. */
    public static void check(int session, double score) {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("Session " + session + ": a score is a finite number");
        }
        if (isTooLarge(score)) {
            throw new IllegalArgumentException("Session " + session + ": the score is too large to compute with");
        }
    }
}
