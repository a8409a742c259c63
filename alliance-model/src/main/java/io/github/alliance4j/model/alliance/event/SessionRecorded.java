package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.Modality;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A session of the dyad, held or missed. The first event of its session. Immutable, thread-safe.
 *
 * @param session its number
 * @param date its day, if stated
 * @param modality how it was or would have been held, if stated
 * @param attendance what became of it
 * @param therapist who held it, if stated
 * @since 0.1
 */
public record SessionRecorded(
        SessionNumber session,
        Optional<LocalDate> date,
        Optional<Modality> modality,
        Attendance attendance,
        Optional<TherapistId> therapist)
        implements AllianceEvent {

    /**
     * Checks the parts.
     *
     * @param session its number
     * @param date its day, if stated
     * @param modality how it was or would have been held, if stated
     * @param attendance what became of it
     * @param therapist who held it, if stated
     */
    public SessionRecorded {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(modality, "modality");
        Objects.requireNonNull(attendance, "attendance");
        Objects.requireNonNull(therapist, "therapist");
    }

    /**
     * A session that took place, without further parts.
     *
     * @param session its number, at least 1
     * @return the event
     * @throws IllegalArgumentException if the number is below 1
     */
    public static SessionRecorded attended(int session) {
        return of(session, Attendance.ATTENDED);
    }

    /**
     * A session of this attendance, without further parts.
     *
     * @param session its number, at least 1
     * @param attendance what became of it
     * @return the event
     * @throws IllegalArgumentException if the number is below 1
     */
    public static SessionRecorded of(int session, Attendance attendance) {
        return new SessionRecorded(
                SessionNumber.of(session), Optional.empty(), Optional.empty(), attendance, Optional.empty());
    }

    /**
     * The same session with its day.
     *
     * @param day the date
     * @return a copy
     */
    public SessionRecorded on(LocalDate day) {
        return new SessionRecorded(session, Optional.of(day), modality, attendance, therapist);
    }

    /**
     * The same session with its modality.
     *
     * @param how the modality
     * @return a copy
     */
    public SessionRecorded with(Modality how) {
        return new SessionRecorded(session, date, Optional.of(how), attendance, therapist);
    }

    /**
     * The same session with its therapist.
     *
     * @param who the therapist
     * @return a copy
     */
    public SessionRecorded with(TherapistId who) {
        return new SessionRecorded(session, date, modality, attendance, Optional.of(who));
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
