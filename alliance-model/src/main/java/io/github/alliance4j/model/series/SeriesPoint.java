package io.github.alliance4j.model.series;

import io.github.alliance4j.model.SessionNumber;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One observed session of a series. Immutable, thread-safe.
 *
 * @param session the session number
 * @param date the day of the session, if known
 * @param value the score, a finite number
 * @since 0.1
 */
public record SeriesPoint(SessionNumber session, Optional<LocalDate> date, double value) {

    /**
     * Checks the parts.
     *
     * @param session the session number
     * @param date the day of the session, if known
     * @param value the score, a finite number
     * @throws IllegalArgumentException if the value is not a finite number
     */
    public SeriesPoint {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(date, "date");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Session " + session + ": a score is a finite number");
        }
    }

    /**
     * A point without a date.
     *
     * @param session the session number, at least 1
     * @param value the score
     * @return the point
     * @throws IllegalArgumentException if the session is below 1 or the value not finite
     */
    public static SeriesPoint of(int session, double value) {
        return new SeriesPoint(SessionNumber.of(session), Optional.empty(), value);
    }

    /**
     * The session, without the score, so that it may be logged.
     *
     * @return for example {@code session 3}
     */
    @Override
    public String toString() {
        return "session " + session;
    }
}
