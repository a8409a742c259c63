package io.github.alliance4j.scoring.observer.coders;

import io.github.alliance4j.scoring.raters.MeasurementLevel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A code that observers give sessions: its name, what it is of, and what its numbers mean. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ObserverCode {

    static final int WEAKEST = 1;
    static final int STRONGEST = 5;

    private final String name;
    private final CodeKind kind;
    private final MeasurementLevel level;

    private ObserverCode(String name, CodeKind kind, MeasurementLevel level) {
        this.name = Objects.requireNonNull(name, "name");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.level = Objects.requireNonNull(level, "level");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A code has a name");
        }
    }

    static ObserverCode marker(String name) {
        return new ObserverCode(name, CodeKind.MARKER, MeasurementLevel.RATIO);
    }

    static ObserverCode strategy(String name) {
        return new ObserverCode(name, CodeKind.STRATEGY, MeasurementLevel.RATIO);
    }

    static ObserverCode rating(String name) {
        return new ObserverCode(name, CodeKind.RATING, MeasurementLevel.ORDINAL);
    }

    static ObserverCode own(String name, MeasurementLevel level) {
        return new ObserverCode(name, CodeKind.OWN, level);
    }

    /**
     * The name.
     *
     * @return for example {@code minimal_response}
     */
    public String name() {
        return name;
    }

    /**
     * What it is of.
     *
     * @return the kind
     */
    public CodeKind kind() {
        return kind;
    }

    /**
     * What its numbers mean.
     *
     * @return ratio for frequencies, ordinal for ratings, else as the researcher says
     */
    public MeasurementLevel level() {
        return level;
    }

    /**
     * How agreement on it is told.
     *
     * @return frequency and seen for markers and strategies, else one reading
     */
    public List<CodeReading> readings() {
        return switch (kind) {
            case MARKER, STRATEGY -> List.of(CodeReading.FREQUENCY, CodeReading.SEEN);
            case RATING -> List.of(CodeReading.RATING);
            case OWN -> List.of(CodeReading.VALUE);
        };
    }

    /** The level of a reading. */
    MeasurementLevel level(CodeReading reading) {
        return reading == CodeReading.SEEN ? MeasurementLevel.NOMINAL : level;
    }

    /**
     * Why a number cannot be one of this code.
     *
     * @param value the number
     * @return the rule it breaks, or nothing if it is well. A frequency is a whole number from 0, a rating a whole number from 1 to
     *     5, a number of a ratio scale is not below 0
     */
    public Optional<String> refusal(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE;
        return switch (kind) {
            case MARKER, STRATEGY -> rule(whole && value >= 0, "a frequency, a whole number from 0");
            case RATING ->
                rule(
                        whole && value >= WEAKEST && value <= STRONGEST,
                        "a rating, a whole number from " + WEAKEST + " to " + STRONGEST);
            case OWN ->
                rule(
                        value >= 0 || level != MeasurementLevel.RATIO,
                        "a number of a ratio scale, which has none below 0");
        };
    }

    private static Optional<String> rule(boolean kept, String rule) {
        return kept ? Optional.empty() : Optional.of(rule);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ObserverCode that && name.equals(that.name) && kind == that.kind && level == that.level;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, kind, level);
    }

    /**
     * Kind and level, without the name, which may be anything.
     *
     * @return for example {@code MARKER, RATIO}
     */
    @Override
    public String toString() {
        return kind + ", " + level;
    }
}
