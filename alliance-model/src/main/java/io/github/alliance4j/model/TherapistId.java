package io.github.alliance4j.model;

/**
 * Names one therapist, for example {@code T03}.
 * Case-sensitive; surrounding white space is removed; never empty. Immutable,
 * thread-safe.
 *
 * @param value the identifier
 * @since 0.1
 */
public record TherapistId(String value) implements Comparable<TherapistId> {

    /**
     * Checks and trims the identifier.
     *
     * @param value the identifier
     * @throws IllegalArgumentException if nothing is left after trimming, or a control character other than a line
     *     break or tab is inside
     */
    public TherapistId {
        value = Identifiers.checked(value, "therapist");
    }

    /**
     * The therapist of this name.
     *
     * @param value the identifier
     * @return the therapist's identifier
     * @throws IllegalArgumentException as for the constructor
     */
    public static TherapistId of(String value) {
        return new TherapistId(value);
    }

    @Override
    public int compareTo(TherapistId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
