package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.internal.Moments;
import io.github.alliance4j.scoring.internal.Regression;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What goes with a person's own earlier view (actor effect) and what with the other's (partner effect), over dyads: the
 * actor-partner interdependence model. One row a dyad, {@code x} before and {@code y} after, both {@code x} less one centre;
 * {@code 1} is the first voice and {@code 2} the second:
 *
 * <pre>
 * y1 = i1 + a1 x1 + p1 x2 + e1        y2 = i2 + a2 x2 + p2 x1 + e2        e1, e2 correlated within the dyad
 * </pre>
 *
 * <p>{@link #distinguishable()} gives each role its own effects and residual deviation, as client and therapist are;
 * {@link #indistinguishable()} has one intercept, actor and partner effect and one residual deviation for both. Either has its
 * optimum in closed form: the first by least squares of each equation, since both have the same predictors; the second from the
 * dyads' sums and differences, which are independent. In points of {@code y} a point of {@code x}. Dyads are taken as independent of
 * each other: of several dyads of one therapist, or several sessions of one dyad, the errors are too small. No effect is proof of
 * a cause.
 *
 * <p>Not evaluable: fewer than 4 dyads; predictors that do not vary, or are one the multiple of the other; an outcome, or its sum or
 * difference, that follows the predictors exactly (residuals of at most 1e-12 of the outcomes' size), as a constant one does;
 * outcomes whose residuals are multiples of each other; views that lie farther than 1e50, or all of them less than 1e-50, from their
 * centre, and outcomes so from 0.
 *
 * <p>As nlme's {@code gls} with {@code corCompSymm}, {@code varIdent} by role. With ML the standard errors are multiplied by
 * {@code sqrt(N / (N - p))}, {@code N = 2 n} persons and {@code p} coefficients, as there. Intervals by t (LIBRARY DEFAULT):
 * on {@code n - 3} df by role; in common the intercept on {@code n - 2}, the effects on Satterthwaite's of their two parts, {@code (vs +
 * vd)^2 / (vs^2 / (n - 2) + vd^2 / (n - 1))} with the variances {@code vs, vd} of the slopes of sums and differences. Defaults (LIBRARY DEFAULT): REML, the centre is the mean of all {@code x}, confidence .95. Source: Kenny, D. A.,
 * Kashy, D. A., and Cook, W. L. (2006). Dyadic Data Analysis, chapter 7. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ActorPartner {

    private final boolean distinguishable;
    private final OptionalDouble centre;
    private final Estimation estimation;
    private final double confidence;

    private ActorPartner(boolean distinguishable, OptionalDouble centre, Estimation estimation, double confidence) {
        this.distinguishable = distinguishable;
        this.centre = centre;
        this.estimation = Objects.requireNonNull(estimation, "estimation");
        this.confidence = confidence;
    }

    /**
     * The model with effects of each role.
     *
     * @return the method
     */
    public static ActorPartner distinguishable() {
        return new ActorPartner(true, OptionalDouble.empty(), Estimation.REML, .95);
    }

    /**
     * The model in which the two could be exchanged.
     *
     * @return the method
     */
    public static ActorPartner indistinguishable() {
        return new ActorPartner(false, OptionalDouble.empty(), Estimation.REML, .95);
    }

    /**
     * The same with a centre.
     *
     * @param newCentre what is taken off {@code x} of both voices
     * @return the method
     * @throws IllegalArgumentException if it is not a finite number
     */
    public ActorPartner withCentre(double newCentre) {
        OptionalDouble given = OptionalDouble.of(PanelArguments.finite(newCentre));
        return new ActorPartner(distinguishable, given, estimation, confidence);
    }

    /**
     * The same by another likelihood.
     *
     * @param newEstimation which
     * @return the method
     */
    public ActorPartner with(Estimation newEstimation) {
        return new ActorPartner(distinguishable, centre, newEstimation, confidence);
    }

    /**
     * The same with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public ActorPartner withConfidence(double newConfidence) {
        return new ActorPartner(distinguishable, centre, estimation, Confidence.check(newConfidence));
    }

    /**
     * Fits the model.
     *
     * @param beforeFirst the first voice before, a number a dyad
     * @param beforeSecond the second voice before
     * @param afterFirst the first voice after
     * @param afterSecond the second voice after
     * @return the effects, or why there are none
     * @throws IllegalArgumentException if the lengths differ or a number is not finite
     */
    public Evaluation<ActorPartnerFit> fit(
            double[] beforeFirst, double[] beforeSecond, double[] afterFirst, double[] afterSecond) {
        PanelArguments.check(beforeFirst, beforeSecond, afterFirst, afterSecond);
        int n = beforeFirst.length;
        if (n < 4) {
            return Evaluation.notEvaluable("fewer than 4 dyads");
        }
        double c = centre.orElseGet(() -> (Moments.mean(beforeFirst, 0, n) + Moments.mean(beforeSecond, 0, n)) / 2);
        double before = Math.max(PanelArguments.reach(beforeFirst, c), PanelArguments.reach(beforeSecond, c));
        double after = Math.max(PanelArguments.reach(afterFirst, 0), PanelArguments.reach(afterSecond, 0));
        if (!PanelArguments.isComputable(before) || !PanelArguments.isComputable(after)) {
            return Evaluation.notEvaluable(PanelArguments.NOT_COMPUTABLE);
        }
        double[] x1 = shifted(beforeFirst, c);
        double[] x2 = shifted(beforeSecond, c);
        double[] one = new double[n];
        Arrays.fill(one, 1);
        return distinguishable
                ? byRole(one, x1, x2, afterFirst, afterSecond)
                : byExchange(one, x1, x2, afterFirst, afterSecond);
    }

    private Evaluation<ActorPartnerFit> byRole(double[] one, double[] x1, double[] x2, double[] y1, double[] y2) {
        var first = Regression.of(new double[][] {one, x1, x2}, y1);
        var second = Regression.of(new double[][] {one, x2, x1}, y2);
        if (first.isEmpty() || second.isEmpty()) {
            return refused();
        }
        return ActorPartnerFit.byRole(first.get(), second.get(), y1.length, estimation, confidence);
    }

    private Evaluation<ActorPartnerFit> byExchange(double[] one, double[] x1, double[] x2, double[] y1, double[] y2) {
        double root = Math.sqrt(2);
        double[] ones = combined(one, one, 1 / root);
        double[] sums = combined(x1, x2, 1 / root);
        double[] differences = combined(x1, negative(x2), 1 / root);
        var sum = Regression.of(new double[][] {ones, sums}, combined(y1, y2, 1 / root));
        var difference = Regression.of(new double[][] {differences}, combined(y1, negative(y2), 1 / root));
        if (sum.isEmpty() || difference.isEmpty()) {
            return refused();
        }
        return ActorPartnerFit.byExchange(sum.get(), difference.get(), y1.length, estimation, confidence);
    }

    private static Evaluation<ActorPartnerFit> refused() {
        return Evaluation.notEvaluable("the two predictors do not vary enough to be told apart");
    }

    private static double[] shifted(double[] values, double by) {
        double[] shifted = values.clone();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] -= by;
        }
        return shifted;
    }

    private static double[] negative(double[] values) {
        double[] negative = new double[values.length];
        for (int i = 0; i < negative.length; i++) {
            negative[i] = -values[i];
        }
        return negative;
    }

    private static double[] combined(double[] a, double[] b, double by) {
        double[] sum = new double[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (a[i] + b[i]) * by;
        }
        return sum;
    }
}
