package io.github.alliance4j.scoring.trend;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.Objects;

/**
 * The straight line through a series by ordinary least squares: how much the score rises or falls a session (or a day),
 * and how sure that is.
 *
 * <pre>
 * y_i = a + b t_i + e_i,   b = Sty / Stt,   a = ybar - b tbar
 * Stt = sum (t_i - tbar)^2,   Sty = sum (t_i - tbar)(y_i - ybar),   RSS = sum (y_i - a - b t_i)^2
 * sigma^2 = RSS / (n - 2),   SE(b) = sigma / sqrt(Stt),   SE(a) = sigma sqrt(1/n + tbar^2 / Stt)
 * </pre>
 *
 * <p>{@code t} is the session number, or days since the first session; {@code y} is in the metric of the series, so the
 * slope is in that metric a session (or day). Intervals and p are from Student's t with {@code n - 2} degrees of
 * freedom, p two-sided for {@code b = 0}. Sessions are taken as independent: where neighbouring sessions resemble each
 * other the interval is too narrow.
 *
 * <p>Not evaluable: fewer than 3 sessions; all scores equal; all times equal; scores that lie exactly on a line, since
 * there is then no error to judge the slope by (with few sessions and whole answers this is common); scores above 1e150 or
 * too close together; with {@link SessionTime#DAYS}, a session without a date or dates that run backwards.
 *
 * <p>Defaults of {@link #withDefaults()}: {@link SessionTime#SESSION}, confidence .95 (LIBRARY DEFAULT). Same numbers as R's
 * {@code lm}, {@code confint} and {@code predict}. Immutable, thread-safe.
 *
 * <p>Source: Draper, N. R., and Smith, H. (1998). Applied Regression Analysis, 3rd ed., chapter 1.
 * doi:10.1002/9781118625590. The Durbin-Watson statistic: Durbin, J., and Watson, G. S. (1951). Biometrika, 38, 159.
 * doi:10.1093/biomet/38.1-2.159
 *
 * @since 0.1
 */
public final class LinearTrend implements TrendMethod {

    private static final LinearTrend DEFAULTS = new LinearTrend(SessionTime.SESSION, 0.95);

    private final SessionTime time;
    private final double confidence;

    private LinearTrend(SessionTime time, double confidence) {
        this.time = Objects.requireNonNull(time, "time");
        this.confidence = confidence;
    }

    /**
     * The line over session numbers with 95 % intervals.
     *
     * @return the method
     */
    public static LinearTrend withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with another time.
     *
     * @param newTime what counts as time
     * @return the method
     */
    public LinearTrend with(SessionTime newTime) {
        return new LinearTrend(newTime, confidence);
    }

    /**
     * The same method with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public LinearTrend withConfidence(double newConfidence) {
        return new LinearTrend(time, Confidence.check(newConfidence));
    }

    /**
     * Fits the line.
     *
     * @param series the scores
     * @return the line, or why there is none
     */
    public Evaluation<Result> fit(SessionSeries series) {
        Evaluation<TimedScores> scores = TimedScores.of(series, time, 3);
        return scores.value().isEmpty()
                ? Evaluation.notEvaluable(scores.reason())
                : fit(scores.value().get());
    }

    private Evaluation<Result> fit(TimedScores scores) {
        if (scores.isConstant()) {
            return Evaluation.notEvaluable("all scores are equal");
        }
        Result line = through(scores);
        if (!line.isComputable()) {
            return Evaluation.notEvaluable("the scores are too close together to compute with");
        }
        return line.isExact()
                ? Evaluation.notEvaluable("the scores lie exactly on a line, so there is no error to judge it by")
                : Evaluation.of(line);
    }

    /** The line, also where nothing can be said of its error. */
    Result through(TimedScores scores) {
        return new Result(scores.t, scores.y, time, confidence);
    }

    @Override
    public String toString() {
        return "LinearTrend[time=" + time + ", confidence=" + confidence + "]";
    }

    @Override
    public String id() {
        return "ols";
    }

    @Override
    public Evaluation<TrendEstimate> estimate(SessionSeries series) {
        return fit(series).map(Result::estimate);
    }

    /**
     * A fitted line. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final int n;
        private final double meanTime;
        private final double squaredTime;
        private final double intercept;
        private final double slope;
        private final Residuals residuals;
        private final double lastTime;
        private final SessionTime time;
        private final double confidence;

        private Result(double[] t, double[] y, SessionTime time, double confidence) {
            this.n = y.length;
            this.time = time;
            this.confidence = confidence;
            this.lastTime = t[n - 1];
            this.meanTime = Moments.mean(t, 0, n);
            this.squaredTime = Moments.squaredDeviations(t, 0, n, meanTime);
            double meanScore = Moments.mean(y, 0, n);
            double cross = 0;
            for (int i = 0; i < n; i++) {
                cross += (t[i] - meanTime) * (y[i] - meanScore);
            }
            this.slope = cross / squaredTime;
            this.intercept = meanScore - slope * meanTime;
            this.residuals = new Residuals(y, 2, confidence, i -> y[i] - meanScore - slope * (t[i] - meanTime));
        }

        private boolean isComputable() {
            return residuals.totalSquares() > 0;
        }

        boolean isExact() {
            return isComputable() && residuals.isExact();
        }

        /**
         * The slope as one row of a table.
         *
         * @return slope, standard error, interval, p and direction
         */
        public TrendEstimate estimate() {
            return TrendEstimate.of(n, direction().name())
                    .withValue(slope)
                    .withStandardError(slopeStandardError())
                    .withInterval(slopeInterval())
                    .withP(slopeP());
        }

