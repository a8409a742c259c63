package io.github.alliance4j.scoring.reliability;

/** The one check of a confidence. */
final class Confidence {

    private Confidence() {}

    static double check(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence " + confidence + " is not between 0 and 1");
        }
        return confidence;
    }
}
