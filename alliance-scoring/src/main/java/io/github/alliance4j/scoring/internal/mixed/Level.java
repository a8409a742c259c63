package io.github.alliance4j.scoring.internal.mixed;

/**
 * One level of groups: takes the random terms of a group out of its sums of products. With the sums {@code C = W'W} of all
 * columns W, of which Z are the terms, and the factor L of their relative covariance, {@code V = I + Z L L' Z'} and
 *
 * <pre>
 * W' V^-1 W = C - B' B,   B = R^-1 L' Z' W,   R R' = I + L' Z' Z L,   |V| = |R|^2
 * </pre>
 *
 * <p>Holds working space; not for several threads.
 */
final class Level {

    final int size;
    final int[] terms;
    final FactorLayout layout;
    final double[] factor;
    /** {@code B} of the group that was eliminated last. */
    final double[] b;

    private final int width;
    private final int products;
    /** Where the product of a term and a column stands. */
    private final int[] places;

    private final double[] root;

    Level(FactorLayout layout, int[] terms, int width) {
        this.layout = layout;
        this.size = layout.size();
        this.terms = terms;
        this.width = width;
        this.products = width * (width + 1) / 2;
        this.factor = new double[size * size];
        this.b = new double[size * width];
        this.root = new double[size * size];
        this.places = new int[size * width];
        for (int term = 0; term < size; term++) {
            for (int column = 0; column < width; column++) {
                places[term * width + column] = MixedRows.product(terms[term], column);
            }
        }
    }

    /** Writes {@code W' V^-1 W} and gives {@code |V|}. */
    double eliminate(double[] sums, int from, double[] reduced, int to) {
        System.arraycopy(sums, from, reduced, to, products);
        if (size == 0) {
            return 1;
        }
        project(sums, from);
        double determinant = decompose();
        solve(b, width);
        for (int term = 0; term < size; term++) {
            int at = to;
            int row = term * width;
            for (int i = 0; i < width; i++) {
                double left = b[row + i];
                for (int j = 0; j <= i; j++) {
                    reduced[at++] -= left * b[row + j];
                }
            }
        }
        return determinant;
    }

    /** {@code L' Z' W}. */
    private void project(double[] sums, int from) {
        for (int term = 0; term < size; term++) {
            for (int column = 0; column < width; column++) {
                double sum = 0;
                for (int m = term; m < size; m++) {
                    sum += factor[m * size + term] * sums[from + places[m * width + column]];
                }
                b[term * width + column] = sum;
            }
        }
    }

    /** {@code R}, lower triangular. */
    private double decompose() {
        double determinant = 1;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = i == j ? 1 : 0;
                for (int m = j; m < size; m++) {
                    rest += b[i * width + terms[m]] * factor[m * size + j];
                }
                for (int m = 0; m < j; m++) {
                    rest -= root[i * size + m] * root[j * size + m];
                }
                if (i == j) {
                    determinant *= rest;
                    root[i * size + i] = Math.sqrt(rest);
                } else {
                    root[i * size + j] = rest / root[j * size + j];
                }
            }
        }
        return determinant;
    }

    /** {@code R^-1} of the rows of a matrix with so many columns, in place. */
    private void solve(double[] matrix, int columns) {
        for (int i = 0; i < size; i++) {
            double scale = 1 / root[i * size + i];
            for (int c = 0; c < columns; c++) {
                double rest = matrix[i * columns + c];
                for (int m = 0; m < i; m++) {
                    rest -= root[i * size + m] * matrix[m * columns + c];
                }
                matrix[i * columns + c] = rest * scale;
            }
        }
    }

    /** {@code R^-1 L'} of the group that was eliminated last. */
    void half(double[] into, int at) {
        double[] half = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                half[i * size + j] = factor[j * size + i];
            }
        }
        solve(half, size);
        System.arraycopy(half, 0, into, at, half.length);
    }
}
