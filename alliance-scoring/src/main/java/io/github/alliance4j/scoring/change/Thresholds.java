package io.github.alliance4j.scoring.change;

/** Two thresholds of a gain, both included. */
final class Thresholds {

    private Thresholds() {}

    static double positive(double value, String name) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " " + value + " is not above 0");
        }
        return value;
    }

    static ChangeCategory inclusive(double gain, double improvement, double deterioration) {
        if (gain >= improvement) {
            return ChangeCategory.IMPROVED;
        }
        return gain <= -deterioration ? ChangeCategory.DETERIORATED : ChangeCategory.UNCHANGED;
    }
}
