package io.github.alliance4j.scoring.internal;

/** The confidence of an interval. */
public final class Confidence {

    private Confidence() {}

    /**
     * The same number, which must lie above 0 and below 1.
     *
     * @param confidence the number
     * @return it
     * @throws IllegalArgumentException if it does not
     */
    public static double check(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence " + confidence + " is not between 0 and 1");
        }
        return confidence;
    }
}
