package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.internal.Cholesky;
import java.util.List;

/**
 * The deviance of a panel model by its definition: the covariance matrix of all rows written out. An oracle for the kernel,
 * which never does so.
 */
final class DenseLikelihood {

    private final PanelData data;
    private final PanelModel model;
    private final int n;

    DenseLikelihood(PanelData data, PanelModel model) {
        this.data = data;
        this.model = model;
        this.n = data.rows();
    }

    /** At the variances, covariances and autocorrelation of a fit, the residual standard deviation times a factor. */
    double deviance(PanelFit fit, double factor) {
        double[][] v = covariance(fit, factor);
        Cholesky root = Cholesky.of(v).orElseThrow();
        List<Term> terms = model.fixed();
        int p = terms.size();
        double[][] x = terms.stream().map(data::values).toArray(double[][]::new);
        double[][] solved = new double[p][];
        for (int i = 0; i < p; i++) {
            solved[i] = root.solve(x[i]);
        }
        double[][] information = new double[p][p];
        double[] right = new double[p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                information[i][j] = dot(x[i], solved[j]);
            }
            right[i] = dot(solved[i], data.scores());
        }
        Cholesky fixed = Cholesky.of(information).orElseThrow();
        double[] b = fixed.solve(right);
        double rest = dot(data.scores(), root.solve(data.scores())) - dot(b, right);
        boolean restricted = model.estimation() == Estimation.REML;
        double constants = (n - (restricted ? p : 0)) * Math.log(2 * Math.PI);
        return root.logDeterminant() + rest + constants + (restricted ? fixed.logDeterminant() : 0);
    }

    private double[][] covariance(PanelFit fit, double factor) {
        double[][] v = new double[n][n];
        int[] dyad = new int[n];
        for (int i = 0; i < data.dyads().size(); i++) {
            for (int row = data.start(i); row < data.start(i + 1); row++) {
                dyad[row] = i;
            }
        }
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (dyad[a] == dyad[b]) {
                    double gap = Math.abs(data.times()[a] - data.times()[b]);
                    double fades = a == b ? 1 : Math.pow(fit.autocorrelation().orElse(0), gap);
                    v[a][b] += factor * factor * fit.residualVariance() * fades + random(fit, PanelLevel.DYAD, a, b);
                }
                if (data.therapist(dyad[a]).equals(data.therapist(dyad[b]))) {
                    v[a][b] += random(fit, PanelLevel.THERAPIST, a, b);
                }
            }
        }
        return v;
    }

    private double random(PanelFit fit, PanelLevel level, int a, int b) {
        double sum = 0;
        for (VarianceComponent part : fit.variances()) {
            if (part.level() == level) {
                double[] z = data.values(part.term());
                sum += part.variance() * z[a] * z[b];
            }
        }
        for (RandomCovariance part : fit.covariances()) {
            if (part.level() == level) {
                double[] first = data.values(part.first());
                double[] second = data.values(part.second());
                sum += part.covariance() * (first[a] * second[b] + second[a] * first[b]);
            }
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
