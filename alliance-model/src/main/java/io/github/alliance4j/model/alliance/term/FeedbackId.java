package io.github.alliance4j.model.alliance.term;

/**
 * Names one feedback inside the record of a dyad, for example {@code f1}. Not what was said. A code, not a
 * description: it appears in messages. Case-sensitive. Immutable, thread-safe.
 *
 * @param value 1 to 64 letters A to Z, digits, or the marks {@code . _ : -}
 * @since 0.1
 */
public record FeedbackId(String value) implements Comparable<FeedbackId> {

    /**
     * Checks the code.
     *
     * @param value 1 to 64 letters A to Z, digits, or the marks {@code . _ : -}
     * @throws IllegalArgumentException if it is empty, too long, or has another character
     */
    public FeedbackId {
        value = Codes.checked(value, "feedback");
    }

    /**
     * The feedback of this code.
     *
     * @param value the code
     * @return the id
     * @throws IllegalArgumentException as for the constructor
     */
    public static FeedbackId of(String value) {
        return new FeedbackId(value);
    }

    @Override
    public int compareTo(FeedbackId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
