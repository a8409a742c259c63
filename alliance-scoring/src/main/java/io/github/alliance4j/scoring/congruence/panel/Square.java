package io.github.alliance4j.scoring.congruence.panel;

/** Matrices of two rows and two columns, one row after the other, and vectors of two. */
final class Square {

    private Square() {}

    static double[] symmetric(double[] from, int at) {
        return new double[] {from[at], from[at + 1], from[at + 1], from[at + 2]};
    }

    static double[] times(double[] a, double[] b) {
        return new double[] {
            a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3],
            a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3]
        };
    }

    static double[] timesVector(double[] a, double[] v) {
        return new double[] {a[0] * v[0] + a[1] * v[1], a[2] * v[0] + a[3] * v[1]};
    }

    /** {@code v w'}. */
    static double[] outer(double[] v, double[] w) {
        return new double[] {v[0] * w[0], v[0] * w[1], v[1] * w[0], v[1] * w[1]};
    }

    static double[] transposed(double[] a) {
        return new double[] {a[0], a[2], a[1], a[3]};
    }

    static double[] plus(double[] a, double[] b, double by) {
        double[] sum = a.clone();
        add(sum, 0, b, by);
        return sum;
    }

    static void add(double[] to, int at, double[] values, double by) {
        for (int i = 0; i < values.length; i++) {
            to[at + i] += by * values[i];
        }
    }

    static double determinant(double[] a) {
        return a[0] * a[3] - a[1] * a[2];
    }

    static double[] inverse(double[] a) {
        double d = determinant(a);
        return new double[] {a[3] / d, -a[1] / d, -a[2] / d, a[0] / d};
    }

    static boolean isPositive(double[] symmetric) {
        return symmetric[0] > 0 && determinant(symmetric) > 0;
    }

    /** The lower triangle {@code L} with {@code L L' = a}, inverted; first row, then second row. */
    static double[] inverseRoot(double[] a) {
        double first = Math.sqrt(a[0]);
        double below = a[2] / first;
        double second = Math.sqrt(a[3] - below * below);
        return new double[] {1 / first, 0, -below / (first * second), 1 / second};
    }
}
