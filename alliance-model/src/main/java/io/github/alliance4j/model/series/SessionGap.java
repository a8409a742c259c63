package io.github.alliance4j.model.series;

import io.github.alliance4j.model.SessionNumber;

/**
 * A run of sessions without a score inside a series. Immutable, thread-safe.
 *
 * @param first the first missing session
 * @param last the last missing session, which may be the same
 * @since 0.1
 */
public record SessionGap(SessionNumber first, SessionNumber last) {

    /**
     * Checks the order.
     *
     * @param first the first missing session
     * @param last the last missing session, which may be the same
     * @throws IllegalArgumentException if the last session comes before the first
     */
    public SessionGap {
        if (last.compareTo(first) < 0) {
            throw new IllegalArgumentException("A gap from session " + first + " cannot end at session " + last);
        }
    }

    /**
     * How many sessions are missing.
     *
     * @return at least 1
     */
    public int length() {
        return last.value() - first.value() + 1;
    }
}
