package io.github.alliance4j.scoring.trend;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.internal.Median;
import java.util.Arrays;
import java.util.Objects;

/**
 * The straight line of repeated medians: the most stubborn line of all against odd sessions.
 *
 * <pre>
 * b_i = median of (y_j - y_i) / (t_j - t_i) over j with t_j != t_i,   b = median of b_i,   a = median(y - b t)
 * </pre>
 *
 * <p>{@code t} is the session number, or days since the first session; the slope is in the metric of the series a session
 * (or day). Up to nearly half of the sessions may be arbitrarily wrong without moving the slope arbitrarily. It has no interval
 * and no p: ask {@link TheilSen} or {@link MannKendall} for those; in a table its label is {@code NOT_TESTED}. Pairs of
 * sessions on one day have no slope and are left out.
 *
 * <p>All scores equal gives the slope 0. Not evaluable: fewer than 3 sessions; scores too large to compute with; with
 * {@link SessionTime#DAYS}, a session without a date, dates that run backwards, all on one day. Time grows with the square
 * of the sessions.
 *
 * <p>Default of {@link #withDefaults()}: {@link SessionTime#SESSION} (LIBRARY DEFAULT). Same numbers as scipy's {@code
 * siegelslopes} with its default {@code hierarchical} intercept. Immutable, thread-safe.
 *
 * <p>Source: Siegel, A. F. (1982). Robust regression using repeated medians. Biometrika, 69, 242-244.
 * doi:10.1093/biomet/69.1.242
 *
 * @since 0.1
 */
public final class Siegel implements TrendMethod {

    private static final Siegel DEFAULTS = new Siegel(SessionTime.SESSION);

    private final SessionTime time;

    private Siegel(SessionTime time) {
        this.time = time;
    }

    /**
     * The repeated medians over session numbers.
     *
     * @return the method
     */
    public static Siegel withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with another time.
     *
     * @param newTime what counts as time
     * @return the method
     */
    public Siegel with(SessionTime newTime) {
        return new Siegel(Objects.requireNonNull(newTime, "newTime"));
    }

    /**
     * Fits the line.
     *
     * @param series the scores
     * @return the line, or why there is none
     */
    public Evaluation<Result> fit(SessionSeries series) {
        return TimedScores.of(series, time, 3).map(Siegel::line);
    }

    private static Result line(TimedScores scores) {
        int n = scores.size();
        double[] ofSession = new double[n];
        double[] slopes = new double[n];
        for (int i = 0; i < n; i++) {
            int count = PairSlopes.add(scores, i, n, slopes, 0);
            Arrays.sort(slopes, 0, count);
            ofSession[i] = Median.ofSorted(slopes, count);
        }
        double slope = Median.of(ofSession);
        double[] residuals = scores.y.clone();
        for (int i = 0; i < n; i++) {
            residuals[i] -= slope * scores.t[i];
        }
        return new Result(n, slope, Median.of(residuals));
    }

    @Override
    public String toString() {
        return "Siegel[time=" + time + "]";
    }

    @Override
    public String id() {
        return "siegel";
    }

    @Override
    public Evaluation<TrendEstimate> estimate(SessionSeries series) {
        return fit(series)
                .map(line -> TrendEstimate.of(line.sessions(), TrendDirection.NOT_TESTED.name())
                        .withValue(line.slope()));
    }

    /**
     * A fitted line. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final int sessions;
        private final double slope;
        private final double intercept;

        private Result(int sessions, double slope, double intercept) {
            this.sessions = sessions;
            this.slope = slope;
            this.intercept = intercept;
        }

        /**
         * How many sessions the line rests on.
         *
         * @return at least 3
         */
        public int sessions() {
            return sessions;
        }

        /**
         * The change of the score a session, or a day.
         *
         * @return {@code b}
         */
        public double slope() {
            return slope;
        }

        /**
         * The score of the line at time 0.
         *
         * @return {@code a}
         */
        public double intercept() {
            return intercept;
        }

        /**
         * The score of the line at a time.
         *
         * @param at a session number, or days since the first session
         * @return {@code a + b t}
         */
        public double fitted(double at) {
            return intercept + slope * at;
        }

        @Override
        public String toString() {
            return "Siegel.Result[sessions=" + sessions + ", intercept=" + intercept + ", slope=" + slope + "]";
        }
    }
}
