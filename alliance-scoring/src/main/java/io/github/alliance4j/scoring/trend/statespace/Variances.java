package io.github.alliance4j.scoring.trend.statespace;

/**
 * The variances of a structural model: of the noise of one score, and of what level and slope move by in one session, or
 * one day. In the squared metric of the score. Immutable, thread-safe.
 *
 * @param observation the variance of the noise of a score, {@code H}
 * @param level the variance of a step of the level, {@code Q}
 * @param slope the variance of a step of the slope, {@code Z}; 0 in a model without a slope
 * @since 0.1
 */
public record Variances(double observation, double level, double slope) {

    /**
     * Checks the numbers.
     *
     * @param observation the variance of the noise of a score, {@code H}
     * @param level the variance of a step of the level, {@code Q}
     * @param slope the variance of a step of the slope, {@code Z}; 0 in a model without a slope
     * @throws IllegalArgumentException if one is negative or not finite, or all are 0
     */
    public Variances {
        check("observation", observation);
        check("level", level);
        check("slope", slope);
        if (observation + level + slope == 0) {
            throw new IllegalArgumentException("One of the variances must be above 0");
        }
    }

    private static void check(String name, double variance) {
        if (!(variance >= 0 && Double.isFinite(variance))) {
            throw new IllegalArgumentException("The " + name + " variance " + variance + " is not 0 or more");
        }
    }
}
