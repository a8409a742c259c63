package io.github.alliance4j.scoring.rupture.sudden;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The scores of one person as a row of a wide table: a column for every session, also for the missing ones. Columns are
 * numbered from 1, or from 0 where the first is a baseline. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class SessionRow {

    private static final int MOST_SESSIONS = 10_000;

    private final int first;
    private final double[] scores;
    private final double range;

    private SessionRow(int first, double[] scores, double range) {
        this.first = first;
        this.scores = scores;
        this.range = range;
    }

    /**
     * The row whose first column is session 1.
     *
     * @param scores one a session, empty where it is missing
     * @return the row
     * @throws IllegalArgumentException if a score is not finite
     */
    public static SessionRow of(List<OptionalDouble> scores) {
        return new SessionRow(1, columns(scores), Double.NaN);
    }

    /**
     * The row whose first column is a baseline, numbered 0, so that the interval from session 1 to 2 is judged too.
     *
     * @param scores the baseline and one a session, empty where it is missing
     * @return the row
     * @throws IllegalArgumentException if a score is not finite
     */
    public static SessionRow withBaseline(List<OptionalDouble> scores) {
        return new SessionRow(0, columns(scores), Double.NaN);
    }

    /**
     * The row of a series: sessions 1 to the last observed one.
     *
     * @param series the scores
     * @return the row
     * @throws IllegalArgumentException if a session is numbered above 10000, since a row has a column for each
     */
    public static SessionRow from(SessionSeries series) {
        int last = series.size() == 0 ? 0 : series.session(series.size() - 1);
        if (last > MOST_SESSIONS) {
            throw new IllegalArgumentException(
                    "Session " + last + " is above " + MOST_SESSIONS + "; a row has a column for every session");
        }
        double[] scores = new double[last];
        Arrays.fill(scores, Double.NaN);
        for (int i = 0; i < series.size(); i++) {
            scores[series.session(i) - 1] = series.value(i);
        }
        return new SessionRow(1, scores, width(series.range()));
    }

    private static double[] columns(List<OptionalDouble> scores) {
        double[] columns = new double[scores.size()];
        for (int i = 0; i < columns.length; i++) {
            OptionalDouble score = Objects.requireNonNull(scores.get(i), "score");
            if (score.isPresent() && !Double.isFinite(score.getAsDouble())) {
                throw new IllegalArgumentException("Column " + (i + 1) + ": a score is a finite number or missing");
            }
            columns[i] = score.orElse(Double.NaN);
        }
        return columns;
    }

    /** The distance of the ends of a range, NaN if it is not known. */
    static double width(Optional<ScoreRange> range) {
        return range.isPresent() ? range.get().high() - range.get().low() : Double.NaN;
    }

    /**
     * The same row of a score with a known range.
     *
     * @param newRange the lowest and the highest possible score
     * @return the row
     */
    public SessionRow within(ScoreRange newRange) {
        return new SessionRow(first, scores, width(Optional.of(newRange)));
    }

    /**
     * The number of the first column.
     *
     * @return 1, or 0 for a row with a baseline
     */
    public int first() {
        return first;
    }

    /**
     * The number of the last column.
     *
     * @return one below {@link #first()} if there is none
     */
    public int last() {
        return first + scores.length - 1;
    }

    /**
     * The score of a session.
     *
     * @param session any number
     * @return the score; nothing where it is missing or there is no such column
     */
    public OptionalDouble score(int session) {
        double score = at(session);
        return Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /** The score of a session, NaN where there is none. */
    double at(int session) {
        return session < first || session > last() ? Double.NaN : scores[session - first];
    }

    /** The distance of the ends of the range, NaN if it is not known. */
    double range() {
        return range;
    }

    boolean hasBaseline() {
        return first == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionRow that
                && first == that.first
                && Arrays.equals(scores, that.scores)
                && Double.compare(range, that.range) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, Arrays.hashCode(scores), range);
    }

    /**
     * The columns, without scores, so that it may be logged.
     *
     * @return for example {@code sessions 1 to 12}
     */
    @Override
    public String toString() {
        return "sessions " + first + " to " + last();
    }
}
