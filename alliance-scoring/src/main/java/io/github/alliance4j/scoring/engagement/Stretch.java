package io.github.alliance4j.scoring.engagement;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Feedback;
import io.github.alliance4j.model.alliance.Rupture;
import io.github.alliance4j.model.alliance.Session;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The part of a record that counts: sessions above {@code after} up to {@code through}, both 0 for an empty record. */
final class Stretch {

    private final Alliance record;
    private final int after;
    private final int through;

    private Stretch(Alliance record, int after, int through) {
        this.record = record;
        this.after = after;
        this.through = through;
    }

    static Stretch of(Alliance record, Span span) {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(span, "span");
        int through = record.lastSession().map(last -> last.number().value()).orElse(0);
        int former = record.formerTherapistUntil().map(SessionNumber::value).orElse(0);
        return new Stretch(record, span == Span.WHOLE_RECORD ? 0 : former, through);
    }

    int through() {
        return through;
    }

    boolean contains(SessionNumber session) {
        return session.value() > after && session.value() <= through;
    }

    /** How many sessions ago, missed ones counted; 0 for the last. */
    int age(SessionNumber session) {
        return through - session.value();
    }

    List<Session> appointments() {
        return record.sessions().stream()
                .filter(session -> contains(session.number()))
                .toList();
    }

    List<Session> held() {
        return appointments().stream().filter(Session::tookPlace).toList();
    }

    /** The scores of the sessions that count, whether or not the record knows of each. */
    SessionSeries scores(SessionSeries series) {
        if (!Objects.requireNonNull(series, "series").dyad().equals(record.dyad())) {
            throw new IllegalArgumentException("The scores and the record are of different dyads");
        }
        int[] kept = IntStream.range(0, series.size())
                .filter(i -> contains(SessionNumber.of(series.session(i))))
                .toArray();
        return SessionSeries.of(
                series.key(),
                IntStream.of(kept).map(series::session).toArray(),
                IntStream.of(kept).mapToDouble(series::value).toArray());
    }

    /** How many scores lie after the last session of the record. */
    int later(SessionSeries series) {
        return (int) IntStream.range(0, series.size())
                .filter(i -> series.session(i) > through)
                .count();
    }

    List<Feedback> feedback() {
        return record.feedback().stream()
                .filter(feedback -> contains(feedback.givenIn()))
                .toList();
    }

    List<Rupture> ruptures() {
        return record.ruptures().stream()
                .filter(rupture -> contains(rupture.onset()))
                .toList();
    }
}
