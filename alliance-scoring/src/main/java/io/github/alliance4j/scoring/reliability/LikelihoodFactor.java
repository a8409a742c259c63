package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.internal.Cholesky;
import java.util.Optional;

/**
 * One factor by maximum likelihood: {@code Sigma = l l' + Psi} with the smallest discrepancy from the correlations R,
 *
 * <pre>
 * F = ln det Sigma + tr(R W) - ln det R - k,   W = Sigma^-1,   each uniqueness at least .005
 * </pre>
 *
 * <p>Fisher scoring with halved steps. With {@code G = W - W R W} and {@code u = W l} the slopes are {@code 2 (G l)_i} for
 * loadings and {@code G_ii} for uniquenesses, the expected curvatures {@code 2 (W_ij l'u + u_i u_j)}, {@code 2 W_ij u_j}
 * and {@code W_ij^2}. A uniqueness at its bound that F would push further is held there.
 *
 * <p>Source: Joreskog, K. G. (1967). Some contributions to maximum likelihood factor analysis. Psychometrika, 32, 443-482.
 */
final class LikelihoodFactor {

    private static final int STEPS = 2_000;
    private static final double FLAT = 1e-10;
    private static final double LEAST_STEP = 1e-10;

    private final double[][] r;
    private final int k;
    private final double[] loadings;
    private final double[] uniquenesses;
    /** W, of the present parameters. */
    private final double[][] inverse;
    /** G, of the present parameters. */
    private final double[][] slope;

    private LikelihoodFactor(double[][] r, FactorSolution start) {
        this.r = r;
        this.k = r.length;
        this.loadings = start.loadings();
        this.uniquenesses = start.uniquenesses();
        this.inverse = new double[k][k];
        this.slope = new double[k][k];
    }

    /** The solution, or nothing if it does not settle. */
    static Optional<FactorSolution> fit(double[][] r, FactorSolution start) {
        LikelihoodFactor fit = new LikelihoodFactor(r, start);
        return fit.climb() ? Optional.of(new FactorSolution(fit.loadings, fit.uniquenesses)) : Optional.empty();
    }

    /** {@code F} without the part that does not depend on the parameters. */
    static double objective(double[][] r, double[] loadings, double[] uniquenesses) {
        int k = r.length;
        double t = 1;
        double logDeterminant = 0;
        double trace = 0;
        double form = 0;
        for (int i = 0; i < k; i++) {
            t += loadings[i] * loadings[i] / uniquenesses[i];
            logDeterminant += Math.log(uniquenesses[i]);
            trace += r[i][i] / uniquenesses[i];
            for (int j = 0; j < k; j++) {
                form += loadings[i] / uniquenesses[i] * r[i][j] * loadings[j] / uniquenesses[j];
            }
        }
        return logDeterminant + Math.log(t) + trace - form / t;
    }

    private boolean climb() {
        for (int step = 0; step < STEPS; step++) {
            prepare();
            double[] gradient = gradient();
            double largest = 0;
            for (double entry : gradient) {
                largest = Math.max(largest, Math.abs(entry));
            }
            if (largest < FLAT) {
                return true;
            }
            if (!move(direction(gradient))) {
                // No lower point can be told apart from this one: flat up to rounding, or stuck.
                return largest < Math.sqrt(FLAT);
            }
        }
        return false;
    }

    private void prepare() {
        double t = 1;
        for (int i = 0; i < k; i++) {
            t += loadings[i] * loadings[i] / uniquenesses[i];
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double w = i == j ? 1 / uniquenesses[i] : 0;
                inverse[i][j] = w - loadings[i] / uniquenesses[i] * loadings[j] / uniquenesses[j] / t;
            }
        }
        double[][] product = product(inverse, r);
        double[][] sandwich = product(product, inverse);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                slope[i][j] = inverse[i][j] - sandwich[i][j];
            }
        }
    }

    private static double[][] product(double[][] a, double[][] b) {
        int n = a.length;
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int m = 0; m < n; m++) {
                for (int j = 0; j < n; j++) {
                    c[i][j] += a[i][m] * b[m][j];
                }
            }
        }
        return c;
    }

    /** The slopes, loadings first; 0 for a uniqueness that is held at its bound. */
    private double[] gradient() {
        double[] gradient = new double[2 * k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                gradient[i] += 2 * slope[i][j] * loadings[j];
            }
            gradient[k + i] = isHeld(i) ? 0 : slope[i][i];
        }
        return gradient;
    }

    private boolean isHeld(int item) {
        return uniquenesses[item] <= FactorSolution.LEAST_UNIQUENESS * (1 + 1e-9) && slope[item][item] > 0;
    }

    private double[] direction(double[] gradient) {
        double[][] curvature = curvature();
        double[] downhill = new double[2 * k];
        for (int i = 0; i < 2 * k; i++) {
            downhill[i] = -gradient[i];
        }
        // A singular curvature is lifted until it can be solved; then the step is steepest descent in the limit.
        for (double lift = 0; lift < 1e8; lift = lift == 0 ? 1e-8 : 100 * lift) {
            for (int i = 0; i < 2 * k; i++) {
                curvature[i][i] += lift;
            }
            Optional<Cholesky> factor = Cholesky.of(curvature);
            if (factor.isPresent()) {
                return factor.get().solve(downhill);
            }
        }
        return downhill;
    }

    private double[][] curvature() {
        double[] u = new double[k];
        double form = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                u[i] += inverse[i][j] * loadings[j];
            }
            form += loadings[i] * u[i];
        }
        double[][] h = new double[2 * k][2 * k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double w = inverse[i][j];
                boolean free = !isHeld(j);
                h[i][j] = 2 * (w * form + u[i] * u[j]);
                h[i][k + j] = free ? 2 * w * u[j] : 0;
                h[k + j][i] = h[i][k + j];
                h[k + i][k + j] = free && !isHeld(i) ? w * w : i == j ? 1 : 0;
            }
        }
        return h;
    }

    /** Goes as far along a direction as F falls; false if it falls nowhere. */
    private boolean move(double[] direction) {
        double before = objective(r, loadings, uniquenesses);
        for (double length = 1; length > LEAST_STEP; length /= 2) {
            double[] newLoadings = new double[k];
            double[] newUniquenesses = new double[k];
            for (int i = 0; i < k; i++) {
                newLoadings[i] = loadings[i] + length * direction[i];
                newUniquenesses[i] =
                        Math.max(FactorSolution.LEAST_UNIQUENESS, uniquenesses[i] + length * direction[k + i]);
            }
            if (objective(r, newLoadings, newUniquenesses) < before) {
                System.arraycopy(newLoadings, 0, loadings, 0, k);
                System.arraycopy(newUniquenesses, 0, uniquenesses, 0, k);
                return true;
            }
        }
        return false;
    }
}
