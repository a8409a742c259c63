package io.github.alliance4j.scoring.trend;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.internal.Boundary;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The course of a treatment in one word: level, line or bend, whichever the scores support, with the evidence.
 *
 * <pre>
 * degree 0, 1, 2:  y = b0 (+ b1 t (+ b2 t^2)) + e by least squares,   k = degree + 2
 * AICc = n (ln(2 pi RSS / n) + 1) + 2 k + 2 k (k + 1)/(n - k - 1)
 * </pre>
 *
 * <ol>
 *   <li>All scores equal: stable.
 *   <li>All scores exactly on a line, from 5 sessions on, or exactly on a parabola, from 6 on: that course, without p or AICc.
 *   <li>Fewer than 5 sessions: a line if the p of its slope is below alpha, else stable. There is no bend and no AICc.
 *   <li>The parabola, if its AICc is the lowest and the p of {@code b2} is below alpha. {@code U} if {@code b2 > 0} and the
 *       vertex {@code -b1 / (2 b2)} lies in the middle 80 % of the time from the first to the last session, ends included;
 *       {@code INVERTED_U} if {@code b2 < 0} and it does; else {@code MONOTONE_CURVED}. It needs 6 sessions, since its AICc
 *       has no value for 5.
 *   <li>Else the line, if its AICc is below that of the level and the p of {@code b1} is below alpha.
 *   <li>Else stable: {@code STABLE_HIGH} if the mean is at or above the caller's cut, {@code STABLE_LOW} below it, {@code
 *       STABLE} where no cut was given. There is no cut by default, since there is no norm without a source.
 * </ol>
 *
 * <p>p is two-sided from Student's t, all of them strict ({@code <}). Time is the session number, or days since the first
 * session.
 *
 * <p>Not evaluable: fewer than 3 sessions; fewer than 5 exactly on a line, or 5 exactly on a parabola, since whole answers lie so
 * by chance and there is no error to judge them by; scores above 1e150 or too close together; with days, a session without a date, dates that run backwards, or fewer than
 * 3 different days.
 *
 * <p>Defaults of {@link #withDefaults()}: {@link SessionTime#SESSION}, alpha .05, no cut (LIBRARY DEFAULT). Immutable, thread-safe.
 *
 * <p>Source: the three courses level, line and quadratic are those of Kivlighan, D. M., and Shaughnessy, P. (2000). Journal of
 * Counseling Psychology, 47, 362-371. doi:10.1037/0022-0167.47.3.362; the rule for one series is a LIBRARY DEFAULT.
 *
 * @since 0.1
 */
public final class ShapeClassification implements TrendMethod {

    /** Sessions from which on curves are compared; the parabola can win from 6 on, when its AICc has a value. */
    private static final int FEWEST_TO_COMPARE = 5;
    /** The share of the series at each end in which a vertex does not count as a turn. */
    private static final double MARGIN = 0.1;

    private static final ShapeClassification DEFAULTS =
            new ShapeClassification(SessionTime.SESSION, 0.05, OptionalDouble.empty());

    private final SessionTime time;
    private final double alpha;
    private final OptionalDouble cut;

    private ShapeClassification(SessionTime time, double alpha, OptionalDouble cut) {
        this.time = Objects.requireNonNull(time, "time");
        this.alpha = alpha;
        this.cut = cut;
    }

    /**
     * The course over session numbers at alpha .05, without a cut between high and low.
     *
     * @return the method
     */
    public static ShapeClassification withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with another time.
     *
     * @param newTime what counts as time
     * @return the method
     */
    public ShapeClassification with(SessionTime newTime) {
        return new ShapeClassification(newTime, alpha, cut);
    }

    /**
     * The same method with another alpha.
     *
     * @param newAlpha how small p must be, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public ShapeClassification withAlpha(double newAlpha) {
        if (!(newAlpha > 0 && newAlpha < 1)) {
            throw new IllegalArgumentException("Alpha " + newAlpha + " is not between 0 and 1");
        }
        return new ShapeClassification(time, newAlpha, cut);
    }

    /**
     * The same method with a cut between high and low.
     *
     * @param newCut the lowest mean that is called high, in the metric of the series: a norm or cut-off of the caller's
     * @return the method
     * @throws IllegalArgumentException if it is not a finite number
     */
    public ShapeClassification withCut(double newCut) {
        if (!Double.isFinite(newCut)) {
            throw new IllegalArgumentException("Cut " + newCut + " is not a finite number");
        }
        return new ShapeClassification(time, alpha, OptionalDouble.of(newCut));
    }

    @Override
    public String toString() {
        return "ShapeClassification[time=" + time + ", alpha=" + alpha
                + (cut.isPresent() ? ", cut=" + cut.getAsDouble() : "") + "]";
    }

    @Override
    public String id() {
        return "shape";
    }

    /**
     * Names the course.
     *
     * @param series the scores
     * @return the course with its evidence, or why there is none
     */
    public Evaluation<Result> assess(SessionSeries series) {
        Evaluation<TimedScores> scores = TimedScores.of(series, time, 3);
        return scores.value().isEmpty()
                ? Evaluation.notEvaluable(scores.reason())
                : assess(series, scores.value().get());
    }

    private Evaluation<Result> assess(SessionSeries series, TimedScores scores) {
        if (scores.isConstant()) {
            return Evaluation.of(new Result(this, scores));
        }
        if (scores.differentTimes() < 3) {
            return Evaluation.notEvaluable("the sessions are on fewer than 3 days");
        }
        LinearTrend straight = LinearTrend.withDefaults().with(time);
        QuadraticTrend bent = QuadraticTrend.withDefaults().with(time);
        if (scores.size() >= FEWEST_TO_COMPARE && straight.through(scores).isExact()) {
            return Evaluation.of(Result.exact(scores, straight.through(scores)));
        }
        if (scores.size() > FEWEST_TO_COMPARE && bent.through(scores).isExact()) {
            return Evaluation.of(Result.exact(scores, bent.through(scores)));
        }
        Evaluation<LinearTrend.Result> line = straight.fit(series);
        if (line.value().isEmpty()) {
            return Evaluation.notEvaluable(line.reason());
        }
        if (scores.size() < FEWEST_TO_COMPARE) {
            return Evaluation.of(new Result(this, scores, line.value().get()));
        }
        return bent.fit(series)
                .map(parabola -> new Result(this, scores, line.value().get(), parabola));
    }

    private TrendShape stable(double mean) {
        if (cut.isEmpty()) {
            return TrendShape.STABLE;
        }
        double limit = cut.getAsDouble();
        return Boundary.snap(mean, limit) >= limit ? TrendShape.STABLE_HIGH : TrendShape.STABLE_LOW;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The label is the {@link TrendShape}; there is no estimate. p is that of the coefficient that gave the shape, and
     * missing for a stable course and for one without any error.
     */
    @Override
    public Evaluation<TrendEstimate> estimate(SessionSeries series) {
        return assess(series).map(result -> {
            TrendEstimate label =
                    TrendEstimate.of(result.sessions(), result.shape().name());
            OptionalDouble p = result.p(result.degree());
            return p.isPresent() ? label.withP(p.getAsDouble()) : label;
        });
    }

    /**
     * A course and what speaks for it. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private static final int DEGREES = 3;

        private final int n;
        private final double mean;
        private final OptionalDouble[] aicc = absent();
        private final OptionalDouble[] p = absent();
        private final double[][] coefficients = new double[DEGREES][0];
        private final int degree;
        private final OptionalDouble vertex;
        private final TrendShape shape;
        private final String rule;

        /** Without any course. */
        private Result(ShapeClassification method, TimedScores scores) {
            this.n = scores.size();
            this.mean = scores.y[0];
            this.coefficients[0] = new double[] {mean};
            this.degree = 0;
            this.vertex = OptionalDouble.empty();
            this.shape = method.stable(mean);
            this.rule = "all scores are equal";
        }

        /** Without any error. */
        private Result(TimedScores scores, int degree, OptionalDouble vertex, TrendShape shape, String rule) {
            this.n = scores.size();
            this.mean = Moments.mean(scores.y, 0, n);
            this.coefficients[0] = new double[] {mean};
            this.degree = degree;
            this.vertex = vertex;
            this.shape = shape;
            this.rule = rule;
        }

        private static Result exact(TimedScores scores, LinearTrend.Result line) {
            Result result = new Result(scores, 1, OptionalDouble.empty(), direction(line), "all scores lie on a line");
            result.coefficients[1] = of(line);
            return result;
        }

        private static Result exact(TimedScores scores, QuadraticTrend.Result parabola) {
            OptionalDouble vertex = parabola.vertex();
            boolean turns = turns(scores, vertex);
            Result result = new Result(
                    scores,
                    2,
                    vertex,
                    bend(parabola, turns),
                    "all scores lie on a parabola, and its vertex lies " + place(turns));
            result.coefficients[2] = of(parabola);
            return result;
        }

        /** Too few sessions for a bend. */
        private Result(ShapeClassification method, TimedScores scores, LinearTrend.Result line) {
            this.n = scores.size();
            this.mean = Moments.mean(scores.y, 0, n);
            this.coefficients[0] = new double[] {mean};
            take(line);
            boolean sloped = line.slopeP() < method.alpha;
            this.degree = sloped ? 1 : 0;
            this.vertex = OptionalDouble.empty();
            this.shape = sloped ? direction(line) : method.stable(mean);
            this.rule = "fewer than 5 sessions, so no bend is looked for; the p of the slope is "
                    + (sloped ? "below" : "not below") + " alpha";
        }

        private Result(
                ShapeClassification method,
                TimedScores scores,
                LinearTrend.Result line,
                QuadraticTrend.Result parabola) {
            this.n = scores.size();
            this.mean = Moments.mean(scores.y, 0, n);
            this.coefficients[0] = new double[] {mean};
            double squares = Moments.squaredDeviations(scores.y, 0, n, mean);
            this.aicc[0] = OptionalDouble.of(n * (Math.log(2 * Math.PI * squares / n) + 1) + corrected(2));
            take(line);
            this.aicc[1] = OptionalDouble.of(-2 * line.logLikelihood() + corrected(3));
            take(parabola);
            this.aicc[2] = parabola.aicc();
            this.degree = degree(method.alpha);
            this.vertex = parabola.vertex();
            boolean turns = turns(scores, vertex);
            this.shape = switch (degree) {
                case 0 -> method.stable(mean);
                case 1 -> direction(line);
                default -> bend(parabola, turns);
            };
            this.rule = switch (degree) {
                case 0 -> "neither line nor parabola has both the lower AICc and p below alpha";
                case 1 -> "the line has a lower AICc than the level and the p of its slope is below alpha";
                default ->
                    "the parabola has the lowest AICc, the p of its bend is below alpha, and its vertex lies "
                            + place(turns);
            };
        }

        private void take(LinearTrend.Result line) {
            coefficients[1] = of(line);
            p[1] = OptionalDouble.of(line.slopeP());
        }

        private void take(QuadraticTrend.Result parabola) {
            coefficients[2] = of(parabola);
            p[2] = OptionalDouble.of(parabola.curvature().p());
        }

        private static double[] of(LinearTrend.Result line) {
            return new double[] {line.intercept(), line.slope()};
        }

        private static double[] of(QuadraticTrend.Result parabola) {
            return new double[] {
                parabola.intercept().estimate(),
                parabola.slope().estimate(),
                parabola.curvature().estimate()
            };
        }

        /** What is added to {@code -2 logLik} for {@code k} parameters. */
        private double corrected(int k) {
            return 2 * k + 2.0 * k * (k + 1) / (n - k - 1);
        }

        private int degree(double alpha) {
            double level = aicc[0].orElse(Double.POSITIVE_INFINITY);
            double line = aicc[1].orElse(Double.POSITIVE_INFINITY);
            double parabola = aicc[2].orElse(Double.POSITIVE_INFINITY);
            if (parabola < Math.min(level, line) && p[2].orElse(1) < alpha) {
                return 2;
            }
            return line < level && p[1].orElse(1) < alpha ? 1 : 0;
        }

        private static TrendShape direction(LinearTrend.Result line) {
            return line.slope() > 0 ? TrendShape.INCREASING : TrendShape.DECREASING;
        }

        private static TrendShape bend(QuadraticTrend.Result parabola, boolean turns) {
            if (!turns) {
                return TrendShape.MONOTONE_CURVED;
            }
            return parabola.curvature().estimate() > 0 ? TrendShape.U : TrendShape.INVERTED_U;
        }

        private static boolean turns(TimedScores scores, OptionalDouble vertex) {
            return vertex.isPresent() && isInside(scores, vertex.getAsDouble());
        }

        private static String place(boolean turns) {
            return (turns ? "inside" : "outside") + " the middle 80 % of the series";
        }

        private static boolean isInside(TimedScores scores, double turn) {
            double first = scores.first();
            double range = scores.last() - first;
            double low = first + MARGIN * range;
            double high = first + (1 - MARGIN) * range;
            return Boundary.snap(turn, low) >= low && Boundary.snap(turn, high) <= high;
        }

        private static OptionalDouble[] absent() {
            return new OptionalDouble[] {OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()};
        }

        /**
         * The course.
         *
         * @return one word
         */
        public TrendShape shape() {
            return shape;
        }

        /**
         * How many sessions it rests on.
         *
         * @return at least 3
         */
        public int sessions() {
            return n;
        }

        /**
         * The mean of the scores, which a stable course is judged by.
         *
         * @return in the metric of the score
         */
        public double mean() {
            return mean;
        }

        /**
         * Which curve was chosen.
         *
         * @return 0 for a level, 1 for a line, 2 for a parabola
         */
        public int degree() {
            return degree;
        }

        /**
         * How well a curve suits the scores, for its number of parameters; lower is better.
         *
         * @param ofDegree 0 for the level, 1 for the line, 2 for the parabola
         * @return its AICc, or nothing where there are too few sessions, or all scores are equal or on one curve
         * @throws IndexOutOfBoundsException if the degree is below 0 or above 2
         */
        public OptionalDouble aicc(int ofDegree) {
            return aicc[Objects.checkIndex(ofDegree, DEGREES)];
        }

        /**
         * How often a highest coefficient at least this far from 0 would be seen if it were 0.
         *
         * @param ofDegree 1 for the slope of the line, 2 for the bend of the parabola; 0 has none
         * @return two-sided p, or nothing where the curve was not fitted or has no error
         * @throws IndexOutOfBoundsException if the degree is below 0 or above 2
         */
        public OptionalDouble p(int ofDegree) {
            return p[Objects.checkIndex(ofDegree, DEGREES)];
        }

        /**
         * The coefficients of a curve.
         *
         * @param ofDegree 0 for the level, 1 for the line, 2 for the parabola
         * @return {@code b0}, {@code b1} and so on by the power of time; empty where the curve was not fitted
         * @throws IndexOutOfBoundsException if the degree is below 0 or above 2
         */
        public double[] coefficients(int ofDegree) {
            return coefficients[Objects.checkIndex(ofDegree, DEGREES)].clone();
        }

        /**
         * Where the parabola turns, whether or not it was chosen.
         *
         * @return {@code -b1 / (2 b2)}, a session number or days since the first session; nothing without a parabola
         */
        public OptionalDouble vertex() {
            return vertex;
        }

        /**
         * Which clause gave the shape.
         *
         * @return in plain words
         */
        public String rule() {
            return rule;
        }

        @Override
        public String toString() {
            return "ShapeClassification.Result[sessions=" + n + ", shape=" + shape + ", rule=" + rule + "]";
        }
    }
}
