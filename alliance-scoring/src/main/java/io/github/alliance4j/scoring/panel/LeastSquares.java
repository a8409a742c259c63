package io.github.alliance4j.scoring.panel;

import java.util.OptionalInt;

/**
 * The outcome on the fixed columns by least squares: where the kernel starts from, and which column is a combination of
 * those before it.
 */
final class LeastSquares {

    /** What is left of a column's square below this share is rounding. */
    private static final double COLLINEAR = 1e-11;

    private final double[][] columns;
    private final double[][] root;
    private final double[] estimates;
    private int collinear = -1;

    LeastSquares(double[][] columns, double[] outcome) {
        this.columns = columns;
        int p = columns.length;
        this.root = new double[p][p];
        this.estimates = new double[p];
        for (int i = 0; i < p && collinear < 0; i++) {
            row(i);
        }
        if (collinear < 0) {
            solve(outcome);
        }
    }

    private void row(int i) {
        for (int j = 0; j <= i; j++) {
            double whole = dot(columns[i], columns[j]);
            double rest = whole;
            for (int m = 0; m < j; m++) {
                rest -= root[i][m] * root[j][m];
            }
            if (i != j) {
                root[i][j] = rest / root[j][j];
            } else if (rest > COLLINEAR * whole) {
                root[i][i] = Math.sqrt(rest);
            } else {
                collinear = i;
            }
        }
    }

    private void solve(double[] outcome) {
        int p = columns.length;
        for (int i = 0; i < p; i++) {
            double rest = dot(columns[i], outcome);
            for (int m = 0; m < i; m++) {
                rest -= root[i][m] * estimates[m];
            }
            estimates[i] = rest / root[i][i];
        }
        for (int i = p - 1; i >= 0; i--) {
            for (int m = i + 1; m < p; m++) {
                estimates[i] -= root[m][i] * estimates[m];
            }
            estimates[i] /= root[i][i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The first column that is a combination of those before it. */
    OptionalInt collinear() {
        return collinear < 0 ? OptionalInt.empty() : OptionalInt.of(collinear);
    }

    double[] estimates() {
        return estimates;
    }

    double[] residuals(double[] outcome) {
        double[] residuals = outcome.clone();
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] -= estimates[j] * columns[j][i];
            }
        }
        return residuals;
    }
}
