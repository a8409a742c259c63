package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The alliance and the outcome of one dyad, aligned by session. Outcome is turned so that higher is better in both, whatever the form
 * ({@link OutcomeSeries#better}); so a positive effect is a good one. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class DyadCourse {

    private final SessionSeries alliance;
    private final OutcomeSeries outcome;
    private final Optional<TherapistId> therapist;
    private final int[] sessions;

    private DyadCourse(SessionSeries alliance, OutcomeSeries outcome, Optional<TherapistId> therapist) {
        this.alliance = alliance;
        this.outcome = outcome;
        this.therapist = therapist;
        this.sessions = Arrays.stream(alliance.sessions())
                .filter(session -> outcome.position(session) >= 0)
                .toArray();
    }

    /**
     * Two series of one dyad.
     *
     * @param alliance its alliance, higher is better
     * @param outcome its outcome
     * @return the course; sessions that both have may be none
     * @throws IllegalArgumentException if the series are of two dyads
     */
    public static DyadCourse of(SessionSeries alliance, OutcomeSeries outcome) {
        Objects.requireNonNull(outcome, "outcome");
        if (!alliance.dyad().equals(outcome.dyad())) {
            throw new IllegalArgumentException("Alliance and outcome are of two dyads; they must be of one");
        }
        return new DyadCourse(alliance, outcome, Optional.empty());
    }

    /**
     * The same with its therapist, for models in which therapists differ.
     *
     * @param newTherapist who treats
     * @return the course
     */
    public DyadCourse with(TherapistId newTherapist) {
        return new DyadCourse(alliance, outcome, Optional.of(newTherapist));
    }

    /**
     * Whose course it is.
     *
     * @return the dyad
     */
    public DyadId dyad() {
        return alliance.dyad();
    }

    /**
     * Who treats.
     *
     * @return the therapist, if known
     */
    public Optional<TherapistId> therapist() {
        return therapist;
    }

    /**
     * The alliance in all its sessions.
     *
     * @return the series
     */
    public SessionSeries allianceSeries() {
        return alliance;
    }

    /**
     * The outcome in all its sessions.
     *
     * @return the series
     */
    public OutcomeSeries outcomeSeries() {
        return outcome;
    }

    /**
     * How many sessions have both scores.
     *
     * @return 0 or more
     */
    public int size() {
        return sessions.length;
    }

    /**
     * The session number at a position among those with both scores.
     *
     * @param position 0 to {@code size() - 1}
     * @return the session number
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public int session(int position) {
        return sessions[position];
    }

    /**
     * The alliance at a position among the sessions with both scores.
     *
     * @param position 0 to {@code size() - 1}
     * @return the score
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public double alliance(int position) {
        return alliance.value(alliance.position(sessions[position]));
    }

    /**
     * The outcome at a position among the sessions with both scores.
     *
     * @param position 0 to {@code size() - 1}
     * @return the score, higher is better
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public double outcome(int position) {
        return outcome.better(outcome.position(sessions[position]));
    }

    /** The alliance in the sessions with both scores. */
    double[] alliances() {
        return IntStream.range(0, size()).mapToDouble(this::alliance).toArray();
    }

    /** The outcome in the sessions with both scores, higher is better. */
    double[] outcomes() {
        return IntStream.range(0, size()).mapToDouble(this::outcome).toArray();
    }

    /**
     * The first outcome, of all sessions with an outcome.
     *
     * @return the score, higher is better; nothing without any
     */
    public OptionalDouble firstOutcome() {
        return outcome.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(outcome.better(0));
    }

    /**
     * The last outcome, of all sessions with an outcome.
     *
     * @return the score, higher is better; nothing with fewer than two, since the first is then the last
     */
    public OptionalDouble lastOutcome() {
        return outcome.size() < 2 ? OptionalDouble.empty() : OptionalDouble.of(outcome.better(outcome.size() - 1));
    }

    /**
     * The mean of the alliance in its first sessions.
     *
     * @param atMost how many scores are taken at most, 1 or more; the first ones
     * @return their mean; nothing without any
     * @throws IllegalArgumentException if it is below 1
     */
    public OptionalDouble meanAlliance(int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("The mean of " + atMost + " sessions needs at least 1");
        }
        return Arrays.stream(alliance.values()).limit(atMost).average();
    }

    /**
     * How many sessions have both scores, without identifier or score, so that it may be logged.
     *
     * @return for example {@code alliance and outcome in 12 sessions}
     */
    @Override
    public String toString() {
        return "alliance and outcome in " + Counts.of(size(), "session");
    }
}
