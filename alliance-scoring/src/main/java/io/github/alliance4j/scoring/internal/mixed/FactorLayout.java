package io.github.alliance4j.scoring.internal.mixed;

import java.util.Arrays;

/**
 * Which elements of a lower triangular factor {@code L} of a relative covariance matrix {@code G = L L'} are free, and
 * which parameter each is. Terms that vary together form a block with a full triangle; a term alone has one element. The
 * sign of a column does not matter, so the diagonal need not be kept above 0.
 */
public final class FactorLayout {

    /** A diagonal element whose square is below this is 0: the term adds nothing that the rows could show. */
    private static final double NOTHING = 1e-10;

    private final int size;
    private final int[] rows;
    private final int[] columns;
    private final int[] parameters;
    private final int count;

    private FactorLayout(int size, int[] rows, int[] columns, int[] parameters) {
        this.size = size;
        this.rows = rows;
        this.columns = columns;
        this.parameters = parameters;
        this.count = Arrays.stream(parameters).max().orElse(-1) + 1;
    }

    /** Blocks of terms that vary together, in order. */
    public static FactorLayout blocks(int... sizes) {
        int size = Arrays.stream(sizes).sum();
        int entries = Arrays.stream(sizes).map(s -> s * (s + 1) / 2).sum();
        int[] rows = new int[entries];
        int[] columns = new int[entries];
        int at = 0;
        int first = 0;
        for (int block : sizes) {
            for (int column = first; column < first + block; column++) {
                for (int row = column; row < first + block; row++) {
                    rows[at] = row;
                    columns[at++] = column;
                }
            }
            first += block;
        }
        int[] parameters = new int[entries];
        Arrays.setAll(parameters, i -> i);
        return new FactorLayout(size, rows, columns, parameters);
    }

    /** Independent terms with one common variance. */
    public static FactorLayout tied(int size) {
        int[] diagonal = new int[size];
        Arrays.setAll(diagonal, i -> i);
        return new FactorLayout(size, diagonal, diagonal, new int[size]);
    }

    /** How many terms there are. */
    public int size() {
        return size;
    }

    /** How many parameters there are. */
    public int parameters() {
        return count;
    }

    /** Which parameter an element of the factor is; it must be free. */
    int parameter(int row, int column) {
        int i = 0;
        while (rows[i] != row || columns[i] != column) {
            i++;
        }
        return parameters[i];
    }

    /** Whether the parameter stands on the diagonal. */
    boolean isDiagonal(int parameter) {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] == parameter) {
                return rows[i] == columns[i];
            }
        }
        return false;
    }

    /** Writes the factor, row by row, from the parameters that begin at a place. */
    void fill(double[] theta, int from, double[] factor) {
        Arrays.fill(factor, 0);
        for (int i = 0; i < rows.length; i++) {
            factor[rows[i] * size + columns[i]] = theta[from + parameters[i]];
        }
    }

    /** The slopes in the parameters of a function whose slopes in {@code G} are the symmetric matrix given. */
    void slopes(double[] inG, double[] factor, double[] slopes, int from) {
        Arrays.fill(slopes, from, from + count, 0);
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (int m = columns[i]; m < size; m++) {
                sum += inG[rows[i] * size + m] * factor[m * size + columns[i]];
            }
            slopes[from + parameters[i]] += 2 * sum;
        }
    }

    /** The relative covariance matrix, row by row. */
    double[] covariance(double[] theta, int from) {
        double[] factor = new double[size * size];
        fill(theta, from, factor);
        double[] g = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int m = 0; m <= Math.min(i, j); m++) {
                    g[i * size + j] += factor[i * size + m] * factor[j * size + m];
                }
            }
        }
        return g;
    }

    /**
     * The same covariance matrix by the one factor with a diagonal of at least 0 whose columns are 0 where the diagonal is.
     */
    void normalise(double[] theta, int from) {
        double[] g = covariance(theta, from);
        double[] factor = new double[size * size];
        for (int j = 0; j < size; j++) {
            double pivot = g[j * size + j];
            for (int m = 0; m < j; m++) {
                pivot -= factor[j * size + m] * factor[j * size + m];
            }
            if (pivot > NOTHING) {
                column(g, factor, j, Math.sqrt(pivot));
            }
        }
        for (int i = 0; i < rows.length; i++) {
            theta[from + parameters[i]] = factor[rows[i] * size + columns[i]];
        }
    }

    private void column(double[] g, double[] factor, int j, double root) {
        factor[j * size + j] = root;
        for (int i = j + 1; i < size; i++) {
            double rest = g[i * size + j];
            for (int m = 0; m < j; m++) {
                rest -= factor[i * size + m] * factor[j * size + m];
            }
            factor[i * size + j] = rest / root;
        }
    }
}
