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
 * two met again, in whatever modality. Contacts outside sessions are not in the record. Immutable, thread-safe.
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
        List<Session> missed = new ArrayList<>();
        Optional<Session> before = Optional.empty();
        for (Session session : Stretch.of(record, span).appointments()) {
            if (!session.tookPlace()) {
                missed.add(session);
                continue;
            }
            if (!missed.isEmpty()) {
                runs.add(new FollowUp(missed, before, Optional.of(session)));
                missed.clear();
            }
            before = Optional.of(session);
        }
        if (!missed.isEmpty()) {
            runs.add(new FollowUp(missed, before, Optional.empty()));
        }
        return List.copyOf(runs);
    }

    /**
     * The appointments missed in a row.
     *
     * @return at least one, in session order
     */
    public List<Session> missed() {
        return missed;
    }

    /**
     * The session before them.
     *
     * @return the last one that took place, or nothing if none did
     */
    public Optional<Session> before() {
        return before;
    }

    /**
     * The session in which the two met again.
     *
     * @return the session, or nothing if they have not by the session the record is seen from
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
     * @return the days, or nothing if there is no session before or after, or one of them has no date
     */
    public OptionalInt daysApart() {
        return before.flatMap(Session::date)
                .flatMap(left -> resumed.flatMap(Session::date)
                        .map(back -> OptionalInt.of(Math.toIntExact(ChronoUnit.DAYS.between(left, back)))))
                .orElse(OptionalInt.empty());
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
