package io.github.alliance4j.model;

/**
 * Names one client-therapist pair, for example {@code C017}. Not a client number: a client who changes therapist forms
 * a second dyad if the caller says so. Case-sensitive; surrounding white space is removed; never empty. Immutable,
 * thread-safe.
 *
 * @param value the identifier
 * @since 0.1
 */
public record DyadId(String value) implements Comparable<DyadId> {

    /**
     * Checks and trims the identifier.
     *
     * @param value the identifier
     * @throws IllegalArgumentException if nothing is left after trimming, or a control character other than a line
     *     break or tab is inside
     */
    public DyadId {
        value = Identifiers.checked(value, "dyad");
    }

    /**
     * The dyad of this name.
     *
     * @param value the identifier
     * @return the dyad's identifier
     * @throws IllegalArgumentException as for the constructor
     */
    public static DyadId of(String value) {
        return new DyadId(value);
    }

    @Override
    public int compareTo(DyadId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
