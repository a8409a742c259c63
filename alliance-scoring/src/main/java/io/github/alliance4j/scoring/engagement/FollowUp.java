package io.github.alliance4j.scoring.engagement;

import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Session;
import io.github.alliance4j.model.alliance.term.Attendance;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What followed a missed session: the appointments missed in a row, whoever called them off, and the session in which the
 * two met again, in whatever modality. A run ends where a session number is not in the record, since nothing is known of
 * that session. Contacts outside sessions are not in the record. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class FollowUp {

    private final List<Session> missed;
    private final Optional<Session> before;
    private final Optional<Session> resumed;

    private FollowUp(List<Session> missed, Optional<Session> before, Optional<Session> resumed) {
        this.missed = List.copyOf(missed);
        this.before = before;
        this.resumed = resumed;
    }

    /**
     * Every run of missed sessions with the current therapist.
     *
     * @param record the record, as of any session
     * @return the runs in session order; empty if none was missed
     */
    public static List<FollowUp> of(Alliance record) {
        return of(record, Span.CURRENT_THERAPIST);
    }

    /**
     * Every run of missed sessions of a part of the record.
     *
     * @param record the record, as of any session
     * @param span which part
     * @return the runs in session order; empty if none was missed
     */
    public static List<FollowUp> of(Alliance record, Span span) {
        List<FollowUp> runs = new ArrayList<>();
        List<List<Session>> open = new ArrayList<>();
        Optional<Session> before = Optional.empty();
        for (Session session : Stretch.of(record, span).appointments()) {
            if (session.tookPlace()) {
                close(open, before, Optional.of(session), runs);
                before = Optional.of(session);
            } else {
                miss(session, open);
            }
        }
        close(open, before, Optional.empty(), runs);
        return List.copyOf(runs);
    }

    private static void miss(Session session, List<List<Session>> open) {
        if (open.isEmpty() || !isNext(last(open.get(open.size() - 1)), session)) {
            open.add(new ArrayList<>());
        }
        open.get(open.size() - 1).add(session);
    }

    private static Session last(List<Session> sessions) {
        return sessions.get(sessions.size() - 1);
    }

    private static void close(
            List<List<Session>> open, Optional<Session> before, Optional<Session> resumed, List<FollowUp> runs) {
        open.forEach(missed -> runs.add(new FollowUp(missed, before, resumed)));
        open.clear();
    }

    /** Whether no session number lies between the two, of which nothing would be known. */
    static boolean isNext(Session earlier, Session later) {
        return later.number().value() == earlier.number().value() + 1;
    }

    /**
     * The appointments missed in a row.
     *
     * @return at least one, with consecutive numbers
     */
    public List<Session> missed() {
        return missed;
    }

    /**
     * The session before them.
     *
     * @return the last one on record that took place, or nothing if none did
     */
    public Optional<Session> before() {
        return before;
    }

    /**
     * The session in which the two met again.
     *
     * @return the first one on record that took place after them, or nothing if none did by the session the record is
     *     seen from
     */
    public Optional<Session> resumed() {
        return resumed;
    }

    /**
     * How many of them the client called off or stayed away from.
     *
     * @return 0 or more
     */
    public int missedByClient() {
        return (int) missed.stream().filter(FollowUp::isByClient).count();
    }

    static boolean isByClient(Session session) {
        return session.attendance() == Attendance.NO_SHOW || session.attendance() == Attendance.CANCELLED_BY_CLIENT;
    }

    /**
     * The days the two did not meet, from the session before to the session after.
     *
     * @return the days, or nothing if there is no session before or after, one of them has no date, or a session number
     *     between them that is not in this run, so that they may have met
     */
    public OptionalInt daysApart() {
        return before.filter(this::isNextToTheRun)
                .flatMap(Session::date)
                .flatMap(left -> resumed.flatMap(Session::date)
                        .map(back -> OptionalInt.of(Math.toIntExact(ChronoUnit.DAYS.between(left, back)))))
                .orElse(OptionalInt.empty());
    }

    private boolean isNextToTheRun(Session left) {
        return isNext(left, missed.get(0))
                && resumed.filter(back -> isNext(last(missed), back)).isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FollowUp that
                && missed.equals(that.missed)
                && before.equals(that.before)
                && resumed.equals(that.resumed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(missed, before, resumed);
    }

    /**
     * The sessions.
     *
     * @return for example {@code 2 missed from session 6, resumed in session 8}
     */
    @Override
    public String toString() {
        return missed.size() + " missed from session " + missed.get(0).number()
                + resumed.map(session -> ", resumed in session " + session.number())
                        .orElse(", not resumed yet");
    }
}
