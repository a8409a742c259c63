package io.github.alliance4j.scoring.rupture.signal;

import io.github.alliance4j.model.SessionNumber;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How a rating moved into one session and within it. Negative is a fall. Immutable, thread-safe.
 *
 * @param session the session {@code i}
 * @param between {@code pre_i - post_(i-1)}, the move between the session before and this one; nothing where one of the
 *     two ratings is missing
 * @param within {@code post_i - pre_i}, the move within the session; nothing where one of the two ratings is missing
 * @since 0.1
 */
public record SessionMove(SessionNumber session, OptionalDouble between, OptionalDouble within) {

    /**
     * Checks that no part is null.
     *
     * @param session the session {@code i}
     * @param between {@code pre_i - post_(i-1)}, the move between the session before and this one; nothing where one of the
     *     two ratings is missing
     * @param within {@code post_i - pre_i}, the move within the session; nothing where one of the two ratings is missing
     */
    public SessionMove {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(between, "between");
        Objects.requireNonNull(within, "within");
    }

    /**
     * Both moves together, {@code post_i - post_(i-1)} apart from rounding.
     *
     * @return the sum, or nothing where one of the moves is not known
     */
    public OptionalDouble total() {
        return isComplete() ? OptionalDouble.of(between.getAsDouble() + within.getAsDouble()) : OptionalDouble.empty();
    }

    /**
     * Whether both moves are known.
     *
     * @return true if they are
     */
    public boolean isComplete() {
        return between.isPresent() && within.isPresent();
    }
}
