package io.github.alliance4j.scoring.panel;

/** Products of small matrices. */
final class Matrices {

    private Matrices() {}

    /** {@code v' M v}. */
    static double sandwich(double[] v, double[][] m) {
        return product(v, m, v);
    }

    /** {@code v' M w}. */
    static double product(double[] v, double[][] m, double[] w) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < w.length; j++) {
                sum += v[i] * m[i][j] * w[j];
            }
        }
        return sum;
    }

    /** {@code scale T M T'}. */
    static double[][] sandwich(double[][] t, double[][] m, double scale) {
        int n = t.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int a = 0; a < n; a++) {
                    for (int b = 0; b < n; b++) {
                        sum += t[i][a] * m[a][b] * t[j][b];
                    }
                }
                product[i][j] = scale * sum;
            }
        }
        return product;
    }

    /** A square matrix from its rows, one after another from a place. */
    static double[][] square(double[] rows, int from, int size) {
        double[][] square = new double[size][size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(rows, from + i * size, square[i], 0, size);
        }
        return square;
    }
}
