package io.github.alliance4j.scoring;

/**
 * A confidence or prediction interval. Immutable, thread-safe.
 *
 * @param low its lower end
 * @param high its upper end
 * @since 0.1
 */
public record Interval(double low, double high) {

    /**
     * Checks the order.
     *
     * @param low its lower end
     * @param high its upper end
     * @throws IllegalArgumentException unless {@code low <= high}
     */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("An interval's lower end must come first, and both must be numbers");
        }
    }
}
