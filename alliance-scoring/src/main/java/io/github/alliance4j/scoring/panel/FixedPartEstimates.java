package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.internal.mixed.MixedFit;
import java.util.ArrayList;
import java.util.List;

/** The fixed effects of a fit in the units of their terms. */
final class FixedPartEstimates {

    private final PanelScale scale;
    private final MixedFit fit;
    private final Containment containment;
    private final double inflation;
    private final double[] coefficients;

    FixedPartEstimates(PanelScale scale, MixedFit fit, Containment containment, int rows) {
        this.scale = scale;
        this.fit = fit;
        this.containment = containment;
        this.coefficients = scale.whole(fit.estimates);
        int p = coefficients.length;
        this.inflation = scale.model.estimation() == Estimation.ML ? Math.sqrt(rows / (double) (rows - p)) : 1;
    }

    List<FixedEffect> effects() {
        List<Term> terms = scale.model.fixed();
        List<FixedEffect> effects = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            effects.add(new FixedEffect(terms.get(i), contrast(scale.fixed[i], containment.of(i))));
        }
        return List.copyOf(effects);
    }

    /** The difference of two effects; contained where the lower of both is. */
    FixedEstimate difference(int first, int second) {
        double[] weights = new double[coefficients.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = scale.fixed[first][i] - scale.fixed[second][i];
        }
        return contrast(weights, Math.min(containment.of(first), containment.of(second)));
    }

    double covariance(int first, int second) {
        double sum = 0;
        for (int i = 0; i < coefficients.length; i++) {
            for (int j = 0; j < coefficients.length; j++) {
                sum += scale.fixed[first][i] * fit.relativeCovariance[i][j] * scale.fixed[second][j];
            }
        }
        return sum * scale.variance(fit.variance());
    }

    private FixedEstimate contrast(double[] weights, double contained) {
        double estimate = 0;
        for (int i = 0; i < weights.length; i++) {
            estimate += weights[i] * coefficients[i];
        }
        double variance = Matrices.sandwich(weights, fit.relativeCovariance) * fit.variance();
        return FixedEstimate.of(
                estimate,
                Math.sqrt(scale.variance(variance)),
                Math.sqrt(scale.variance(variance + byVariances(weights))),
                satterthwaite(weights, variance),
                contained,
                inflation,
                scale.model.confidence());
    }

    /** {@code b' A b}. */
    private double byVariances(double[] weights) {
        double[] slopes = new double[fit.parameters.length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = DyadRows.dot(weights, fit.estimateSlopes[i]);
        }
        return Math.max(0, Matrices.sandwich(slopes, fit.parameterCovariance));
    }

    /** {@code 2 v^2 / (g' A g)}. */
    private double satterthwaite(double[] weights, double variance) {
        double[] slopes = new double[fit.parameters.length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = Matrices.sandwich(weights, fit.covarianceSlopes[i]);
        }
        return 2 * variance * variance / Matrices.sandwich(slopes, fit.parameterCovariance);
    }
}
