package io.github.alliance4j.scoring.trend;

/** The confidence of an interval. */
final class Confidence {

    private Confidence() {}

    /** The same number, which must lie above 0 and below 1. */
    static double check(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence " + confidence + " is not between 0 and 1");
        }
        return confidence;
    }
}
