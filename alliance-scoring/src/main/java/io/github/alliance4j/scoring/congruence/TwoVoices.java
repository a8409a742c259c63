package io.github.alliance4j.scoring.congruence;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.Arrays;
import java.util.Objects;

/**
 * The scores that two people, as a rule client and therapist, gave in the same sessions of one dyad. Only sessions in which
 * both spoke count; how many were left out is kept. Both voices must be in one metric, which the caller answers for: a sum of
 * 12 items cannot be compared with a mean. A gap is always first less second. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class TwoVoices {

    private final DyadId dyad;
    private final int[] sessions;
    private final double[] first;
    private final double[] second;
    private final int firstOnly;
    private final int secondOnly;

    private TwoVoices(DyadId dyad, int[] sessions, double[] first, double[] second, int firstOnly, int secondOnly) {
        this.dyad = dyad;
        this.sessions = sessions;
        this.first = first;
        this.second = second;
        this.firstOnly = firstOnly;
        this.secondOnly = secondOnly;
    }

    /**
     * Two series of one dyad and scale, paired by session.
     *
     * @param first the first voice, as a rule the client's
     * @param second the second voice, as a rule the therapist's
     * @return the sessions that both have; there may be none
     * @throws IllegalArgumentException if the series are of two dyads or of two scales
     */
    public static TwoVoices of(SessionSeries first, SessionSeries second) {
        Objects.requireNonNull(second, "second");
        if (!first.dyad().equals(second.dyad())) {
            throw new IllegalArgumentException("The two voices are of two dyads; they must be of one");
        }
        if (!first.key().scale().equals(second.key().scale())) {
            throw new IllegalArgumentException("The two voices are of the scales "
                    + first.key().scale() + " and " + second.key().scale() + "; they must be of one");
        }
        int[] shared = Arrays.stream(first.sessions())
                .filter(session -> second.position(session) >= 0)
                .toArray();
        return new TwoVoices(
                first.dyad(),
                shared,
                scores(first, shared),
                scores(second, shared),
                first.size() - shared.length,
                second.size() - shared.length);
    }

    /**
     * Scores that are paired already.
     *
     * @param dyad whose they are
     * @param sessions the session numbers, ascending
     * @param first the first voice, a score a session
     * @param second the second voice, a score a session
     * @return the voices
     * @throws IllegalArgumentException if the lengths differ, a session does not follow the one before it, or a score is
     *     not a finite number
     */
    public static TwoVoices of(DyadId dyad, int[] sessions, double[] first, double[] second) {
        SeriesKey key = SeriesKey.of(dyad);
        return of(SessionSeries.of(key, sessions, first), SessionSeries.of(key, sessions, second));
    }

    private static double[] scores(SessionSeries series, int[] sessions) {
        return Arrays.stream(sessions)
                .mapToDouble(session -> series.value(series.position(session)))
                .toArray();
    }

    /**
     * The same with the voices exchanged. What is directional changes its sign, nothing else changes.
     *
     * @return the second voice as first
     */
    public TwoVoices swapped() {
        return new TwoVoices(dyad, sessions, second, first, secondOnly, firstOnly);
    }

    /**
     * Whose voices they are.
     *
     * @return the dyad
     */
    public DyadId dyad() {
        return dyad;
    }

    /**
     * How many sessions both have.
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
     * The score of the first voice at a position.
     *
     * @param position 0 to {@code size() - 1}
     * @return the score
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public double first(int position) {
        return first[position];
    }

    /**
     * The score of the second voice at a position.
     *
     * @param position 0 to {@code size() - 1}
     * @return the score
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public double second(int position) {
        return second[position];
    }

    /**
     * The gap at every position.
     *
     * @param gap which
     * @return one number a session, in their order
     */
    public double[] gaps(Gap gap) {
        Objects.requireNonNull(gap, "gap");
        double[] gaps = new double[first.length];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = gap.between(first[i], second[i]);
        }
        return gaps;
    }

    /**
     * How many sessions were left out because only the first voice spoke.
     *
     * @return 0 or more
     */
    public int firstOnly() {
        return firstOnly;
    }

    /**
     * How many sessions were left out because only the second voice spoke.
     *
     * @return 0 or more
     */
    public int secondOnly() {
        return secondOnly;
    }

    /**
     * The sessions as subjects and the voices as raters, for an intraclass correlation.
     *
     * @return a row a session, two columns
     */
    public Ratings ratings() {
        Ratings.Builder ratings = Ratings.builder(2);
        for (int i = 0; i < first.length; i++) {
            ratings.subject(first[i], second[i]);
        }
        return ratings.build();
    }

    /** Where a session is, or a negative number. */
    int position(int session) {
        return Arrays.binarySearch(sessions, session);
    }

    /** The first voice; not to be changed. */
    double[] first() {
        return first;
    }

    /** The second voice; not to be changed. */
    double[] second() {
        return second;
    }

    /**
     * The number of sessions, without identifier or scores, so that it may be logged.
     *
     * @return for example {@code two voices in 12 sessions}
     */
    @Override
    public String toString() {
        return "two voices in " + sessions.length + (sessions.length == 1 ? " session" : " sessions");
    }
}
