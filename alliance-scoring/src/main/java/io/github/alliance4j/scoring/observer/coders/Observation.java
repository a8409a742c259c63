package io.github.alliance4j.scoring.observer.coders;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import java.util.Objects;

/**
 * The number that one coder gave one code for one session. A code that was not looked for has no observation; 0 says that it was
 * looked for and not seen. Immutable, thread-safe.
 *
 * @param dyad whose session
 * @param session its number
 * @param coder who coded it
 * @param code the code's name, as {@link CodeBook} has it
 * @param value the number, finite
 * @since 0.1
 */
public record Observation(DyadId dyad, SessionNumber session, String coder, String code, double value) {

    /**
     * Checks the parts.
     *
     * @param dyad whose session
     * @param session its number
     * @param coder who coded it
     * @param code the code's name, as {@link CodeBook} has it
     * @param value the number, finite
     * @throws IllegalArgumentException if coder or code is blank, or the value is not finite
     */
    public Observation {
        Objects.requireNonNull(dyad, "dyad");
        Objects.requireNonNull(session, "session");
        if (coder.isBlank() || code.isBlank()) {
            throw new IllegalArgumentException("An observation names its coder and its code");
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("An observation is a finite number; leave out what was not coded");
        }
        value = value + 0.0; // so that -0 and 0 are one value
    }

    /**
     * The session, without coder, code and value, so that it may be logged.
     *
     * @return for example {@code observation of session 5}
     */
    @Override
    public String toString() {
        return "observation of session " + session;
    }
}
