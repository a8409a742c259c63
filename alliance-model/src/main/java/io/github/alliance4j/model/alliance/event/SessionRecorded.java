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
 * <pre>{@code
 * SessionRecorded.attended(3).on(day).with(Modality.VIDEO)
 * SessionRecorded.of(4, Attendance.LATE).on(day).with(Modality.IN_PERSON).with(TherapistId.of("T1"))
 * }</pre>
 *
 * @since 0.1
 */
public final class SessionRecorded implements AllianceEvent {

    private final SessionNumber session;
    private final Optional<LocalDate> date;
    private final Optional<Modality> modality;
    private final Attendance attendance;
    private final Optional<TherapistId> therapist;

    private SessionRecorded(
            SessionNumber session,
            Optional<LocalDate> date,
            Optional<Modality> modality,
            Attendance attendance,
            Optional<TherapistId> therapist) {
        this.session = Objects.requireNonNull(session, "session");
        this.date = date;
        this.modality = modality;
        this.attendance = Objects.requireNonNull(attendance, "attendance");
        this.therapist = therapist;
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
        return of(SessionNumber.of(session), attendance);
    }

    /**
     * A session of this attendance, without further parts.
     *
     * @param session its number
     * @param attendance what became of it
     * @return the event
     */
    public static SessionRecorded of(SessionNumber session, Attendance attendance) {
        return new SessionRecorded(session, Optional.empty(), Optional.empty(), attendance, Optional.empty());
    }

    /**
     * The same session with its day.
     *
     * @param day the date, in the years 1 to 9999
     * @return a copy
     * @throws IllegalArgumentException if the year is outside 1 to 9999
     */
    public SessionRecorded on(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException("Session " + session + " is dated in the year " + day.getYear()
                    + "; the year of a session is 1 to 9999");
        }
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

    /**
     * Its number.
     *
     * @return the session number
     */
    @Override
    public SessionNumber session() {
        return session;
    }

    /**
     * Its day.
     *
     * @return the date, or nothing if not stated
     */
    public Optional<LocalDate> date() {
        return date;
    }

    /**
     * How it was held, or would have been.
     *
     * @return the modality, or nothing if not stated
     */
    public Optional<Modality> modality() {
        return modality;
    }

    /**
     * What became of it.
     *
     * @return the attendance
     */
    public Attendance attendance() {
        return attendance;
    }

    /**
     * Who held it.
     *
     * @return the therapist, or nothing if not stated
     */
    public Optional<TherapistId> therapist() {
        return therapist;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionRecorded that
                && session.equals(that.session)
                && date.equals(that.date)
                && modality.equals(that.modality)
                && attendance == that.attendance
                && therapist.equals(that.therapist);
    }

    @Override
    public int hashCode() {
        return Objects.hash(session, date, modality, attendance, therapist);
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
