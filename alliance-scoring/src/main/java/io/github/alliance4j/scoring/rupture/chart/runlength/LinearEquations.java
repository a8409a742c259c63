package io.github.alliance4j.scoring.rupture.chart.runlength;

/** Solves {@code A x = b} by Gaussian elimination with row exchange; both are overwritten. */
final class LinearEquations {

    private LinearEquations() {}

    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int column = 0; column < n; column++) {
            exchange(a, b, column);
            for (int row = column + 1; row < n; row++) {
                double factor = a[row][column] / a[column][column];
                for (int j = column; j < n; j++) {
                    a[row][j] -= factor * a[column][j];
                }
                b[row] -= factor * b[column];
            }
        }
        for (int row = n - 1; row >= 0; row--) {
            for (int j = row + 1; j < n; j++) {
                b[row] -= a[row][j] * b[j];
            }
            b[row] /= a[row][row];
        }
        return b;
    }

    private static void exchange(double[][] a, double[] b, int column) {
        int largest = column;
        for (int row = column + 1; row < b.length; row++) {
            if (Math.abs(a[row][column]) > Math.abs(a[largest][column])) {
                largest = row;
            }
        }
        double[] row = a[column];
        a[column] = a[largest];
        a[largest] = row;
        double right = b[column];
        b[column] = b[largest];
        b[largest] = right;
    }
}
