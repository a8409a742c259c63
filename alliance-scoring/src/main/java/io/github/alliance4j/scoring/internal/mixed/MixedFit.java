package io.github.alliance4j.scoring.internal.mixed;

import java.util.Optional;

/**
 * A fitted mixed model in the columns it was given. Covariances of random terms and of the fixed part are relative to the
 * residual variance. The arrays are not copied and must not be changed.
 */
public final class MixedFit {

    /** The fixed part's estimates. */
    public final double[] estimates;
    /** The fixed part's covariance over the residual variance. */
    public final double[][] relativeCovariance;
    /** The parameters: factors, the autocorrelation if there is one, the logarithm of the residual variance. */
    public final double[] parameters;
    /** The covariance of the parameters, from the curvature of the deviance. */
    public final double[][] parameterCovariance;
    /** How the fixed part's covariance (with the residual variance) moves with each parameter. */
    public final double[][][] covarianceSlopes;
    /** How the fixed part's estimates move with each parameter. */
    public final double[][] estimateSlopes;
    /** The deviance, for REML the criterion. */
    public final double deviance;
    /** Whether the search ended where the deviance can hardly be lowered. */
    public final boolean converged;
    /** The modes of the terms of each lower group and their relative covariance, group by group. */
    public final double[] lowerModes;

    public final double[] lowerModeCovariances;
    /** The modes of the terms of each upper group and their relative covariance, group by group. */
    public final double[] upperModes;

    public final double[] upperModeCovariances;

    private final FactorLayout lower;
    private final FactorLayout upper;
    private final boolean correlated;

    private MixedFit(
            MixedDeviance model,
            Optional<Autocorrelation> autocorrelation,
            double[] theta,
            double phi,
            boolean converged) {
        this.lower = model.lower.layout;
        this.upper = model.upper.layout;
        this.correlated = autocorrelation.isPresent();
        this.converged = converged;
        this.deviance = model.value(theta);
        this.estimates = model.fixed.estimates.clone();
        this.relativeCovariance = model.fixed.inverse();
        double[] lowerG = lower.covariance(theta, 0);
        double[] upperG = upper.covariance(theta, lower.parameters());
        this.lowerModes = new double[model.rows.lowerGroups() * lower.size()];
        this.lowerModeCovariances = new double[lowerModes.length * lower.size()];
        this.upperModes = new double[model.rows.upperGroups() * upper.size()];
        this.upperModeCovariances = new double[upperModes.length * upper.size()];
        for (int group = 0; group < model.rows.upperGroups(); group++) {
            for (int i = model.rows.upperStart[group]; i < model.rows.upperStart[group + 1]; i++) {
                mode(model.lowerScore(group, i), lowerG, i, lowerModes, lowerModeCovariances);
            }
            mode(model.upperScore(group), upperG, group, upperModes, upperModeCovariances);
        }
        Curvature curvature = new Curvature(model, autocorrelation, theta, phi);
        this.parameters = curvature.point();
        this.parameterCovariance = curvature.covariance();
        this.covarianceSlopes = curvature.covarianceSlopes();
        this.estimateSlopes = curvature.estimateSlopes();
    }

    static MixedFit at(
            MixedDeviance model,
            Optional<Autocorrelation> autocorrelation,
            double[] theta,
            double phi,
            boolean converged) {
        return new MixedFit(model, autocorrelation, theta, phi, converged);
    }

    /** {@code G w} and {@code G - G Z' V^-1 Z G}. */
    private static void mode(GroupScore score, double[] g, int group, double[] modes, double[] covariances) {
        int q = score.size;
        double[] left = new double[q * q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                modes[group * q + i] += g[i * q + j] * score.score[j];
                for (int m = 0; m < q; m++) {
                    left[i * q + j] += g[i * q + m] * score.information[m * q + j];
                }
            }
        }
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                double value = g[i * q + j];
                for (int m = 0; m < q; m++) {
                    value -= left[i * q + m] * g[m * q + j];
                }
                covariances[(group * q + i) * q + j] = value;
            }
        }
    }

    /** The residual variance. */
    public double variance() {
        return variance(parameters);
    }

    /** The residual variance at some parameters. */
    public double variance(double[] at) {
        return Math.exp(at[at.length - 1]);
    }

    /** The autocorrelation, if there is one. */
    public Optional<Double> autocorrelation() {
        return correlated ? Optional.of(parameters[parameters.length - 2]) : Optional.empty();
    }

    /** The relative covariance of lower terms at some parameters, row by row. */
    public double[] lowerCovariance(double[] at) {
        return lower.covariance(at, 0);
    }

    /** The relative covariance of upper terms at some parameters, row by row. */
    public double[] upperCovariance(double[] at) {
        return upper.covariance(at, lower.parameters());
    }
}
