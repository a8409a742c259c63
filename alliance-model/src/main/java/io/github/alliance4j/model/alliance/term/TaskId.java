package io.github.alliance4j.model.alliance.term;

/**
 * Names one task inside the record of a dyad, for example {@code t1}. Not what is to be done. A code, not a
 * description: it appears in messages. Case-sensitive. Immutable, thread-safe.
 *
 * @param value 1 to 64 letters A to Z, digits, or the marks {@code . _ : -}
 * @since 0.1
 */
public record TaskId(String value) implements Comparable<TaskId> {

    /**
     * Checks the code.
     *
     * @param value 1 to 64 letters A to Z, digits, or the marks {@code . _ : -}
     * @throws IllegalArgumentException if it is empty, too long, or has another character
     */
    public TaskId {
        value = Codes.checked(value, "task");
    }

    /**
     * The task of this code.
     *
     * @param value the code
     * @return the id
     * @throws IllegalArgumentException as for the constructor
     */
    public static TaskId of(String value) {
        return new TaskId(value);
    }

    @Override
    public int compareTo(TaskId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
