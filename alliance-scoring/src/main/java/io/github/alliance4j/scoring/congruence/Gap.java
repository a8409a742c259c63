package io.github.alliance4j.scoring.congruence;

/**
 * What is called the gap between two voices in one session.
 *
 * @since 0.1
 */
public enum Gap {
    /** First less second, {@code x - y}: positive where the first voice is higher. */
    DIRECTIONAL {
        @Override
        double between(double first, double second) {
            return first - second;
        }
    },
    /** Its size, {@code |x - y|}, whoever is higher. */
    ABSOLUTE {
        @Override
        double between(double first, double second) {
            return Math.abs(first - second);
        }
    };

    abstract double between(double first, double second);
}
