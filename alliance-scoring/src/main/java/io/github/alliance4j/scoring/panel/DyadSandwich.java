package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.panel.DyadLikelihood.Point;
import java.util.Arrays;
import java.util.Optional;

/** The test of a coefficient whose error comes from how far the dyads are apart, see {@link PanelFit#testByDyads}. */
final class DyadSandwich {

    private static final double LEAST_FREEDOM = 4;
    private static final double STEP = 1e-4;
    private static final String NOT_COMPUTED = "the likelihood of the dyads cannot be computed around the fit";

    private final PanelFit fit;
    private final DyadLikelihood dyads;
    private final int term;

    private DyadSandwich(PanelFit fit, Term term) {
        this.fit = fit;
        this.dyads = new DyadLikelihood(fit);
        this.term = fit.model().fixed().indexOf(term);
    }

    static Evaluation<FixedEstimate.Test> test(PanelFit fit, FixedEffect effect) {
        if (!fit.model().therapists().terms().isEmpty()) {
            return Evaluation.notEvaluable("with therapists in the model, dyads are not independent");
        }
        return new DyadSandwich(fit, effect.term()).test(effect);
    }

    private Evaluation<FixedEstimate.Test> test(FixedEffect effect) {
        Optional<Point> here = dyads.at(fit.varianceEstimates().parameters());
        if (here.isEmpty()) {
            return Evaluation.notEvaluable(NOT_COMPUTED);
        }
        double[] shares = here.get().shares(term);
        double freedom = degreesOfFreedom(shares);
        if (!(freedom >= LEAST_FREEDOM)) {
            return Evaluation.notEvaluable("too few dyads tell of it");
        }
        double[] influences = here.get().contributions(term);
        if (!addVariances(influences)) {
            return Evaluation.notEvaluable(NOT_COMPUTED);
        }
        double error = dyads.unit(effect.term()) * root(influences, shares);
        if (!(error > 0 && error < Double.POSITIVE_INFINITY)) {
            return Evaluation.notEvaluable("the dyads do not differ in it");
        }
        return Evaluation.of(FixedEstimate.test(
                effect.estimate(), error, freedom, fit.model().confidence()));
    }

    private double root(double[] influences, double[] shares) {
        double sum = 0;
        for (int i = 0; i < influences.length; i++) {
            sum += influences[i] * influences[i] / (1 - shares[i]);
        }
        return Math.sqrt(sum * fit.varianceFactor());
    }

    /** Adds what each dyad does to the coefficient by moving the parameters of the variances; false if that cannot be computed. */
    private boolean addVariances(double[] influences) {
        double[][] covariance = fit.varianceEstimates().parameterCovariance();
        int parameters = covariance.length;
        double[] slopes = new double[parameters];
        double[][] scores = new double[parameters][influences.length];
        for (int k = 0; k < parameters; k++) {
            if (covariance[k][k] > 0 && !differentiate(k, slopes, scores[k])) {
                return false;
            }
        }
        for (int k = 0; k < parameters; k++) {
            double weight = 0;
            for (int m = 0; m < parameters; m++) {
                weight += slopes[m] * covariance[m][k];
            }
            for (int i = 0; i < influences.length; i++) {
                influences[i] += weight * scores[k][i];
            }
        }
        return true;
    }

    /** The slopes of the coefficient and of each dyad's likelihood, less their mean, along a parameter. */
    private boolean differentiate(int parameter, double[] slopes, double[] scores) {
        double by = step(parameter);
        Optional<Point> before = moved(parameter, -by);
        Optional<Point> after = moved(parameter, by);
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        slopes[parameter] = (after.get().estimate(term) - before.get().estimate(term)) / (2 * by);
        double[] low = before.get().logLikelihoods();
        double[] high = after.get().logLikelihoods();
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (high[i] - low[i]) / (2 * by);
        }
        double mean = Arrays.stream(scores).sum() / scores.length;
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= mean;
        }
        return true;
    }

    private double step(int parameter) {
        double[] point = fit.varianceEstimates().parameters();
        double at = Math.abs(point[parameter]);
        boolean correlation = !fit.model().residuals().isIndependent() && parameter == point.length - 2;
        return correlation ? STEP * (1 - at) : STEP * Math.max(1, at);
    }

    private Optional<Point> moved(int parameter, double by) {
        double[] point = fit.varianceEstimates().parameters().clone();
        point[parameter] += by;
        return dyads.at(point);
    }

    /** Satterthwaite's, where the residuals are as the model says; with {@code G} equal shares {@code G - 1}. */
    static double degreesOfFreedom(double... shares) {
        double squares = 0;
        double crossed = 0;
        double own = 0;
        for (double share : shares) {
            double weighted = share * share / (1 - share);
            squares += share * share;
            crossed += weighted;
            own += weighted * weighted;
        }
        return 1 / (squares + crossed * crossed - own);
    }
}
