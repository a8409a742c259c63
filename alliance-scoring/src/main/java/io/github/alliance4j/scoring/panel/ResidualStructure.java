package io.github.alliance4j.scoring.panel;

import java.util.Objects;
import java.util.Optional;

/**
 * How the residuals of one dyad depend on each other. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ResidualStructure {

    private enum Kind {
        INDEPENDENT,
        BY_SESSION,
        BY_TIME
    }

    private static final ResidualStructure INDEPENDENT = new ResidualStructure(Kind.INDEPENDENT, Optional.empty());
    private static final ResidualStructure BY_SESSION = new ResidualStructure(Kind.BY_SESSION, Optional.empty());
    private static final ResidualStructure BY_TIME = new ResidualStructure(Kind.BY_TIME, Optional.empty());

    private final Kind kind;
    private final Optional<String> clock;

    private ResidualStructure(Kind kind, Optional<String> clock) {
        this.kind = kind;
        this.clock = clock;
    }

    /**
     * Independent residuals.
     *
     * @return the structure
     */
    public static ResidualStructure independent() {
        return INDEPENDENT;
    }

    /**
     * First-order autoregression by session number: {@code cor = phi^d}, {@code d} the difference of session numbers, {@code
     * -1 < phi < 1}. A missing session is a gap, not a neighbour.
     *
     * @return the structure
     */
    public static ResidualStructure autoregressive() {
        return BY_SESSION;
    }

    /**
     * Continuous first-order autoregression: {@code cor = phi^d}, {@code d} the difference of times, {@code 0 <= phi < 1}.
     *
     * @return the structure
     */
    public static ResidualStructure continuousAutoregressive() {
        return BY_TIME;
    }

    /**
     * Continuous first-order autoregression over another clock, for example days.
     *
     * @param covariate the covariate that is the clock
     * @return the structure
     */
    public static ResidualStructure continuousAutoregressive(String covariate) {
        return new ResidualStructure(Kind.BY_TIME, Optional.of(Term.checkedName(covariate)));
    }

    /**
     * Whether residuals are independent.
     *
     * @return false with autocorrelation
     */
    public boolean isIndependent() {
        return kind == Kind.INDEPENDENT;
    }

    /**
     * Whether residuals fade over session numbers.
     *
     * @return false if they are independent or fade over times
     */
    public boolean isBySession() {
        return kind == Kind.BY_SESSION;
    }

    /**
     * The covariate over which residuals fade.
     *
     * @return its name; nothing if they fade over time itself, over session numbers, or not at all
     */
    public Optional<String> clock() {
        return clock;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResidualStructure that && kind == that.kind && clock.equals(that.clock);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, clock);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case INDEPENDENT -> "independent";
            case BY_SESSION -> "AR(1) by session";
            case BY_TIME -> "continuous AR(1) by " + clock.orElse(Term.TIME_NAME);
        };
    }
}
