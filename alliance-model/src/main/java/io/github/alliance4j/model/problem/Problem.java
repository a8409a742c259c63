package io.github.alliance4j.model.problem;

import java.util.Objects;

/**
 * One fault of an input: its kind, its place and a sentence that names the value seen and the rule. Immutable,
 * thread-safe.
 *
 * <p>The message may hold what stood in the file, so a problem goes to the person who owns the file, not to a log.
 *
 * @param code the kind of fault
 * @param position where it lies
 * @param message the value seen and the rule, for example {@code 7 is outside 1 to 5}
 * @since 0.1
 */
public record Problem(ProblemCode code, Position position, String message) {

    /**
     * Checks that no part is null.
     *
     * @param code the kind of fault
     * @param position where it lies
     * @param message the value seen and the rule, for example {@code 7 is outside 1 to 5}
     */
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(message, "message");
    }

    /**
     * The problem as one line, {@code file:line column: message}.
     *
     * @return the line
     */
    @Override
    public String toString() {
        return position + ": " + message;
    }
}
