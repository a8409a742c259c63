package io.github.alliance4j.scoring.internal;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations, largest value first. Exact to rounding,
 * and quick for the few dozen rows of a questionnaire.
 *
 * <p>Source: Golub, G. H., and Van Loan, C. F. (2013). Matrix Computations, 4th ed., section 8.5.
 */
public final class SymmetricEigen {

    /** Convergence is quadratic; more than ten sweeps are not seen. */
    private static final int SWEEPS = 60;

    private final double[] values;
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /** The decomposition of a symmetric matrix, which is not changed. */
    public static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        double[][] a = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            rows[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && !isDiagonal(a); sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, rows, p, q);
                }
            }
        }
        return sorted(a, rows);
    }

    private static boolean isDiagonal(double[][] a) {
        double off = 0;
        double all = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                all += a[i][j] * a[i][j];
                off += i == j ? 0 : a[i][j] * a[i][j];
            }
        }
        return off <= 1e-32 * all;
    }

    /** Turns the plane of p and q so that their common element becomes 0. */
    private static void rotate(double[][] a, double[][] rows, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int m = 0; m < a.length; m++) {
            double mp = a[m][p];
            double mq = a[m][q];
            a[m][p] = c * mp - s * mq;
            a[m][q] = s * mp + c * mq;
        }
        turn(a, p, q, c, s);
        turn(rows, p, q, c, s);
    }

    private static void turn(double[][] matrix, int p, int q, double c, double s) {
        for (int m = 0; m < matrix.length; m++) {
            double pm = matrix[p][m];
            double qm = matrix[q][m];
            matrix[p][m] = c * pm - s * qm;
            matrix[q][m] = s * pm + c * qm;
        }
    }

    private static SymmetricEigen sorted(double[][] a, double[][] rows) {
        int n = a.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> a[i][i]).reversed());
        double[] values = new double[n];
        double[][] vectors = new double[n][];
        for (int i = 0; i < n; i++) {
            values[i] = a[order[i]][order[i]];
            vectors[i] = rows[order[i]];
        }
        return new SymmetricEigen(values, vectors);
    }

    /** How many values there are. */
    public int size() {
        return values.length;
    }

    /** A value; 0 is the largest. */
    public double value(int index) {
        return values[index];
    }

    /** The vector of length 1 of a value. */
    public double[] vector(int index) {
        return vectors[index].clone();
    }
}
