package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The outcome scores of one dyad in session order, with the end of the scale that is the good one. Unlike a {@link SessionSeries} it
 * may be of a form whose lower scores are better; {@link #better(int)} turns them. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class OutcomeSeries {

    private final SessionSeries scores;
    private final Direction direction;
    private final Optional<Metric> metric;

    private OutcomeSeries(SessionSeries scores, Direction direction, Optional<Metric> metric) {
        this.scores = Objects.requireNonNull(scores, "scores");
        this.direction = Objects.requireNonNull(direction, "direction");
        this.metric = metric;
    }

    /**
     * Outcome scores as the form gives them, with the range they can take where it is known.
     *
     * @param scores the scores, not turned
     * @param direction which end is the good one
     * @return the series
     */
    public static OutcomeSeries of(SessionSeries scores, Direction direction) {
        return new OutcomeSeries(scores, direction, Optional.empty());
    }

    /**
     * Outcome scores as the form gives them.
     *
     * @param key whose scores they are, and of which form
     * @param direction which end is the good one
     * @param sessions the session numbers, ascending
     * @param values a score a session, not turned
     * @return the series
     * @throws IllegalArgumentException if the lengths differ, a session does not follow the one before it, or a score is
     *     not a finite number
     */
    public static OutcomeSeries of(SeriesKey key, Direction direction, int[] sessions, double[] values) {
        return of(SessionSeries.of(key, sessions, values), direction);
    }

    /**
     * The same series with the metric of its scores, so that a reader can be told what a point is.
     *
     * @param newMetric how a score is made of the items
     * @return the series
     */
    public OutcomeSeries with(Metric newMetric) {
        return new OutcomeSeries(scores, direction, Optional.of(newMetric));
    }

    /**
     * How a score is made of the items.
     *
     * @return the metric, if it was said
     */
    public Optional<Metric> metric() {
        return metric;
    }

    /**
     * The values that a score can take.
     *
     * @return the range in the metric of the scores, if it is known
     */
    public Optional<ScoreRange> range() {
        return scores.range();
    }

    /**
     * Whose scores they are.
     *
     * @return dyad, rater, form and scale
     */
    public SeriesKey key() {
        return scores.key();
    }

    /**
     * Whose scores they are.
     *
     * @return the dyad
     */
    public DyadId dyad() {
        return scores.dyad();
    }

    /**
     * Which end of the scores is the good one.
     *
     * @return the direction of the form
     */
    public Direction direction() {
        return direction;
    }

    /**
     * How many sessions have a score.
     *
     * @return 0 or more
     */
    public int size() {
        return scores.size();
    }

    /**
     * The session number at a position.
     *
     * @param position 0 to {@code size() - 1}
     * @return the session number
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public int session(int position) {
        return scores.session(position);
    }

    /**
     * The score at a position as the form gives it.
     *
     * @param position 0 to {@code size() - 1}
     * @return the score, not turned
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public double value(int position) {
        return scores.value(position);
    }

    /**
     * The score at a position, higher is better: of a form whose lower scores are better, its negative.
     *
     * @param position 0 to {@code size() - 1}
     * @return {@code value} or {@code -value}
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public double better(int position) {
        double value = scores.value(position);
        return direction == Direction.HIGHER_IS_BETTER ? value : -value;
    }

    /** Where a session is, or a negative number. */
    int position(int session) {
        return Arrays.binarySearch(scores.sessions(), session);
    }

    /**
     * The number of scores and the direction, without identifier or score, so that it may be logged.
     *
     * @return for example {@code outcome in 12 sessions, LOWER_IS_BETTER}
     */
    @Override
    public String toString() {
        return "outcome in " + Counts.of(size(), "session") + ", " + direction;
    }
}
