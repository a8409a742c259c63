package io.github.alliance4j.scoring.panel;

import java.util.HashMap;
import java.util.Map;

/** The covariance matrix of the rows of a dyad by a fit: random terms of both levels, and the residuals. */
final class DyadCovariance {

    private final PanelData data;
    private final PanelFit fit;
    private final double[] clock;
    private final Map<Term, double[]> values = new HashMap<>();

    DyadCovariance(PanelData data, PanelFit fit) {
        this.data = data;
        this.fit = fit;
        this.clock = PanelClock.clock(data, fit.model().residuals());
        fit.variances().forEach(v -> values.computeIfAbsent(v.term(), data::values));
    }

    double[][] of(int dyad) {
        int from = data.start(dyad);
        int n = data.start(dyad + 1) - from;
        double[][] covariance = new double[n][n];
        for (VarianceComponent part : fit.variances()) {
            if (part.level() != PanelLevel.SESSION) {
                double[] z = values(part.term());
                add(covariance, from, z, z, part.variance());
            }
        }
        for (RandomCovariance part : fit.covariances()) {
            add(covariance, from, values(part.first()), values(part.second()), part.covariance());
            add(covariance, from, values(part.second()), values(part.first()), part.covariance());
        }
        addResiduals(covariance, from);
        return covariance;
    }

    private double[] values(Term term) {
        return values.computeIfAbsent(term, data::values);
    }

    private static void add(double[][] to, int from, double[] one, double[] other, double factor) {
        for (int i = 0; i < to.length; i++) {
            for (int j = 0; j < to.length; j++) {
                to[i][j] += factor * one[from + i] * other[from + j];
            }
        }
    }

    private void addResiduals(double[][] to, int from) {
        double residual = fit.residualVariance();
        double phi = fit.autocorrelation().orElse(0);
        for (int i = 0; i < to.length; i++) {
            to[i][i] += residual;
            for (int j = 0; phi != 0 && j < i; j++) {
                double fades = residual * Math.pow(phi, clock[from + i] - clock[from + j]);
                to[i][j] += fades;
                to[j][i] += fades;
            }
        }
    }
}
