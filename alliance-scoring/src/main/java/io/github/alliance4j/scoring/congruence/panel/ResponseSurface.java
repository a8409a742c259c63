package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.internal.Moments;
import io.github.alliance4j.scoring.internal.Regression;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * How an outcome of dyads goes with both voices together: a polynomial of second degree, and the shape of its surface. One row
 * a dyad; {@code x} and {@code y} are the two voices less one common centre {@code c}:
 *
 * <pre>
 * z = b0 + b1 x + b2 y + b3 x^2 + b4 x y + b5 y^2 + e
 * stationary point, with D = 4 b3 b5 - b4^2:  X0 = (b2 b4 - 2 b1 b5) / D,  Y0 = (b1 b4 - 2 b2 b3) / D
 * principal axes  y = p10 + p11 x,  y = p20 + p21 x:  p11, p21 = (b5 - b3 +- sqrt((b3 - b5)^2 + b4^2)) / b4,
 *                 p10 = Y0 - p11 X0,  p20 = Y0 - p21 X0
 * </pre>
 *
 * <p>a1 to a5 are those of {@link SurfaceShape}, with standard errors from the covariance of the coefficients; those of point and
 * axes are first order (delta method) and rough where {@code D} or {@code b4} is near 0. One centre for both voices: centring each
 * on its own mean would move the line of agreement. In metric units of outcome and score. A surface is not proof that agreement
 * causes anything. Changing the voices turns the sign of a3 and a5 and nothing else among the shapes.
 *
 * <p>Not evaluable: fewer than 7 dyads; an outcome that never changes (to 1e-12 of its size) or follows the surface exactly; voices
 * whose terms are combinations of each other; voices or outcomes that lie farther than 1e50, or all of them less than 1e-50, from
 * their centre. Point and axes are undefined where {@code D} or {@code b4} is 0 to rounding.
 *
 * <p>Defaults (LIBRARY DEFAULT): the centre is the mean of all scores of both voices; errors with {@code n - 6} (REML), which is R's
 * {@code lm}; {@link Estimation#ML} divides by {@code n}, as the package RSA by lavaan; confidence .95, t on {@code n - 6} df.
 * Sources: Edwards, J. R., and Parry, M. E. (1993). Academy of Management Journal, 36, 1577-1613; Shanock, L. R., et al. (2010).
 * Journal of Business and Psychology, 25, 543-554, doi:10.1007/s10869-010-9183-4. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ResponseSurface {

    private static final ResponseSurface DEFAULTS = new ResponseSurface(OptionalDouble.empty(), Estimation.REML, .95);
    private static final double ROUNDING = 1e-12;
    private static final int TERMS = SurfaceTerm.values().length;

    private final OptionalDouble centre;
    private final Estimation estimation;
    private final double confidence;

    private ResponseSurface(OptionalDouble centre, Estimation estimation, double confidence) {
        this.centre = centre;
        this.estimation = Objects.requireNonNull(estimation, "estimation");
        this.confidence = confidence;
    }

    /**
     * The method with its defaults.
     *
     * @return the method
     */
    public static ResponseSurface withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with a centre, for example the middle of the answer scale.
     *
     * @param newCentre what is taken off both voices
     * @return the method
     * @throws IllegalArgumentException if it is not a finite number
     */
    public ResponseSurface withCentre(double newCentre) {
        return new ResponseSurface(OptionalDouble.of(PanelArguments.finite(newCentre)), estimation, confidence);
    }

    /**
     * The same with other standard errors.
     *
     * @param newEstimation REML divides residual squares by {@code n - 6}, ML by {@code n}
     * @return the method
     */
    public ResponseSurface with(Estimation newEstimation) {
        return new ResponseSurface(centre, newEstimation, confidence);
    }

    /**
     * The same with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public ResponseSurface withConfidence(double newConfidence) {
        return new ResponseSurface(centre, estimation, Confidence.check(newConfidence));
    }

    /**
     * Fits the surface.
     *
     * @param first the first voice, a number a dyad
     * @param second the second voice
     * @param outcome the outcome
     * @return the surface, or why there is none
     * @throws IllegalArgumentException if the lengths differ or a number is not finite
     */
    public Evaluation<Result> fit(double[] first, double[] second, double[] outcome) {
        PanelArguments.check(first, second, outcome);
        int n = outcome.length;
        if (n <= TERMS) {
            return Evaluation.notEvaluable("fewer than " + (TERMS + 1) + " dyads");
        }
        if (Moments.isConstantToRounding(outcome, 0, n)) {
            return Evaluation.notEvaluable("all outcomes are equal");
        }
        double mean = Moments.mean(outcome, 0, n);
        double c = centre.orElseGet(() -> (Moments.mean(first, 0, n) + Moments.mean(second, 0, n)) / 2);
        double reach = Math.max(PanelArguments.reach(first, c), PanelArguments.reach(second, c));
        if (!PanelArguments.isComputable(reach) || !PanelArguments.isComputable(PanelArguments.reach(outcome, mean))) {
            return Evaluation.notEvaluable(PanelArguments.NOT_COMPUTABLE);
        }
        double total = Moments.squaredDeviations(outcome, 0, n, mean);
        return Regression.of(columns(first, second, c), outcome)
                .map(fit -> fit.residualSquares() > ROUNDING * ROUNDING * total
                        ? Evaluation.of(new Result(this, fit, c, total, n))
                        : Evaluation.<Result>notEvaluable("the outcome follows the surface exactly"))
                .orElseGet(() -> Evaluation.notEvaluable("the terms of the two voices are combinations of each other"));
    }

    private static double[][] columns(double[] first, double[] second, double c) {
        double[][] columns = new double[TERMS][first.length];
        for (int i = 0; i < first.length; i++) {
            double x = first[i] - c;
            double y = second[i] - c;
            double[] row = {1, x, y, x * x, x * y, y * y};
            for (int j = 0; j < TERMS; j++) {
                columns[j][i] = row[j];
            }
        }
        return columns;
    }

    /**
     * A fitted surface. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final Regression fit;
        private final double centre;
        private final double total;
        private final int dyads;
        private final double variance;
        private final double confidence;

        private Result(ResponseSurface method, Regression fit, double centre, double total, int dyads) {
            this.fit = fit;
            this.centre = centre;
            this.total = total;
            this.dyads = dyads;
            this.confidence = method.confidence;
            this.variance = fit.residualSquares() / (method.estimation == Estimation.ML ? dyads : degreesOfFreedom());
        }

        /**
         * How many dyads it rests on.
         *
         * @return at least 7
         */
        public int dyads() {
            return dyads;
        }

        /**
         * What was taken off both voices.
         *
         * @return the centre
         */
        public double centre() {
            return centre;
        }

        private int degreesOfFreedom() {
            return dyads - TERMS;
        }

        /**
         * A coefficient.
         *
         * @param term of which term
         * @return {@code b0} to {@code b5}
         */
        public Estimate coefficient(SurfaceTerm term) {
            int j = term.index();
            return estimate(fit.estimate(j), variance * fit.inverse(j, j));
        }

        /**
         * How the surface runs along one of the two lines.
         *
         * @param shape which
         * @return {@code a1} to {@code a5}
         */
        public Estimate shape(SurfaceShape shape) {
            double[] weights = shape.weights();
            double value = 0;
            for (int j = 0; j < TERMS; j++) {
                value += weights[j] * fit.estimate(j);
            }
            return estimate(value, variance(weights));
        }

        private Estimate estimate(double value, double squaredError) {
            return new Estimate(value, Math.sqrt(squaredError), degreesOfFreedom(), confidence);
        }

        private double variance(double[] weights) {
            double sum = 0;
            for (int i = 0; i < TERMS; i++) {
                for (int j = 0; j < TERMS; j++) {
                    sum += weights[i] * weights[j] * fit.inverse(i, j);
                }
            }
            return variance * sum;
        }

        /**
         * The share of the outcome's variation that the surface explains.
         *
         * @return {@code R^2}
         */
        public double rSquared() {
            return 1 - fit.residualSquares() / total;
        }

        /**
         * The test of all five terms together.
         *
         * @return {@code F} on 5 and {@code n - 6} df
         */
        public double f() {
            return (total - fit.residualSquares()) / (TERMS - 1) / (fit.residualSquares() / degreesOfFreedom());
        }

        /**
         * How often an F at least this large would be seen if no term mattered.
         *
         * @return the upper tail
         */
        public double p() {
            return FDistribution.of(TERMS - 1.0, degreesOfFreedom()).survivalProbability(f());
        }

        /**
         * Stationary point and axes.
         *
         * @return the geometry, or why it is undefined
         */
        public Evaluation<SurfaceGeometry> geometry() {
            double[] b = IntStream.range(0, TERMS).mapToDouble(fit::estimate).toArray();
            double size = b[3] * b[3] + b[4] * b[4] + b[5] * b[5];
            if (!(Math.abs(SurfacePoint.determinant(b)) > ROUNDING * size)) {
                return Evaluation.notEvaluable("the surface has no single stationary point");
            }
            if (!(b[4] * b[4] > ROUNDING * ROUNDING * size)) {
                return Evaluation.notEvaluable("the axes lie along the voices: one of them has no slope");
            }
            return Evaluation.of(new SurfaceGeometry(function -> byDelta(b, function)));
        }

        private Estimate byDelta(double[] b, ToDoubleFunction<double[]> function) {
            double[] slopes = new double[TERMS];
            for (int j = 1; j < TERMS; j++) {
                double step = 1e-6 * Math.max(Math.abs(b[j]), Math.sqrt(b[3] * b[3] + b[5] * b[5]));
                double[] up = b.clone();
                double[] down = b.clone();
                up[j] += step;
                down[j] -= step;
                slopes[j] = (function.applyAsDouble(up) - function.applyAsDouble(down)) / (2 * step);
            }
            return estimate(function.applyAsDouble(b), variance(slopes));
        }
    }
}
