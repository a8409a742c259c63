package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.internal.QuasiNewton;
import io.github.alliance4j.scoring.internal.SymmetricEigen;
import java.util.Arrays;
import java.util.Optional;

/**
 * One factor by maximum likelihood as R's factanal finds it: over the uniquenesses psi alone, since for given ones the
 * best loadings are known. With eigenvalues {@code e_1 >= e_2 >= ...} and the first vector v of {@code psi^-1/2 R
 * psi^-1/2}:
 *
 * <pre>
 * F(psi) = sum over m >= 2 of (e_m - ln e_m - 1),   l_i = sqrt(psi_i (e_1 - 1)) v_i
 * dF / dpsi_i = (l_i^2 + psi_i - r_ii) / psi_i^2
 * </pre>
 *
 * <p>Start {@code (1 - 1 / (2 k)) / (R^-1)_ii}; variables are psi / .01; it stops where a step lowers F by less than
 * 1e7 machine precisions. So psi is sure to about 1e-5 only, which is the price of giving the same numbers.
 *
 * <p>Source: Lawley, D. N., and Maxwell, A. E. (1971). Factor Analysis as a Statistical Method, 2nd ed., chapter 4.
 */
final class ConcentratedFactor {

    private static final double UNIT = 0.01;
    private static final double TOLERANCE = 1e7 * Math.ulp(1.0);

    private ConcentratedFactor() {}

    /** The solution, or nothing if a uniqueness meets .005 or 1. */
    static Optional<FactorSolution> fit(double[][] r, double[] inverseDiagonal) {
        double shrink = 1 - 0.5 / r.length;
        double[] start = Arrays.stream(inverseDiagonal)
                .map(entry -> shrink / entry / UNIT)
                .toArray();
        return QuasiNewton.minimise(
                        (point, slopes) -> objective(r, point, slopes),
                        start,
                        FactorSolution.LEAST_UNIQUENESS / UNIT,
                        1 / UNIT,
                        TOLERANCE)
                .map(ConcentratedFactor::uniquenesses)
                .map(psi -> new FactorSolution(loadings(eigen(r, psi), psi), psi));
    }

    private static double[] uniquenesses(double[] point) {
        return Arrays.stream(point).map(entry -> entry * UNIT).toArray();
    }

    private static double objective(double[][] r, double[] point, double[] slopes) {
        double[] psi = uniquenesses(point);
        SymmetricEigen eigen = eigen(r, psi);
        double[] loadings = loadings(eigen, psi);
        double value = 0;
        for (int m = 1; m < psi.length; m++) {
            value += eigen.value(m) - Math.log(eigen.value(m)) - 1;
        }
        for (int i = 0; i < psi.length; i++) {
            slopes[i] = UNIT * (loadings[i] * loadings[i] + psi[i] - r[i][i]) / (psi[i] * psi[i]);
        }
        return value;
    }

    private static SymmetricEigen eigen(double[][] r, double[] psi) {
        int k = psi.length;
        double[][] scaled = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                scaled[i][j] = r[i][j] / Math.sqrt(psi[i] * psi[j]);
            }
        }
        return SymmetricEigen.of(scaled);
    }

    private static double[] loadings(SymmetricEigen eigen, double[] psi) {
        double[] loadings = eigen.vector(0);
        double length = Math.sqrt(Math.max(0, eigen.value(0) - 1));
        for (int i = 0; i < psi.length; i++) {
            loadings[i] *= Math.sqrt(psi[i]) * length;
        }
        return loadings;
    }
}