        /**
         * What counts as time.
         *
         * @return the unit of the slope: a session, or a day
         */
        public SessionTime time() {
            return time;
        }

        /**
         * How sure the intervals are.
         *
         * @return the confidence, for example .95
         */
        public double confidence() {
            return confidence;
        }

        /**
         * How many sessions the line rests on.
         *
         * @return at least 3
         */
        public int sessions() {
            return n;
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
         * The change of the score a session, or a day.
         *
         * @return {@code b}
         */
        public double slope() {
            return slope;
        }

        /**
         * The standard error of the intercept.
         *
         * @return {@code SE(a)}
         */
        public double interceptStandardError() {
            return sigma() * Math.sqrt(1.0 / n + meanTime * meanTime / squaredTime);
        }

        /**
         * The standard error of the slope.
         *
         * @return {@code SE(b)}
         */
        public double slopeStandardError() {
            return sigma() / Math.sqrt(squaredTime);
        }

        /**
         * The interval of the intercept.
         *
         * @return the interval at the method's confidence
         */
        public Interval interceptInterval() {
            return residuals.interval(intercept, interceptStandardError());
        }

        /**
         * The interval of the slope.
         *
         * @return the interval at the method's confidence
         */
        public Interval slopeInterval() {
            return residuals.interval(slope, slopeStandardError());
        }

        /**
         * Which way the line surely goes.
         *
         * @return {@code INCREASING} or {@code DECREASING} if the slope's interval lies wholly above or below 0, both
         *     strict, else {@code NO_TREND}
         */
        public TrendDirection direction() {
            Interval interval = slopeInterval();
            if (interval.low() > 0) {
                return TrendDirection.INCREASING;
            }
            return interval.high() < 0 ? TrendDirection.DECREASING : TrendDirection.NO_TREND;
        }

        /**
         * The slope in standard errors.
         *
         * @return {@code b / SE(b)}
         */
        public double slopeT() {
            return slope / slopeStandardError();
        }

        /**
         * How often a slope at least this steep would be seen if there were none.
         *
         * @return two-sided p
         */
        public double slopeP() {
            return residuals.p(slopeT());
        }

        /**
         * The share of the scores' variation that the line explains.
         *
         * @return {@code 1 - RSS / sum (y - ybar)^2}
         */
        public double rSquared() {
            return residuals.rSquared();
        }

        /**
         * The explained share, corrected for the fitted slope.
         *
         * @return {@code 1 - (1 - R^2)(n - 1)/(n - 2)}
         */
        public double adjustedRSquared() {
            return 1 - (1 - rSquared()) * (n - 1) / degreesOfFreedom();
        }

        /**
         * The residual standard deviation.
         *
         * @return {@code sqrt(RSS / (n - 2))}
         */
        public double sigma() {
            return residuals.sigma();
        }

        /**
         * The degrees of freedom of intervals and p.
         *
         * @return {@code n - 2}
         */
        public int degreesOfFreedom() {
            return residuals.degreesOfFreedom();
        }

        /**
         * The normal log-likelihood at the maximum-likelihood variance {@code RSS / n}.
         *
         * @return {@code -n/2 (ln(2 pi RSS / n) + 1)}
         */
        public double logLikelihood() {
            return residuals.logLikelihood();
        }

        /**
         * Akaike's criterion; the variance counts as a parameter.
         *
         * @return {@code -2 logLik + 2 * 3}
         */
        public double aic() {
            return residuals.aic();
        }

        /**
         * The Bayesian criterion; the variance counts as a parameter.
         *
         * @return {@code -2 logLik + 3 ln n}
         */
        public double bic() {
            return residuals.bic();
        }

        /**
         * The Durbin-Watson statistic of the residuals in session order: near 2 if neighbours do not resemble each
         * other, toward 0 if they do.
         *
         * @return the sum of squared steps between neighbouring residuals by RSS
         */
        public double durbinWatson() {
            return residuals.durbinWatson();
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

        /**
         * The time of the last observed session.
         *
         * @return a session number, or days since the first session
         */
        public double lastTime() {
            return lastTime;
        }

        /**
         * Where the line itself lies at a time.
         *
         * @param at a session number, or days since the first session
         * @return the interval of the mean score at that time
         */
        public Interval fittedInterval(double at) {
            return residuals.interval(fitted(at), sigma() * Math.sqrt(leverage(at)));
        }

        /**
         * Where a new score at a time would lie.
         *
         * @param at a session number, or days since the first session
         * @return the prediction interval
         */
        public Interval predictionInterval(double at) {
            return residuals.interval(fitted(at), sigma() * Math.sqrt(1 + leverage(at)));
        }

        private double leverage(double at) {
            double distance = at - meanTime;
            return 1.0 / n + distance * distance / squaredTime;
        }

        @Override
        public String toString() {
            return "LinearTrend.Result[sessions=" + n + ", intercept=" + intercept + ", slope=" + slope + ", interval="
                    + slopeInterval() + ", direction=" + direction() + "]";
        }
    }
}
