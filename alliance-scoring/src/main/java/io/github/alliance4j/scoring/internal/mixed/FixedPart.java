package io.github.alliance4j.scoring.internal.mixed;

/**
 * The fixed part at a given covariance: with {@code A = X' V^-1 X}, {@code b = A^-1 X' V^-1 y} and the rest {@code r2 = y'
 * V^-1 y - b' A b}. Holds working space; not for several threads.
 */
final class FixedPart {

    final int size;
    final double[] estimates;
    double rest;
    double logDeterminant;

    private final int[] columns;
    private final int outcome;
    private final double[] root;
    private double[] held = {};
    private double value;

    FixedPart(int[] columns, int outcome) {
        this.columns = columns;
        this.outcome = outcome;
        this.size = columns.length;
        this.estimates = new double[size];
        this.root = new double[size * size];
    }

    /** Solves for the sums of products given; false if they are not positive definite. */
    boolean solve(double[] sums) {
        logDeterminant = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double left = sums[MixedRows.product(columns[i], columns[j])];
                for (int m = 0; m < j; m++) {
                    left -= root[i * size + m] * root[j * size + m];
                }
                if (i != j) {
                    root[i * size + j] = left / root[j * size + j];
                } else if (left > 0) {
                    root[i * size + i] = Math.sqrt(left);
                    logDeterminant += Math.log(left);
                } else {
                    return false;
                }
            }
        }
        rest = sums[MixedRows.product(outcome, outcome)];
        for (int i = 0; i < size; i++) {
            double left = sums[MixedRows.product(columns[i], outcome)];
            for (int m = 0; m < i; m++) {
                left -= root[i * size + m] * estimates[m];
            }
            estimates[i] = left / root[i * size + i];
            rest -= estimates[i] * estimates[i];
        }
        back(estimates);
        if (held.length > 0) {
            restrain();
        }
        return rest > 0;
    }

    /** From now on solves with {@code w' b} held at a value. */
    void hold(double[] weights, double at) {
        held = weights;
        value = at;
    }

    /** Holds nothing any more. */
    void release() {
        held = new double[0];
    }

    /** {@code b - A^-1 w (w' b - v) / (w' A^-1 w)} and {@code r2 + (w' b - v)^2 / (w' A^-1 w)}. */
    private void restrain() {
        double[] along = held.clone();
        forward(along);
        double length = 0;
        double off = -value;
        for (int i = 0; i < size; i++) {
            length += along[i] * along[i];
            off += held[i] * estimates[i];
        }
        back(along);
        for (int i = 0; i < size; i++) {
            estimates[i] -= along[i] * off / length;
        }
        rest += off * off / length;
    }

    private void back(double[] x) {
        for (int i = size - 1; i >= 0; i--) {
            for (int m = i + 1; m < size; m++) {
                x[i] -= root[m * size + i] * x[m];
            }
            x[i] /= root[i * size + i];
        }
    }

    /** {@code R^-1 v} in place, with {@code A = R R'}: its squared length is {@code v' A^-1 v}. */
    void forward(double[] v) {
        for (int i = 0; i < size; i++) {
            for (int m = 0; m < i; m++) {
                v[i] -= root[i * size + m] * v[m];
            }
            v[i] /= root[i * size + i];
        }
    }

    /** {@code A^-1}. */
    double[][] inverse() {
        double[][] inverse = new double[size][size];
        for (int i = 0; i < size; i++) {
            inverse[i][i] = 1;
            forward(inverse[i]);
            back(inverse[i]);
        }
        return inverse;
    }
}
