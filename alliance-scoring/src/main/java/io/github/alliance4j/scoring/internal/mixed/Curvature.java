package io.github.alliance4j.scoring.internal.mixed;

import io.github.alliance4j.scoring.internal.SymmetricEigen;
import java.util.Arrays;
import java.util.Optional;

/**
 * How sharply the deviance rises around its lowest point, in the factors, the autocorrelation and the logarithm of the
 * residual variance: twice the inverse of its matrix of second derivatives is the covariance of these parameters. It is
 * found by central differences of exact slopes. Directions in which the deviance does not rise are left out.
 */
final class Curvature {

    private static final double STEP = 1e-4;
    private static final double FLAT = 1e-9;

    private final MixedDeviance model;
    private final Optional<Autocorrelation> autocorrelation;
    private final double[] theta;
    private final double phi;
    private final double logVariance;
    private final int size;
    private final double[][] second;
    private final double[][][] covarianceSlopes;
    private final double[][] estimateSlopes;

    Curvature(MixedDeviance model, Optional<Autocorrelation> autocorrelation, double[] theta, double phi) {
        this.model = model;
        this.autocorrelation = autocorrelation;
        this.theta = theta;
        this.phi = phi;
        model.value(theta);
        this.logVariance = Math.log(model.variance());
        this.size = theta.length + (autocorrelation.isPresent() ? 2 : 1);
        this.second = new double[size][size];
        this.covarianceSlopes = new double[size][][];
        this.estimateSlopes = new double[size][model.fixed.size];
        fill();
    }

    /** The point itself. */
    double[] point() {
        double[] point = Arrays.copyOf(theta, size);
        if (autocorrelation.isPresent()) {
            point[size - 2] = phi;
        }
        point[size - 1] = logVariance;
        return point;
    }

    double[][][] covarianceSlopes() {
        return covarianceSlopes;
    }

    double[][] estimateSlopes() {
        return estimateSlopes;
    }

    private void fill() {
        Side here = side(theta);
        for (int i = 0; i < theta.length; i++) {
            double by = STEP * Math.max(1, Math.abs(theta[i]));
            difference(i, moved(i, -by), moved(i, by), 2 * by);
        }
        autocorrelation.ifPresent(how -> along(how, here));
        second[size - 1][size - 1] = model.freedom;
        covarianceSlopes[size - 1] = here.covariance;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                second[i][j] = i == size - 1 ? second[j][i] : (second[i][j] + second[j][i]) / 2;
                second[j][i] = second[i][j];
            }
        }
    }

    /** Along the autocorrelation there are no slopes: values and the slopes of the others are taken on both sides. */
    private void along(Autocorrelation how, Side here) {
        int at = size - 2;
        double by = STEP * (1 - Math.abs(phi));
        if (how.isAtEnd(phi)) {
            covarianceSlopes[at] = new double[model.fixed.size][model.fixed.size];
            return;
        }
        model.products.fill(how, phi - by);
        Side before = side(theta);
        model.products.fill(how, phi + by);
        Side after = side(theta);
        model.products.fill(how, phi);
        difference(at, before, after, 2 * by);
        second[at][at] = (after.value - 2 * here.value + before.value) / (by * by);
        for (int i = 0; i < theta.length; i++) {
            second[i][at] = second[at][i];
        }
    }

    private void difference(int row, Side before, Side after, double distance) {
        for (int j = 0; j < theta.length; j++) {
            second[row][j] = (after.slopes[j] - before.slopes[j]) / distance;
        }
        second[row][size - 1] = (after.slopes[theta.length] - before.slopes[theta.length]) / distance;
        int p = model.fixed.size;
        double[][] slope = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                slope[i][j] = (after.covariance[i][j] - before.covariance[i][j]) / distance;
            }
        }
        covarianceSlopes[row] = slope;
        for (int i = 0; i < p; i++) {
            estimateSlopes[row][i] = (after.estimates[i] - before.estimates[i]) / distance;
        }
    }

    private Side moved(int parameter, double by) {
        double[] there = theta.clone();
        there[parameter] += by;
        return side(there);
    }

    private Side side(double[] there) {
        double[] slopes = new double[theta.length + 1];
        double value = model.value(there, logVariance, slopes);
        double[][] covariance = model.fixed.inverse();
        for (double[] row : covariance) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= Math.exp(logVariance);
            }
        }
        return new Side(value, slopes, covariance, model.fixed.estimates.clone());
    }

    /** What the deviance is at a point. */
    private static final class Side {
        private final double value;
        private final double[] slopes;
        private final double[][] covariance;
        private final double[] estimates;

        Side(double value, double[] slopes, double[][] covariance, double[] estimates) {
            this.value = value;
            this.slopes = slopes;
            this.covariance = covariance;
            this.estimates = estimates;
        }
    }

    /** Twice the inverse, over the directions that are not flat. */
    double[][] covariance() {
        double[] scale = new double[size];
        for (int i = 0; i < size; i++) {
            scale[i] = second[i][i] > 0 ? 1 / Math.sqrt(second[i][i]) : 0;
        }
        double[][] scaled = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                scaled[i][j] = second[i][j] * scale[i] * scale[j];
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(scaled);
        double[][] covariance = new double[size][size];
        for (int m = 0; m < size; m++) {
            if (!(eigen.value(m) > FLAT)) {
                continue;
            }
            double[] vector = eigen.vector(m);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    covariance[i][j] += 2 * vector[i] * vector[j] * scale[i] * scale[j] / eigen.value(m);
                }
            }
        }
        return covariance;
    }
}
