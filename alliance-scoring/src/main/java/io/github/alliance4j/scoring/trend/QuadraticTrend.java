package io.github.alliance4j.scoring.trend;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The parabola through a series by ordinary least squares: whether the course bends, which way, and where it turns.
 *
 * <pre>
 * y_i = b0 + b1 t_i + b2 t_i^2 + e_i,   RSS = sum (y_i - b0 - b1 t_i - b2 t_i^2)^2,   sigma^2 = RSS / (n - 3)
 * vertex = -b1 / (2 b2)
 * </pre>
 *
 * <p>{@code t} is the session number, or days since the first session; {@code y} is in the metric of the series. {@code
 * b1} is the slope at time 0, which is before the series; it says little by itself. Intervals and p are from Student's t
 * with {@code n - 3} degrees of freedom, p two-sided. It is computed in orthogonal polynomials of centred time and then
 * written in powers of {@code t}, so that late sessions and days lose no digits. Sessions are taken as independent. Two
 * sessions of one day are two scores at one time.
 *
 * <p>Not evaluable: fewer than 4 sessions; fewer than 3 different times; all scores equal; scores that lie exactly on a
 * parabola or line, since there is then no error to judge by; scores too large, or too close together, to compute with;
 * with {@link SessionTime#DAYS}, a session without a date or dates that run backwards.
 *
 * <p>Defaults of {@link #withDefaults()}: {@link SessionTime#SESSION}, confidence .95 (LIBRARY DEFAULT). Same numbers as R's {@code lm(y ~ t
 * + I(t^2))}. In a table, the estimate is {@code b2} and the label a {@link Bend}. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class QuadraticTrend implements TrendMethod {

    private static final QuadraticTrend DEFAULTS = new QuadraticTrend(SessionTime.SESSION, 0.95);

    private final SessionTime time;
    private final double confidence;

    private QuadraticTrend(SessionTime time, double confidence) {
        this.time = time;
        this.confidence = confidence;
    }

    /**
     * The parabola over session numbers with 95 % intervals.
     *
     * @return the method
     */
    public static QuadraticTrend withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with another time.
     *
     * @param newTime what counts as time
     * @return the method
     */
    public QuadraticTrend with(SessionTime newTime) {
        return new QuadraticTrend(Objects.requireNonNull(newTime, "newTime"), confidence);
    }

    /**
     * The same method with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public QuadraticTrend withConfidence(double newConfidence) {
        return new QuadraticTrend(time, Confidence.check(newConfidence));
    }

    /**
     * Fits the parabola.
     *
     * @param series the scores
     * @return the parabola, or why there is none
     */
    public Evaluation<Result> fit(SessionSeries series) {
        Evaluation<TimedScores> scores = TimedScores.of(series, time, 4);
        return scores.value().isEmpty()
                ? Evaluation.notEvaluable(scores.reason())
                : fit(scores.value().get());
    }

    private Evaluation<Result> fit(TimedScores scores) {
        if (scores.isConstant()) {
            return Evaluation.notEvaluable("all scores are equal");
        }
        if (scores.differentTimes() < 3) {
            return Evaluation.notEvaluable("the sessions are on fewer than 3 days");
        }
        Result parabola = through(scores);
        if (!parabola.isComputable()) {
            return Evaluation.notEvaluable("the scores are too close together to compute with");
        }
        if (parabola.isExact()) {
            return Evaluation.notEvaluable("the scores lie exactly on a curve, so there is no error to judge it by");
        }
        return Evaluation.of(parabola);
    }

    /** The parabola, also where nothing can be said of its error; it takes 3 different times. */
    Result through(TimedScores scores) {
        return new Result(scores, confidence);
    }

    @Override
    public String toString() {
        return "QuadraticTrend[time=" + time + ", confidence=" + confidence + "]";
    }

    @Override
    public String id() {
        return "quadratic";
    }

    @Override
    public Evaluation<TrendEstimate> estimate(SessionSeries series) {
        return fit(series)
                .map(curve -> TrendEstimate.of(curve.sessions(), curve.bend().name())
                        .withValue(curve.curvature().estimate())
                        .withStandardError(curve.curvature().standardError())
                        .withInterval(curve.curvature().interval())
                        .withP(curve.curvature().p()));
    }

    /**
     * Which way a course surely bends.
     *
     * @since 0.1
     */
    public enum Bend {
        /** The interval of {@code b2} lies wholly above 0: falls flatten or turn to rises. */
        BENDS_UP,
        /** The interval of {@code b2} lies wholly below 0: rises flatten or turn to falls. */
        BENDS_DOWN,
        /** The interval of {@code b2} holds 0. */
        NO_BEND
    }

    /**
     * One coefficient of the parabola.
     *
     * @param estimate its value
     * @param standardError its standard error
     * @param t {@code estimate / standardError}
     * @param p two-sided p of the coefficient being 0
     * @param interval its interval at the method's confidence
     * @since 0.1
     */
    public record Coefficient(double estimate, double standardError, double t, double p, Interval interval) {}

    /**
     * A fitted parabola. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final int n;
        private final double confidence;
        private final double firstTime;
        private final double lastTime;
        private final double meanTime;
        private final double meanScore;
        /** The second polynomial is {@code u^2 - turn u - rest} with {@code u = t - meanTime}. */
        private final double turn;

        private final double rest;
        private final double squaredFirst;
        private final double squaredSecond;
        private final double first;
        private final double second;
        private final Residuals residuals;

        private Result(TimedScores scores, double confidence) {
            double[] t = scores.t;
            double[] y = scores.y;
            this.n = t.length;
            this.confidence = confidence;
            this.firstTime = scores.first();
            this.lastTime = scores.last();
            this.meanTime = Moments.mean(t, 0, n);
            this.meanScore = Moments.mean(y, 0, n);
            this.squaredFirst = Moments.squaredDeviations(t, 0, n, meanTime);
            double cubes = 0;
            double cross = 0;
            for (int i = 0; i < n; i++) {
                double u = t[i] - meanTime;
                cubes += u * u * u;
                cross += u * (y[i] - meanScore);
            }
            this.turn = cubes / squaredFirst;
            this.rest = squaredFirst / n;
            this.first = cross / squaredFirst;
            double squares = 0;
            double bent = 0;
            for (int i = 0; i < n; i++) {
                double q = bending(t[i]);
                squares += q * q;
                bent += q * (y[i] - meanScore - first * (t[i] - meanTime));
            }
            this.squaredSecond = squares;
            this.second = bent / squares;
            this.residuals = new Residuals(y, 3, confidence, i -> y[i] - fitted(t[i]));
        }

        /** The smallest numbers hold fewer digits, and their squares vanish. */
        private boolean isComputable() {
            return residuals.totalSquares() > Double.MIN_NORMAL;
        }

        boolean isExact() {
            return isComputable() && residuals.isExact();
        }

        private double bending(double at) {
            double u = at - meanTime;
            return u * (u - turn) - rest;
        }

        /**
         * How many sessions the parabola rests on.
         *
         * @return at least 4
         */
        public int sessions() {
            return n;
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
         * The score of the parabola at time 0.
         *
         * @return {@code b0}
         */
        public Coefficient intercept() {
            double bend = meanTime * (meanTime + turn) - rest;
            return coefficient(
                    meanScore - first * meanTime + second * bend,
                    1.0 / n + meanTime * meanTime / squaredFirst + bend * bend / squaredSecond);
        }

        /**
         * The slope of the parabola at time 0.
         *
         * @return {@code b1}
         */
        public Coefficient slope() {
            double bend = turn + 2 * meanTime;
            return coefficient(first - second * bend, 1 / squaredFirst + bend * bend / squaredSecond);
        }

        /**
         * How the parabola bends: half the change of the slope in one session or day.
         *
         * @return {@code b2}
         */
        public Coefficient curvature() {
            return coefficient(second, 1 / squaredSecond);
        }

        /**
         * Which way the course surely bends.
         *
         * @return {@code BENDS_UP} or {@code BENDS_DOWN} if the interval of {@code b2} lies wholly above or below 0, both
         *     strict, else {@code NO_BEND}
         */
        public Bend bend() {
            Interval interval = curvature().interval();
            if (interval.low() > 0) {
                return Bend.BENDS_UP;
            }
            return interval.high() < 0 ? Bend.BENDS_DOWN : Bend.NO_BEND;
        }

        /**
         * When the parabola is lowest or highest; it may lie far outside the observed sessions.
         *
         * @return {@code -b1 / (2 b2)} as a session number or days, or nothing if {@code b2} is 0 or too small to tell
         */
        public OptionalDouble vertex() {
            double vertex = meanTime + (turn - first / second) / 2;
            return Double.isFinite(vertex) ? OptionalDouble.of(vertex) : OptionalDouble.empty();
        }

        /**
         * The time of the first observed session.
         *
         * @return a session number, or 0 days
         */
        public double firstTime() {
            return firstTime;
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
         * The share of the scores' variation that the parabola explains.
         *
         * @return {@code 1 - RSS / sum (y - ybar)^2}
         */
        public double rSquared() {
            return residuals.rSquared();
        }

        /**
         * The residual standard deviation.
         *
         * @return {@code sqrt(RSS / (n - 3))}
         */
        public double sigma() {
            return residuals.sigma();
        }

        /**
         * The degrees of freedom of intervals and p.
         *
         * @return {@code n - 3}
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
         * @return {@code -2 logLik + 2 * 4}
         */
        public double aic() {
            return residuals.aic();
        }

        /**
         * Akaike's criterion, corrected for few sessions.
         *
         * @return {@code AIC + 2 * 4 * 5 / (n - 5)}, or nothing for fewer than 6 sessions
         */
        public OptionalDouble aicc() {
            return n < 6 ? OptionalDouble.empty() : OptionalDouble.of(aic() + 40.0 / (n - 5));
        }

        /**
         * The Bayesian criterion; the variance counts as a parameter.
         *
         * @return {@code -2 logLik + 4 ln n}
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
         * The score of the parabola at a time.
         *
         * @param at a session number, or days since the first session
         * @return {@code b0 + b1 t + b2 t^2}
         */
        public double fitted(double at) {
            return meanScore + first * (at - meanTime) + second * bending(at);
        }

        /**
         * Where the parabola itself lies at a time.
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
            double u = at - meanTime;
            double q = bending(at);
            return 1.0 / n + u * u / squaredFirst + q * q / squaredSecond;
        }

        private Coefficient coefficient(double estimate, double factor) {
            double standardError = sigma() * Math.sqrt(factor);
            double t = estimate / standardError;
            return new Coefficient(
                    estimate, standardError, t, residuals.p(t), residuals.interval(estimate, standardError));
        }

        @Override
        public String toString() {
            return "QuadraticTrend.Result[sessions=" + n + ", intercept="
                    + intercept().estimate() + ", slope=" + slope().estimate() + ", curvature="
                    + curvature().estimate() + ", bend=" + bend() + "]";
        }
    }
}
