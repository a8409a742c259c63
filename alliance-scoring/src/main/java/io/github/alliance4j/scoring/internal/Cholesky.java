package io.github.alliance4j.scoring.internal;

import java.util.Optional;

/**
 * A symmetric positive definite matrix as {@code L L'}, with {@code L} lower triangular: its inverse, its determinant and
 * linear equations in it.
 */
public final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** The factor of a symmetric matrix, or nothing if it is not positive definite. Only the lower half is read. */
    public static Optional<Cholesky> of(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int m = 0; m < j; m++) {
                    rest -= lower[i][m] * lower[j][m];
                }
                if (i != j) {
                    lower[i][j] = rest / lower[j][j];
                } else if (rest > 0 && rest < Double.POSITIVE_INFINITY) {
                    lower[i][i] = Math.sqrt(rest);
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Cholesky(lower));
    }

    /** The natural logarithm of the determinant. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += Math.log(lower[i][i]);
        }
        return 2 * sum;
    }

    /** The {@code x} of {@code A x = right}. */
    public double[] solve(double[] right) {
        int n = lower.length;
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int m = 0; m < i; m++) {
                x[i] -= lower[i][m] * x[m];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int m = i + 1; m < n; m++) {
                x[i] -= lower[m][i] * x[m];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    /** The diagonal of the inverse. */
    public double[] inverseDiagonal() {
        int n = lower.length;
        double[] diagonal = new double[n];
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            diagonal[i] = solve(unit)[i];
        }
        return diagonal;
    }
}
