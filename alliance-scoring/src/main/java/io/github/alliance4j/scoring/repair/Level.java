package io.github.alliance4j.scoring.repair;

import io.github.alliance4j.model.score.AllianceProfile;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A level of the alliance, higher is better, with its standard error in the same metric. Immutable, thread-safe.
 *
 * @param value the level
 * @param standardError its standard error, or nothing where none is known
 * @since 0.1
 */
public record Level(double value, OptionalDouble standardError) {

    /**
     * Checks the numbers.
     *
     * @param value the level
     * @param standardError its standard error, or nothing where none is known
     * @throws IllegalArgumentException if the value is not finite, or the error is negative or not finite
     */
    public Level {
        Objects.requireNonNull(standardError, "standardError");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A level is a finite number");
        }
        if (standardError.isPresent()
                && !(standardError.getAsDouble() >= 0 && standardError.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A standard error is finite and not negative");
        }
    }

    /**
     * A level with a known error.
     *
     * @param value the level
     * @param standardError its standard error, at least 0
     * @return the level
     * @throws IllegalArgumentException as for the constructor
     */
    public static Level of(double value, double standardError) {
        return new Level(value, OptionalDouble.of(standardError));
    }

    /**
     * The level that a part of a profile states.
     *
     * @param part the part
     * @return its level in percent of maximum possible, or nothing if it has no value
     */
    public static Optional<Level> from(AllianceProfile.Part part) {
        return Objects.requireNonNull(part, "part").pomp().isEmpty()
                ? Optional.empty()
                : Optional.of(new Level(part.pomp().getAsDouble(), part.standardError()));
    }

    /** By how much this level lies above another, less the most that error explains. */
    double above(Level other, double criticalValue) {
        double error = Math.hypot(standardError.orElseThrow(), other.standardError.orElseThrow());
        return value - other.value - criticalValue * error;
    }

    /**
     * Whether the error is known, without the value, so that it may be logged.
     *
     * @return for example {@code level with standard error}
     */
    @Override
    public String toString() {
        return standardError.isPresent() ? "level with standard error" : "level without standard error";
    }
}
