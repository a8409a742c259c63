package io.github.alliance4j.scoring.engagement;

import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Session;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.scoring.Evaluation;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What became of the appointments of a dyad, and through whom: {@code rate = count / appointments}, from 0 to 1. A number
 * between two recorded sessions that is not in the record is unknown, neither held nor missed, and counts in no rate. Not
 * a verdict: a session that the therapist called off says nothing of the client. Immutable, thread-safe.
 *
 * <p>Not evaluable: a record without a session in the span.
 *
 * @since 0.1
 */
public final class AttendanceRates {

    private final Map<Attendance, Integer> counts;
    private final int appointments;
    private final int unrecorded;

    private AttendanceRates(Map<Attendance, Integer> counts, int appointments, int unrecorded) {
        this.counts = Collections.unmodifiableMap(counts);
        this.appointments = appointments;
        this.unrecorded = unrecorded;
    }

    /**
     * The rates of the sessions with the current therapist.
     *
     * @param record the record, as of any session
     * @return the rates, or why there are none
     */
    public static Evaluation<AttendanceRates> of(Alliance record) {
        return of(record, Span.CURRENT_THERAPIST);
    }

    /**
     * The rates of a part of the record.
     *
     * @param record the record, as of any session
     * @param span which part
     * @return the rates, or why there are none
     */
    public static Evaluation<AttendanceRates> of(Alliance record, Span span) {
        Stretch stretch = Stretch.of(record, span);
        List<Session> sessions = stretch.appointments();
        if (sessions.isEmpty()) {
            return Evaluation.notEvaluable("no session is recorded");
        }
        Map<Attendance, Integer> counts = new EnumMap<>(Attendance.class);
        sessions.forEach(session -> counts.merge(session.attendance(), 1, Integer::sum));
        int numbers = stretch.through() - sessions.get(0).number().value() + 1;
        return Evaluation.of(new AttendanceRates(counts, sessions.size(), numbers - sessions.size()));
    }

    /**
     * The appointments on record.
     *
     * @return at least 1
     */
    public int appointments() {
        return appointments;
    }

    /**
     * Session numbers between the first and the last recorded one that are not in the record.
     *
     * @return 0 or more, in no count
     */
    public int unrecorded() {
        return unrecorded;
    }

    /**
     * How many appointments ended so.
     *
     * @param attendance what became of them
     * @return 0 or more
     */
    public int count(Attendance attendance) {
        return counts.getOrDefault(Objects.requireNonNull(attendance, "attendance"), 0);
    }

    /**
     * The share of appointments that ended so.
     *
     * @param attendance what became of them
     * @return 0 to 1
     */
    public double rate(Attendance attendance) {
        return share(count(attendance));
    }

    /**
     * Sessions that took place, late ones too.
     *
     * @return 0 or more
     */
    public int held() {
        return count(Attendance.ATTENDED) + count(Attendance.LATE);
    }

    /**
     * The share of appointments that took place.
     *
     * @return 0 to 1
     */
    public double heldRate() {
        return share(held());
    }

    /**
     * Appointments that the client called off or stayed away from.
     *
     * @return 0 or more
     */
    public int missedByClient() {
        return count(Attendance.CANCELLED_BY_CLIENT) + count(Attendance.NO_SHOW);
    }

    /**
     * The share of appointments that the client called off or stayed away from.
     *
     * @return 0 to 1
     */
    public double missedByClientRate() {
        return share(missedByClient());
    }

    /**
     * The share of appointments that the client stayed away from without a word.
     *
     * @return 0 to 1
     */
    public double noShowRate() {
        return rate(Attendance.NO_SHOW);
    }

    private double share(int count) {
        return (double) count / appointments;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttendanceRates that
                && counts.equals(that.counts)
                && unrecorded == that.unrecorded
                && appointments == that.appointments;
    }

    @Override
    public int hashCode() {
        return Objects.hash(counts, appointments, unrecorded);
    }

    /**
     * The counts.
     *
     * @return for example {@code 10 of 12 sessions held, 2 missed by the client}
     */
    @Override
    public String toString() {
        return held() + " of " + appointments + " sessions held, " + missedByClient() + " missed by the client";
    }
}
