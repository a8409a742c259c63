package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.event.SessionRecorded;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.Modality;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One appointment of the dyad, held or missed. A missed one keeps its number. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Session {

    private final SessionRecorded recorded;
    private final Optional<TherapistId> therapist;

    Session(SessionRecorded recorded, Optional<TherapistId> therapist) {
        this.recorded = recorded;
        this.therapist = therapist;
    }

    /**
     * Its number.
     *
     * @return the session number
     */
    public SessionNumber number() {
        return recorded.session();
    }

    /**
     * Its day.
     *
     * @return the date, or nothing if not stated
     */
    public Optional<LocalDate> date() {
        return recorded.date();
    }

    /**
     * How it was held, or would have been.
     *
     * @return the modality, or nothing if not stated
     */
    public Optional<Modality> modality() {
        return recorded.modality();
    }

    /**
     * What became of it.
     *
     * @return the attendance
     */
    public Attendance attendance() {
        return recorded.attendance();
    }

    /**
     * Whether the two met.
     *
     * @return true if it was attended, late or not
     */
    public boolean tookPlace() {
        return attendance().tookPlace();
    }

    /**
     * The therapist of this session: as stated for it, or else as known from earlier sessions and changes.
     *
     * @return the therapist, or nothing if none is known by then
     */
    public Optional<TherapistId> therapist() {
        return therapist;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Session that && recorded.equals(that.recorded) && therapist.equals(that.therapist);
    }

    @Override
    public int hashCode() {
        return Objects.hash(recorded, therapist);
    }

    /**
     * Number and attendance, without day and therapist, so that it may be logged.
     *
     * @return for example {@code session 3, ATTENDED}
     */
    @Override
    public String toString() {
        return "session " + number() + ", " + attendance();
    }
}
