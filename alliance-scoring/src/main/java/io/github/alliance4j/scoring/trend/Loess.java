package io.github.alliance4j.scoring.trend;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.internal.Median;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A smooth curve through a series, for drawing: at each time, the value of a polynomial fitted to the nearest sessions.
 *
 * <pre>
 * q = floor(span n + 1e-5) nearest sessions,   h = distance of the farthest of them,   w_i = (1 - (|t_i - t|/h)^3)^3
 * value(t) = weighted least squares polynomial of degree 1 or 2 at t = sum of l_i(t) y_i,   L = l_j(t_i)
 * delta1 = tr (I-L)'(I-L),  delta2 = tr ((I-L)'(I-L))^2,  sigma^2 = RSS / delta1,  SE(t) = sigma sqrt(sum l_i(t)^2)
 * </pre>
 *
 * <p>{@code t} is the session number, or days since the first session; values are in the metric of the series. Intervals
 * are from Student's t with {@code delta1^2 / delta2} degrees of freedom and hold for one time, not for the whole curve.
 * Robust steps fit again with every score weighted by its residual, {@code (1 - (r/(6 median |r|))^2)^2}, so that single
 * odd sessions do not bend the curve; there is then no standard error. Two sessions of one day are two scores at one time.
 *
 * <p>Not evaluable: fewer than {@code degree + 2} sessions; a span that leaves too few different times with a weight at
 * an asked time (for degree 2 and span .75, fewer than 6 sessions, and between sessions often fewer than 8); an asked
 * time outside the observed ones; scores too large to compute with; with {@link SessionTime#DAYS}, a session without a date,
 * dates that run backwards, all on one day.
 *
 * <p>Defaults of {@link #withDefaults()}: {@link SessionTime#SESSION}, span .75, degree 2, no robust steps, confidence .95.
 * Same numbers as R's {@code loess} with {@code surface = "direct", statistics = "exact"} (R's own default interpolates
 * both); with degree 1, span 2/3 and 3 robust steps as R's {@code lowess}. William Cleveland, Journal of the American
 * Statistical Association 74 (1979), 829-836; Cleveland and Susan Devlin, same journal 83 (1988), 596-610. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class Loess {

    private static final Loess DEFAULTS = new Loess(SessionTime.SESSION, 0.75, 2, 0, 0.95);

    /** What R adds so that a span of an exact share is not lost to rounding. */
    private static final double ROUNDING = 1e-5;

    private final SessionTime time;
    private final double span;
    private final int degree;
    private final int robustSteps;
    private final double confidence;

    private Loess(SessionTime time, double span, int degree, int robustSteps, double confidence) {
        this.time = time;
        this.span = span;
        this.degree = degree;
        this.robustSteps = robustSteps;
        this.confidence = confidence;
    }

    /**
     * Local parabolas over session numbers with a span of .75.
     *
     * @return the method
     */
    public static Loess withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with another time.
     *
     * @param newTime what counts as time
     * @return the method
     */
    public Loess with(SessionTime newTime) {
        return new Loess(Objects.requireNonNull(newTime, "newTime"), span, degree, robustSteps, confidence);
    }

    /**
     * The same method with another span; smaller follows the scores more closely.
     *
     * @param newSpan the share of the sessions that one value rests on, above 0 and at most 1
     * @return the method
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public Loess withSpan(double newSpan) {
        if (!(newSpan > 0 && newSpan <= 1)) {
            throw new IllegalArgumentException("Span " + newSpan + " is not above 0 and at most 1");
        }
        return new Loess(time, newSpan, degree, robustSteps, confidence);
    }

    /**
     * The same method with lines or parabolas.
     *
     * @param newDegree 1 or 2
     * @return the method
     * @throws IllegalArgumentException if it is neither
     */
    public Loess withDegree(int newDegree) {
        if (newDegree != 1 && newDegree != 2) {
            throw new IllegalArgumentException("Degree " + newDegree + " is neither 1 nor 2");
        }
        return new Loess(time, span, newDegree, robustSteps, confidence);
    }

    @Override
    public String toString() {
        return "Loess[time=" + time + ", span=" + span + ", degree=" + degree + ", robustSteps=" + robustSteps
                + ", confidence=" + confidence + "]";
    }

    /**
     * The same method with robust steps.
     *
     * @param newSteps how often to fit again with scores weighted by their residuals, 0 to 100; 3 is usual
     * @return the method
     * @throws IllegalArgumentException if it is not from 0 to 100
     */
    public Loess withRobustSteps(int newSteps) {
        if (newSteps < 0 || newSteps > 100) {
            throw new IllegalArgumentException("Robust steps " + newSteps + " are not 0 to 100");
        }
        return new Loess(time, span, degree, newSteps, confidence);
    }

    /**
     * The same method with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Loess withConfidence(double newConfidence) {
        return new Loess(time, span, degree, robustSteps, Confidence.check(newConfidence));
    }

    /**
     * The curve at the observed sessions.
     *
     * @param series the scores
     * @return the curve, or why there is none
     */
    public Evaluation<Curve> fit(SessionSeries series) {
        return evaluate(series, new double[0], true);
    }

    /**
     * The curve at some times.
     *
     * @param series the scores
     * @param times session numbers, or days since the first session, within the observed ones
     * @return the curve, or why there is none
     */
    public Evaluation<Curve> fit(SessionSeries series, double... times) {
        return evaluate(series, times.clone(), false);
    }

    private Evaluation<Curve> evaluate(SessionSeries series, double[] asked, boolean atSessions) {
        Evaluation<TimedScores> scores = TimedScores.of(series, time, degree + 2);
        if (scores.value().isEmpty()) {
            return Evaluation.notEvaluable(scores.reason());
        }
        TimedScores observed = scores.value().get();
        double[] times = atSessions ? observed.t : asked;
        for (double at : times) {
            if (!(at >= observed.first() && at <= observed.last())) {
                return Evaluation.notEvaluable("an asked time lies outside the observed sessions");
            }
        }
        return smooth(observed, times);
    }

    private Evaluation<Curve> smooth(TimedScores scores, double[] times) {
        int n = scores.size();
        int nearest = (int) Math.min(n, Math.floor(span * n + ROUNDING));
        if (nearest <= degree) {
            return Evaluation.notEvaluable("the span holds too few sessions");
        }
        LocalFit local = new LocalFit(scores.t, nearest, degree);
        double[] trust = new double[n];
        Arrays.fill(trust, 1);
        for (int step = 0; step < robustSteps; step++) {
            double[][] shares = shares(local, scores.t, trust);
            if (shares.length == 0 || !trust(residuals(scores, shares), trust)) {
                break;
            }
        }
        double[][] shares = shares(local, times, trust);
        double[][] hat = robustSteps == 0 ? shares(local, scores.t, trust) : new double[0][];
        boolean undetermined = shares.length < times.length || (robustSteps == 0 && hat.length == 0);
        return undetermined
                ? Evaluation.notEvaluable("the span holds too few different times around an asked time")
                : Evaluation.of(new Curve(times, shares, scores, hat, confidence));
    }

    /** The share of every score in the value at each time, or nothing if one is not determined. */
    private static double[][] shares(LocalFit local, double[] times, double[] trust) {
        double[][] shares = new double[times.length][trust.length];
        for (int i = 0; i < times.length; i++) {
            if (!local.shares(times[i], trust, shares[i])) {
                return new double[0][];
            }
        }
        return shares;
    }

    private static double[] residuals(TimedScores scores, double[][] hat) {
        double[] residuals = new double[hat.length];
        for (int i = 0; i < hat.length; i++) {
            residuals[i] = scores.y[i] - sum(hat[i], scores.y);
        }
        return residuals;
    }

    /** Counted from the first score, so that equal scores are met exactly. */
    private static double sum(double[] shares, double[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += shares[i] * (y[i] - y[0]);
        }
        return y[0] + sum;
    }

    /** Writes how far scores with these residuals are trusted; false if the residuals are too small to tell. */
    private static boolean trust(double[] residuals, double[] trust) {
        double total = 0;
        double[] sizes = new double[residuals.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(residuals[i]);
            total += sizes[i];
        }
        double bound = 6 * Median.of(sizes);
        if (!(bound > 1e-7 * total / sizes.length)) {
            return false;
        }
        for (int i = 0; i < sizes.length; i++) {
            trust[i] = biweight(sizes[i] / bound);
        }
        return true;
    }

    /** With the flat ends that R gives it. */
    private static double biweight(double size) {
        if (size <= 0.001) {
            return 1;
        }
        double rest = 1 - size * size;
        return size > 0.999 ? 0 : rest * rest;
    }

    /**
     * A smooth curve at some times. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Curve {

        private final double[] times;
        private final double[] values;
        private final double[] lengths;
        private final double residualSquares;
        private final double delta1;
        private final double delta2;
        private final double confidence;

        private Curve(double[] times, double[][] shares, TimedScores scores, double[][] hat, double confidence) {
            this.times = times.clone();
            this.confidence = confidence;
            this.values = new double[times.length];
            this.lengths = new double[times.length];
            for (int i = 0; i < times.length; i++) {
                values[i] = sum(shares[i], scores.y);
                lengths[i] = Math.sqrt(product(shares[i], shares[i]));
            }
            double[] residuals = residuals(scores, hat);
            this.residualSquares = product(residuals, residuals);
            double[][] left = left(hat);
            double first = 0;
            double second = 0;
            for (int i = 0; i < left.length; i++) {
                for (int j = 0; j <= i; j++) {
                    double both = product(left[i], left[j]);
                    first += i == j ? both : 0;
                    second += (i == j ? 1 : 2) * both * both;
                }
            }
            this.delta1 = first;
            this.delta2 = second;
        }

        /** {@code I - L}; its rows give the same traces as its columns. */
        private static double[][] left(double[][] hat) {
            double[][] left = new double[hat.length][];
            for (int i = 0; i < hat.length; i++) {
                left[i] = new double[hat.length];
                for (int j = 0; j < hat.length; j++) {
                    left[i][j] = (i == j ? 1 : 0) - hat[i][j];
                }
            }
            return left;
        }

        private static double product(double[] one, double[] other) {
            double sum = 0;
            for (int i = 0; i < one.length; i++) {
                sum += one[i] * other[i];
            }
            return sum;
        }

        /**
         * How many times the curve is given at.
         *
         * @return how many were asked for
         */
        public int size() {
            return times.length;
        }

        /**
         * A time.
         *
         * @param position from 0
         * @return a session number, or days since the first session
         */
        public double time(int position) {
            return times[position];
        }

        /**
         * The curve at a time.
         *
         * @param position from 0
         * @return the smoothed score
         */
        public double value(int position) {
            return values[position];
        }

        /**
         * The residual standard deviation.
         *
         * @return {@code sqrt(RSS / delta1)}, or nothing after robust steps and where the curve goes through every score
         */
        public OptionalDouble sigma() {
            return hasError() ? OptionalDouble.of(Math.sqrt(residualSquares / delta1)) : OptionalDouble.empty();
        }

        /**
         * The degrees of freedom of the intervals.
         *
         * @return {@code delta1^2 / delta2}, or nothing where there is no {@link #sigma()}
         */
        public OptionalDouble degreesOfFreedom() {
            return hasError() ? OptionalDouble.of(delta1 * delta1 / delta2) : OptionalDouble.empty();
        }

        private boolean hasError() {
            return delta1 > 1e-9;
        }

        /**
         * How far the curve may be off at a time.
         *
         * @param position from 0
         * @return its standard error, or nothing where there is no {@link #sigma()}
         */
        public OptionalDouble standardError(int position) {
            double length = lengths[position];
            OptionalDouble sigma = sigma();
            return sigma.isPresent() ? OptionalDouble.of(sigma.getAsDouble() * length) : sigma;
        }

        /**
         * Where the curve lies at a time.
         *
         * @param position from 0
         * @return its interval at the method's confidence, or nothing where there is no {@link #sigma()}
         */
        public Optional<Interval> interval(int position) {
            OptionalDouble error = standardError(position);
            if (error.isEmpty()) {
                return Optional.empty();
            }
            double margin = TDistribution.of(delta1 * delta1 / delta2).inverseSurvivalProbability((1 - confidence) / 2)
                    * error.getAsDouble();
            return Optional.of(new Interval(values[position] - margin, values[position] + margin));
        }

        @Override
        public String toString() {
            return "Loess.Curve[values=" + size() + "]";
        }
    }
}
