package io.github.alliance4j.scoring.change;

import java.util.Objects;

/**
 * A reliability coefficient with what it was computed from and where the number comes from. None of the three has a
 * default. Example: {@code new Reliability(0.64, ReliabilityKind.RETEST, "own clinic 2024, 3 weeks, n = 112")}.
 * Immutable, thread-safe.
 *
 * @param value the coefficient, above 0 and below 1
 * @param kind what it was computed from
 * @param source a citation, or the sample it was computed in
 * @since 0.1
 */
public record Reliability(double value, ReliabilityKind kind, String source) {

    /**
     * Checks the parts.
     *
     * @param value the coefficient, above 0 and below 1
     * @param kind what it was computed from
     * @param source a citation, or the sample it was computed in
     * @throws IllegalArgumentException unless the value is above 0 and below 1 (at 1 every change would be reliable)
     *     and the source is not blank
     */
    public Reliability {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("Reliability " + value + " is not above 0 and below 1");
        }
        Objects.requireNonNull(kind, "kind");
        if (Objects.requireNonNull(source, "source").isBlank()) {
            throw new IllegalArgumentException("Reliability " + value + " has no source; say where it comes from");
        }
    }
}
