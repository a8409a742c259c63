package io.github.alliance4j.scoring.outcome;

/** The check that all methods of the package share. */
final class Arguments {

    private Arguments() {}

    static double confidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence " + confidence + " is not between 0 and 1");
        }
        return confidence;
    }
}
