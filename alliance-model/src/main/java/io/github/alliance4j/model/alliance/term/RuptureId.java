package io.github.alliance4j.model.alliance.term;

/**
 * Names one rupture inside the record of a dyad, for example {@code r1}. Two people who state the same rupture use two codes. A code, not a
 * description: it appears in messages. Case-sensitive. Immutable, thread-safe.
 *
 * @param value 1 to 64 letters A to Z, digits, or the marks {@code . _ : -}
 * @since 0.1
 */
public record RuptureId(String value) implements Comparable<RuptureId> {

    /**
     * Checks the code.
     *
     * @param value 1 to 64 letters A to Z, digits, or the marks {@code . _ : -}
     * @throws IllegalArgumentException if it is empty, too long, or has another character
     */
    public RuptureId {
        value = Codes.checked(value, "rupture");
    }

    /**
     * The rupture of this code.
     *
     * @param value the code
     * @return the id
     * @throws IllegalArgumentException as for the constructor
     */
    public static RuptureId of(String value) {
        return new RuptureId(value);
    }

    @Override
    public int compareTo(RuptureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
