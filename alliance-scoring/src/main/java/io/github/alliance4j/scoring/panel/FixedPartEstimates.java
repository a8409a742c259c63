package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.internal.mixed.MixedFit;
import java.util.ArrayList;
import java.util.List;

/** The fixed effects of a fit in the units of their terms. */
final class FixedPartEstimates {

    private final PanelDesign design;
    private final MixedFit fit;
    private final double[][] covariance;
    private final double[] estimates;

    FixedPartEstimates(PanelDesign design, MixedFit fit) {
        this.design = design;
        this.fit = fit;
        double scale = design.unit * design.unit * fit.variance();
        this.covariance = Matrices.sandwich(design.fixedTransformation, fit.relativeCovariance, scale);
        int p = fit.estimates.length;
        this.estimates = new double[p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double coefficient = design.leastSquares[j] + design.unit * fit.estimates[j];
                estimates[i] += design.fixedTransformation[i][j] * coefficient;
            }
        }
    }

    double[][] covariance() {
        return covariance;
    }

    List<FixedEffect> effects() {
        PanelModel model = design.model;
        Containment containment = new Containment(design.data, model);
        int n = design.data.rows();
        int p = estimates.length;
        double inflation = model.estimation() == Estimation.ML ? Math.sqrt(n / (double) (n - p)) : 1;
        List<FixedEffect> effects = new ArrayList<>();
        for (int i = 0; i < p; i++) {
            effects.add(FixedEffect.of(
                    model.fixed().get(i),
                    estimates[i],
                    Math.sqrt(covariance[i][i]),
                    satterthwaite(i),
                    containment.of(i),
                    inflation,
                    model.confidence()));
        }
        return List.copyOf(effects);
    }

    /** {@code 2 v^2 / (g' A g)}. */
    private double satterthwaite(int term) {
        int size = fit.parameters.length;
        double[] slopes = new double[size];
        for (int i = 0; i < size; i++) {
            slopes[i] = Matrices.sandwich(design.fixedTransformation[term], fit.covarianceSlopes[i]);
        }
        double variance =
                Matrices.sandwich(design.fixedTransformation[term], fit.relativeCovariance) * fit.variance();
        return 2 * variance * variance / Matrices.sandwich(slopes, fit.parameterCovariance);
    }
}
