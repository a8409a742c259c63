package io.github.alliance4j.scoring.rupture.chart;

import java.util.Locale;

/** Checks of parameters, and the words that stand for choices. */
final class Settings {

    private Settings() {}

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

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Parameter " + name + " is " + value + "; it must be a finite number");
        }
        return value;
    }

    static double share(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "Parameter " + name + " is " + value + "; it must be at least 0 and below 1");
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

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A count with its noun. */
    static String count(int number, String singular, String plural) {
        return number + " " + (number == 1 ? singular : plural);
    }
}
