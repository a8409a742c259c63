package io.github.alliance4j.scoring.rupture.episode;

/** Refusals of parameter values, in one wording. */
final class Check {

    private Check() {}

    static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("Parameter " + name + " is " + value + "; it must be above 0");
        }
        return value;
    }

    static double notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("Parameter " + name + " is " + value + "; it must be 0 or more");
        }
        return value;
    }

    static int atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "Parameter " + name + " is " + value + "; it must be " + least + " or more");
        }
        return value;
    }

    /** A share above 0 and at most 1. */
    static double share(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "Parameter " + name + " is " + value + "; it must be above 0 and at most 1");
        }
        return value;
    }

    /** A proportion below 1; 0 is off. */
    static double proportion(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "Parameter " + name + " is " + value + "; it must be at least 0 and below 1");
        }
        return value;
    }
}
