package io.github.alliance4j.scoring.trend;

/**
 * A confidence or prediction interval. Immutable, thread-safe.
 *
 * @param low its lower end
 * @param high its upper end
 * @since 0.1
 */
public record Interval(double low, double high) {}
