package io.github.alliance4j.model.series;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The scores of one dyad, rater, instrument and scale in session order. Higher is better. A session without a score is
 * a gap, never a number. Immutable, thread-safe.
 *
 * <p>Positions run from 0 to {@code size() - 1} over the observed sessions; sessions are numbers from 1 and may leave
 * numbers out.
 *
 * @since 0.1
 */
public final class SessionSeries {

    private final SeriesKey key;
    private final Optional<ScoreRange> range;
    private final int[] sessions;
    private final double[] values;
    private final List<Optional<LocalDate>> dates;

    private SessionSeries(
            SeriesKey key,
            Optional<ScoreRange> range,
            int[] sessions,
            double[] values,
            List<Optional<LocalDate>> dates) {
        this.key = Objects.requireNonNull(key, "key");
        this.range = Objects.requireNonNull(range, "range");
        this.sessions = sessions;
        this.values = values;
        this.dates = dates;
    }

    /**
     * The series of these points.
     *
     * @param key what it is a series of
     * @param range the values a score can take, if known
     * @param points the observed sessions, ascending
     * @return the series, which may be empty
     * @throws IllegalArgumentException if a session does not follow the one before it, or a value lies outside the
     *     range; the message names the session, never the value
     */
    public static SessionSeries of(SeriesKey key, Optional<ScoreRange> range, List<SeriesPoint> points) {
        int[] sessions = new int[points.size()];
        double[] values = new double[points.size()];
        List<Optional<LocalDate>> dates = new ArrayList<>(points.size());
        for (int i = 0; i < sessions.length; i++) {
            SeriesPoint point = points.get(i);
            sessions[i] = point.session().value();
            values[i] = point.value();
            dates.add(point.date());
        }
        return checked(key, range, sessions, values, List.copyOf(dates));
    }

    /**
     * The series of bare scores.
     *
     * @param key what it is a series of
     * @param sessions the session numbers, ascending
     * @param values the scores, one a session
     * @return the series, without dates and range
     * @throws IllegalArgumentException if the lengths differ, a session does not follow the one before it, or a value
     *     is not a finite number
     */
    public static SessionSeries of(SeriesKey key, int[] sessions, double[] values) {
        if (sessions.length != values.length) {
            throw new IllegalArgumentException(sessions.length + " sessions and " + values.length + " scores");
        }
        return checked(key, Optional.empty(), sessions.clone(), values.clone(), List.of());
    }

    private static SessionSeries checked(
            SeriesKey key,
            Optional<ScoreRange> range,
            int[] sessions,
            double[] values,
            List<Optional<LocalDate>> dates) {
        for (int i = 0; i < sessions.length; i++) {
            if (sessions[i] < 1) {
                throw new IllegalArgumentException(
                        "Session " + sessions[i] + " is below 1; sessions are counted from 1");
            }
            if (i > 0 && sessions[i] <= sessions[i - 1]) {
                throw new IllegalArgumentException(
                        "Session " + sessions[i] + " follows session " + sessions[i - 1] + "; sessions must increase");
            }
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("Session " + sessions[i] + ": a score is a finite number");
            }
            if (range.isPresent() && !range.get().contains(values[i])) {
                throw new IllegalArgumentException("Session " + sessions[i] + ": the score is not within "
                        + range.get().low() + " to " + range.get().high());
            }
        }
        return new SessionSeries(key, range, sessions, values, dates);
    }

    /**
     * What it is a series of.
     *
     * @return dyad, rater, instrument and scale
     */
    public SeriesKey key() {
        return key;
    }

    /**
     * Whose alliance it is.
     *
     * @return the dyad
     */
    public DyadId dyad() {
        return key.dyad();
    }

    /**
     * The values a score can take.
     *
     * @return the range, or nothing if unknown
     */
    public Optional<ScoreRange> range() {
        return range;
    }

    /**
     * How many sessions are observed.
     *
     * @return 0 or more
     */
    public int size() {
        return sessions.length;
    }

    /**
     * The session number at a position.
     *
     * @param position 0 to {@code size() - 1}
     * @return the session number
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public int session(int position) {
        return sessions[position];
    }

    /**
     * The score at a position.
     *
     * @param position 0 to {@code size() - 1}
     * @return the score
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public double value(int position) {
        return values[position];
    }

    /**
     * The date at a position.
     *
     * @param position 0 to {@code size() - 1}
     * @return the date, or nothing if unknown
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public Optional<LocalDate> date(int position) {
        Objects.checkIndex(position, sessions.length);
        return dates.isEmpty() ? Optional.empty() : dates.get(position);
    }

    /**
     * All scores in session order.
     *
     * @return a copy
     */
    public double[] values() {
        return values.clone();
    }

    /**
     * All session numbers, ascending.
     *
     * @return a copy
     */
    public int[] sessions() {
        return sessions.clone();
    }

    /**
     * Where a session is.
     *
     * @param session a session number
     * @return its position, or a negative number if the session was not observed
     */
    public int position(int session) {
        return Arrays.binarySearch(sessions, session);
    }

    /**
     * The points as a list.
     *
     * @return the observed sessions, ascending
     */
    public List<SeriesPoint> points() {
        List<SeriesPoint> points = new ArrayList<>(sessions.length);
        for (int i = 0; i < sessions.length; i++) {
            points.add(new SeriesPoint(SessionNumber.of(sessions[i]), date(i), values[i]));
        }
        return List.copyOf(points);
    }

    /**
     * The runs of sessions without a score between the first and the last observed one.
     *
     * @return the gaps, ascending
     */
    public List<SessionGap> gaps() {
        List<SessionGap> gaps = new ArrayList<>();
        for (int i = 1; i < sessions.length; i++) {
            if (sessions[i] - sessions[i - 1] > 1) {
                gaps.add(new SessionGap(SessionNumber.of(sessions[i - 1] + 1), SessionNumber.of(sessions[i] - 1)));
            }
        }
        return List.copyOf(gaps);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionSeries that
                && key.equals(that.key)
                && range.equals(that.range)
                && points().equals(that.points());
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, Arrays.hashCode(sessions), Arrays.hashCode(values));
    }

    /**
     * The size of the series, without identifiers or scores, so that it may be logged.
     *
     * @return for example {@code series of 12 sessions}
     */
    @Override
    public String toString() {
        return "series of " + sessions.length + " sessions";
    }
}
