package io.github.alliance4j.scoring.trend;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A straight line, or a parabola, through a series whose neighbouring sessions resemble each other: generalised least
 * squares with AR(1) errors. Least squares takes such sessions for independent and so trusts its slope too much.
 *
 * <pre>
 * y_i = b0 + b1 t_i (+ b2 t_i^2) + e_i,   cor(e_i, e_j) = phi^|t_i - t_j|,   var(e_i) = sigma^2
 * b = (X' R^-1 X)^-1 X' R^-1 y,   RSS = (y - X b)' R^-1 (y - X b),   p coefficients
 * ML:    logLik = -1/2 [ n (ln(2 pi RSS / n) + 1) + ln|R| ]
 * REML:  logLik = -1/2 [ (n - p)(ln(2 pi RSS / (n - p)) + 1) + ln|R| + ln|X' R^-1 X| ]
 * sigma^2 = RSS / n (ML) or RSS / (n - p) (REML),   var(b) = RSS / (n - p) (X' R^-1 X)^-1
 * </pre>
 *
 * <p>{@code t} is the session number, and {@code phi} lies between -1 and 1; a missing session makes its neighbours
 * resemble each other by {@code phi^2}, and so on. If every gap is even the sign of {@code phi} cannot be seen, and it is
 * taken as positive. With {@link SessionTime#DAYS}, {@code phi} is the correlation of scores a day apart and not negative.
 * The whole range of {@code phi} is searched. The interval of {@code phi} is that of the profile likelihood: all values
 * around the best one whose log-likelihood is lower by at most half the chi-square quantile with 1 degree of freedom.
 * Intervals and p of coefficients are from Student's t with {@code n - p} degrees of freedom; they take {@code phi} as
 * known, so with few sessions they are still somewhat too narrow.
 *
 * <p>Not evaluable: fewer than 4 sessions (a parabola 5), since 3 scores cannot tell a resemblance from a slope; all
 * scores equal; scores exactly on the curve; scores above 1e150 or too close together; with days, a session without a
 * date, two sessions on one day, or dates that run backwards.
 *
 * <p>Defaults of {@link #withDefaults()}: line, {@link SessionTime#SESSION}, {@link Estimation#REML}, confidence .95 (LIBRARY
 * DEFAULT). Same numbers as {@code gls} of R's nlme with {@code corAR1} or {@code corCAR1}, but for the interval of {@code phi}, which
 * nlme draws from a curvature. Immutable, thread-safe.
 *
 * <p>Source: Pinheiro, J. C., and Bates, D. M. (2000). Mixed-Effects Models in S and S-PLUS, chapter 5. doi:10.1007/b98882
 *
 * @since 0.1
 */
public final class GlsTrend implements TrendMethod {

    /** Sessions from which on a table says more than the slope; LIBRARY DEFAULT by the rate of chance labels. */
    private static final int FEWEST_TO_JUDGE = 12;

    /** The share of unexplained variation below which a curve is exact. */
    private static final double EXACT = 1e-24;

    private static final GlsTrend DEFAULTS = new GlsTrend(1, SessionTime.SESSION, Estimation.REML, 0.95);

    private final int degree;
    private final SessionTime time;
    private final Estimation estimation;
    private final double confidence;

    private GlsTrend(int degree, SessionTime time, Estimation estimation, double confidence) {
        this.degree = degree;
        this.time = Objects.requireNonNull(time, "time");
        this.estimation = Objects.requireNonNull(estimation, "estimation");
        this.confidence = confidence;
    }

    /**
     * The line over session numbers by restricted maximum likelihood with 95 % intervals.
     *
     * @return the method
     */
    public static GlsTrend withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with a parabola in place of the line.
     *
     * @return the method
     */
    public GlsTrend quadratic() {
        return new GlsTrend(2, time, estimation, confidence);
    }

    /**
     * The same method with another time.
     *
     * @param newTime what counts as time
     * @return the method
     */
    public GlsTrend with(SessionTime newTime) {
        return new GlsTrend(degree, newTime, estimation, confidence);
    }

    /**
     * The same method with another likelihood.
     *
     * @param newEstimation which likelihood is maximised
     * @return the method
     */
    public GlsTrend with(Estimation newEstimation) {
        return new GlsTrend(degree, time, newEstimation, confidence);
    }

    /**
     * The same method with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public GlsTrend withConfidence(double newConfidence) {
        return new GlsTrend(degree, time, estimation, Confidence.check(newConfidence));
    }

    @Override
    public String toString() {
        return "GlsTrend[degree=" + degree + ", time=" + time + ", estimation=" + estimation + ", confidence="
                + confidence + "]";
    }

    @Override
    public String id() {
        return "gls-ar1";
    }

    /**
     * Fits the curve.
     *
     * @param series the scores
     * @return the curve, or why there is none
     */
    public Evaluation<Result> fit(SessionSeries series) {
        return fitTogether(List.of(series));
    }

    /**
     * Fits one curve for several series; sessions of one series resemble each other, those of two do not. This is the
     * average course, and its standard errors take each dyad's own level and slope as noise; a panel model tells them
     * apart.
     *
     * @param series the scores, at least one series
     * @return the curve, or why there is none
     */
    public Evaluation<Result> fitTogether(List<SessionSeries> series) {
        int least = degree + 3;
        if (series.stream().mapToInt(SessionSeries::size).sum() < least) {
            return Evaluation.notEvaluable("fewer than " + least + " sessions");
        }
        List<double[]> times = new ArrayList<>();
        for (SessionSeries one : series) {
            Evaluation<double[]> own = time.of(one);
            if (own.value().isEmpty()) {
                return Evaluation.notEvaluable(own.reason());
            }
            times.add(own.value().get());
        }
        double[] y = series.stream()
                .flatMapToDouble(one -> Arrays.stream(one.values()))
                .toArray();
        double[] t = times.stream().flatMapToDouble(Arrays::stream).toArray();
        return fit(t, y, gaps(times));
    }

    /** The steps of time before each score; endless before the first of a series. */
    private static double[] gaps(List<double[]> times) {
        return times.stream()
                .flatMap(own -> IntStream.range(0, own.length)
                        .mapToObj(i -> i == 0 ? Double.POSITIVE_INFINITY : own[i] - own[i - 1]))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private Evaluation<Result> fit(double[] t, double[] y, double[] gaps) {
        if (Moments.isConstant(y, 0, y.length)) {
            return Evaluation.notEvaluable("all scores are equal");
        }
        if (Arrays.stream(gaps).anyMatch(gap -> gap == 0)) {
            return Evaluation.notEvaluable("two sessions are on one day");
        }
        if (Arrays.stream(t).distinct().count() <= degree) {
            return Evaluation.notEvaluable("fewer than " + (degree + 1) + " different times");
        }
        if (Arrays.stream(gaps).noneMatch(Double::isFinite)) {
            return Evaluation.notEvaluable("no series has two sessions, so no resemblance can be seen");
        }
        double squares = Magnitude.isAnyTooLarge(y)
                ? Double.NaN
                : Moments.squaredDeviations(y, 0, y.length, Moments.mean(y, 0, y.length));
        if (!(squares > 0)) {
            return Evaluation.notEvaluable("the scores are too large, or too close together, to compute with");
        }
        AutoregressiveCurve curve = new AutoregressiveCurve(t, y, gaps, degree);
        curve.fit(0);
        // Rounding leaves an exact curve residuals of about one part in 1e16, so their squares one part in 1e32.
        if (curve.residualSquares() <= EXACT * squares) {
            return Evaluation.notEvaluable("the scores lie exactly on a " + (degree == 1 ? "line" : "parabola")
                    + ", so there is no error to judge it by");
        }
        return Evaluation.of(new Result(this, curve, search(curve, gaps), t));
    }

    private AutocorrelationSearch search(AutoregressiveCurve curve, double[] gaps) {
        double[] steps = Arrays.stream(gaps).filter(Double::isFinite).sorted().toArray();
        if (time == SessionTime.DAYS) {
            return new AutocorrelationSearch(curve, estimation, steps[steps.length / 2], false);
        }
        boolean signed = Arrays.stream(steps).anyMatch(step -> step % 2 != 0);
        return new AutocorrelationSearch(curve, estimation, 1, signed);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The estimate is the slope; of a parabola, its mean slope between the first and the last session. The label is a
     * {@link TrendDirection}. In fewer than 12 sessions (LIBRARY DEFAULT) the autocorrelation is hardly known, and the intervals
     * that take it as known leave 0 out by chance up to twice as often as they say, or more; the estimate is then the slope
     * alone, with the label {@code NOT_TESTED}.
     */
    @Override
    public Evaluation<TrendEstimate> estimate(SessionSeries series) {
        return fit(series).map(GlsTrend::estimate);
    }

    private static TrendEstimate estimate(Result curve) {
        if (curve.sessions() < FEWEST_TO_JUDGE) {
            return TrendEstimate.of(curve.sessions(), TrendDirection.NOT_TESTED.name())
                    .withValue(curve.meanSlope());
        }
        return TrendEstimate.of(curve.sessions(), curve.direction().name())
                .withValue(curve.meanSlope())
                .withStandardError(curve.meanSlopeStandardError())
                .withInterval(curve.meanSlopeInterval())
                .withP(curve.meanSlopeP());
    }

    /**
     * A fitted line or parabola. Coefficients are asked for by their power of time: 0 is the score at time 0, 1 the
     * slope, 2 the bend. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final GlsTrend method;
        private final int n;
        private final double[] coefficients;
        private final double[][] root;
        private final double phi;
        private final boolean phiAtEnd;
        private final Interval phiInterval;
        private final double residualSquares;
        private final double logLikelihood;
        private final double firstTime;
        private final double lastTime;

        private Result(GlsTrend method, AutoregressiveCurve curve, AutocorrelationSearch search, double[] times) {
            this.method = method;
            this.n = curve.size();
            this.phi = search.phi();
            this.phiAtEnd = search.isAtEnd();
            this.logLikelihood = -search.deviance() / 2;
            double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - method.confidence) / 2);
            this.phiInterval = search.interval(z * z);
            curve.fit(phi);
            this.coefficients = curve.coefficients();
            this.root = curve.root();
            this.residualSquares = curve.residualSquares();
            this.firstTime = Arrays.stream(times).min().orElseThrow();
            this.lastTime = Arrays.stream(times).max().orElseThrow();
        }

        /**
         * What counts as time.
         *
         * @return the unit of the slope: a session, or a day
         */
        public SessionTime time() {
            return method.time;
        }

        /**
         * Which likelihood was maximised.
         *
         * @return the estimation
         */
        public Estimation estimation() {
            return method.estimation;
        }

        /**
         * How sure the intervals are.
         *
         * @return the confidence, for example .95
         */
        public double confidence() {
            return method.confidence;
        }

        /**
         * How many sessions the curve rests on.
         *
         * @return at least 4
         */
        public int sessions() {
            return n;
        }

        /**
         * The highest power of time.
         *
         * @return 1 for a line, 2 for a parabola
         */
        public int degree() {
            return method.degree;
        }

        /**
         * A coefficient.
         *
         * @param power the power of time, from 0
         * @return {@code b} of that power
         * @throws IndexOutOfBoundsException if the power is below 0 or above {@link #degree()}
         */
        public double coefficient(int power) {
            return coefficients[Objects.checkIndex(power, coefficients.length)];
        }

        /**
         * The standard error of a coefficient.
         *
         * @param power the power of time, from 0
         * @return its standard error, with {@code RSS / (n - p)} also under maximum likelihood
         * @throws IndexOutOfBoundsException if the power is below 0 or above {@link #degree()}
         */
        public double standardError(int power) {
            double[] direction = new double[coefficients.length];
            direction[Objects.checkIndex(power, coefficients.length)] = 1;
            return standardError(direction);
        }

        /**
         * A coefficient in standard errors.
         *
         * @param power the power of time, from 0
         * @return {@code b / SE(b)}
         * @throws IndexOutOfBoundsException if the power is below 0 or above {@link #degree()}
         */
        public double t(int power) {
            return coefficient(power) / standardError(power);
        }

        /**
         * How often a coefficient at least this far from 0 would be seen if it were 0.
         *
         * @param power the power of time, from 0
         * @return two-sided p
         * @throws IndexOutOfBoundsException if the power is below 0 or above {@link #degree()}
         */
        public double p(int power) {
            return twoSided(t(power));
        }

        /**
         * The interval of a coefficient.
         *
         * @param power the power of time, from 0
         * @return the interval at the method's confidence
         * @throws IndexOutOfBoundsException if the power is below 0 or above {@link #degree()}
         */
        public Interval interval(int power) {
            return interval(coefficient(power), standardError(power));
        }

        /**
         * The degrees of freedom of intervals and p.
         *
         * @return {@code n - p}
         */
        public int degreesOfFreedom() {
            return n - coefficients.length;
        }

        /**
         * The mean slope between the first and the last session: the slope of a line, {@code b1 + b2 (first + last)} of a
         * parabola.
         *
         * @return the change of the score a session, or a day
         */
        public double meanSlope() {
            double[] slope = slopeDirection();
            double sum = 0;
            for (int k = 1; k < slope.length; k++) {
                sum += slope[k] * coefficients[k];
            }
            return sum;
        }

        /**
         * The standard error of the mean slope.
         *
         * @return in the metric of the score a session, or a day
         */
        public double meanSlopeStandardError() {
            return standardError(slopeDirection());
        }

        /**
         * The interval of the mean slope.
         *
         * @return the interval at the method's confidence
         */
        public Interval meanSlopeInterval() {
            return interval(meanSlope(), meanSlopeStandardError());
        }

        private double meanSlopeP() {
            return twoSided(meanSlope() / meanSlopeStandardError());
        }

        private double[] slopeDirection() {
            return method.degree == 1 ? new double[] {0, 1} : new double[] {0, 1, firstTime + lastTime};
        }

        /**
         * Which way the curve surely goes from its first to its last session.
         *
         * @return {@code INCREASING} or {@code DECREASING} if the interval of the mean slope lies wholly above or below 0,
         *     both strict, else {@code NO_TREND}
         */
        public TrendDirection direction() {
            Interval interval = meanSlopeInterval();
            if (interval.low() > 0) {
                return TrendDirection.INCREASING;
            }
            return interval.high() < 0 ? TrendDirection.DECREASING : TrendDirection.NO_TREND;
        }

        /**
         * How much neighbouring sessions resemble each other beyond the curve.
         *
         * @return {@code phi}, the correlation of errors one session, or one day, apart
         */
        public double autocorrelation() {
            return phi;
        }

        /**
         * The autocorrelations that the scores allow.
         *
         * @return the interval of the profile likelihood at the method's confidence; an end of -1 or 1, or 0 with days,
         *     is open: the scores do not bound {@code phi} on that side
         */
        public Interval autocorrelationInterval() {
            return phiInterval;
        }

        /**
         * Whether {@code phi} ran to an end of its range, so that the model does not suit the scores. Near 1, which only
         * REML reaches, the scores wander like a random walk: the slope and its error then hold, the intercept and its error
         * do not. At 0 with days, sessions resemble each other less than by chance and are taken as independent.
         *
         * @return true if {@code phi} is within 1e-6 of 1 or -1, by its correlation across the middle gap where time is
         *     days, or 0 where it may not be negative
         */
        public boolean isAutocorrelationAtBoundary() {
            return phiAtEnd;
        }

        /**
         * The residual standard deviation.
         *
         * @return {@code sqrt(RSS / (n - p))} under REML, {@code sqrt(RSS / n)} under ML
         */
        public double sigma() {
            return Math.sqrt(residualSquares / observations());
        }

        /**
         * The log-likelihood of the chosen kind.
         *
         * @return in natural logarithms, all constants included
         */
        public double logLikelihood() {
            return logLikelihood;
        }

        /**
         * Akaike's criterion; {@code phi} and the variance count as parameters.
         *
         * @return {@code -2 logLik + 2 (p + 2)}
         */
        public double aic() {
            return -2 * logLikelihood + 2 * (coefficients.length + 2);
        }

        /**
         * The Bayesian criterion; {@code phi} and the variance count as parameters.
         *
         * @return {@code -2 logLik + (p + 2) ln n}, under REML with {@code n - p} for {@code n}
         */
        public double bic() {
            return -2 * logLikelihood + (coefficients.length + 2) * Math.log(observations());
        }

        private int observations() {
            return method.estimation == Estimation.REML ? degreesOfFreedom() : n;
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
         * The score of the curve at a time.
         *
         * @param at a session number, or days since the first session
         * @return {@code b0 + b1 t (+ b2 t^2)}
         */
        public double fitted(double at) {
            double sum = 0;
            for (int k = coefficients.length - 1; k >= 0; k--) {
                sum = sum * at + coefficients[k];
            }
            return sum;
        }

        /**
         * Where the curve itself lies at a time.
         *
         * @param at a session number, or days since the first session
         * @return the interval of the mean score at that time
         */
        public Interval fittedInterval(double at) {
            double[] direction = new double[coefficients.length];
            for (int k = 0; k < direction.length; k++) {
                direction[k] = Math.pow(at, k);
            }
            return interval(fitted(at), standardError(direction));
        }

        private double standardError(double[] direction) {
            double sum = 0;
            for (int j = 0; j < root.length; j++) {
                double along = 0;
                for (int k = 0; k < direction.length; k++) {
                    along += direction[k] * root[k][j];
                }
                sum += along * along;
            }
            return Math.sqrt(residualSquares / degreesOfFreedom()) * Math.sqrt(sum);
        }

        private double twoSided(double t) {
            return 2 * TDistribution.of(degreesOfFreedom()).survivalProbability(Math.abs(t));
        }

        private Interval interval(double estimate, double standardError) {
            double margin = standardError
                    * TDistribution.of(degreesOfFreedom()).inverseSurvivalProbability((1 - method.confidence) / 2);
            return new Interval(estimate - margin, estimate + margin);
        }

        @Override
        public String toString() {
            return "GlsTrend.Result[sessions=" + n + ", coefficients=" + Arrays.toString(coefficients)
                    + ", autocorrelation=" + phi + ", direction=" + direction() + "]";
        }
    }
}
