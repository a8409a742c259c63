package io.github.alliance4j.model.alliance.term;

/**
 * Names one goal inside the record of a dyad, for example {@code g1}. Not what the goal says. A code, not a
 * description: it appears in messages. Case-sensitive. Immutable, thread-safe.
 *
 * @param value 1 to 64 letters A to Z, digits, or the marks {@code . _ : -}
 * @since 0.1
 */
public record GoalId(String value) implements Comparable<GoalId> {

    /**
     * Checks the code.
     *
     * @param value 1 to 64 letters A to Z, digits, or the marks {@code . _ : -}
     * @throws IllegalArgumentException if it is empty, too long, or has another character
     */
    public GoalId {
        value = Codes.checked(value, "goal");
    }

    /**
     * The goal of this code.
     *
     * @param value the code
     * @return the id
     * @throws IllegalArgumentException as for the constructor
     */
    public static GoalId of(String value) {
        return new GoalId(value);
    }

    @Override
    public int compareTo(GoalId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
