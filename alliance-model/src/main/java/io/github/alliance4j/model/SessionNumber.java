package io.github.alliance4j.model;

/**
 * The place of a session in a treatment, counted from 1. A session without a form keeps its number, so that a gap stays
 * visible. Immutable, thread-safe.
 *
 * @param value the number, at least 1
 * @since 0.1
 */
public record SessionNumber(int value) implements Comparable<SessionNumber> {

    /**
     * Checks the number.
     *
     * @param value the number, at least 1
     * @throws IllegalArgumentException if the number is below 1
     */
    public SessionNumber {
        if (value < 1) {
            throw new IllegalArgumentException("Session " + value + " is below 1; sessions are counted from 1");
        }
    }

    /**
     * The session of this number.
     *
     * @param value the number, at least 1
     * @return the session number
     * @throws IllegalArgumentException if the number is below 1
     */
    public static SessionNumber of(int value) {
        return new SessionNumber(value);
    }

    @Override
    public int compareTo(SessionNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
