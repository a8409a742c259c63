package io.github.alliance4j.scoring.internal;

import java.util.Arrays;
import java.util.Optional;

/** An outcome on columns by least squares with Householder reflections, which keep the digits that normal equations lose. */
public final class Regression {

    /** A column of which less than this share is left is a combination of those before it. */
    private static final double COLLINEAR = 1e-11;

    private final double[] estimates;
    private final double[][] inverse;
    private final double residualSquares;
    private final double outcomeSquares;
    private final double[] residuals;

    private Regression(double[][] columns, double[][] upper, double[] rotated, double[] outcome) {
        int p = columns.length;
        this.estimates = new double[p];
        for (int i = p - 1; i >= 0; i--) {
            double rest = rotated[i];
            for (int j = i + 1; j < p; j++) {
                rest -= upper[j][i] * estimates[j];
            }
            estimates[i] = rest / upper[i][i];
        }
        this.residuals = outcome.clone();
        double squares = 0;
        for (int i = 0; i < outcome.length; i++) {
            for (int j = 0; j < p; j++) {
                residuals[i] -= estimates[j] * columns[j][i];
            }
            squares += residuals[i] * residuals[i];
        }
        this.residualSquares = squares;
        this.outcomeSquares = Arrays.stream(outcome).map(y -> y * y).sum();
        this.inverse = inverse(upper);
    }

    /** The regression, or nothing if a column is a combination of those before it or there are fewer rows than columns. */
    public static Optional<Regression> of(double[][] columns, double[] outcome) {
        int p = columns.length;
        if (outcome.length < p) {
            return Optional.empty();
        }
        double[][] work = new double[p][];
        for (int j = 0; j < p; j++) {
            work[j] = columns[j].clone();
        }
        double[] rotated = outcome.clone();
        for (int j = 0; j < p; j++) {
            double norm = norm(work[j], j);
            if (!(norm > COLLINEAR * norm(columns[j], 0))) {
                return Optional.empty();
            }
            double[] mirror = work[j].clone();
            mirror[j] += Math.copySign(norm, mirror[j]);
            double length = norm(mirror, j);
            for (int k = j; k < p; k++) {
                reflect(work[k], mirror, j, length);
            }
            reflect(rotated, mirror, j, length);
        }
        return Optional.of(new Regression(columns, work, rotated, outcome));
    }

    private static double norm(double[] column, int from) {
        double sum = 0;
        for (int i = from; i < column.length; i++) {
            sum += column[i] * column[i];
        }
        return Math.sqrt(sum);
    }

    private static void reflect(double[] column, double[] mirror, int from, double length) {
        double along = 0;
        for (int i = from; i < column.length; i++) {
            along += column[i] * mirror[i];
        }
        along *= 2 / (length * length);
        for (int i = from; i < column.length; i++) {
            column[i] -= along * mirror[i];
        }
    }

    /** The inverse of the cross products, from the triangle {@code R} whose column j is {@code upper[j]}. */
    private static double[][] inverse(double[][] upper) {
        int p = upper.length;
        double[][] root = new double[p][p];
        for (int j = 0; j < p; j++) {
            for (int i = j; i >= 0; i--) {
                double rest = i == j ? 1 : 0;
                for (int k = i + 1; k <= j; k++) {
                    rest -= upper[k][i] * root[k][j];
                }
                root[i][j] = rest / upper[i][i];
            }
        }
        double[][] inverse = new double[p][p];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                for (int k = Math.max(a, b); k < p; k++) {
                    inverse[a][b] += root[a][k] * root[b][k];
                }
            }
        }
        return inverse;
    }

    /** The coefficient of a column. */
    public double estimate(int column) {
        return estimates[column];
    }

    /** An element of {@code (X'X)^-1}. */
    public double inverse(int row, int column) {
        return inverse[row][column];
    }

    /** The sum of squared residuals. */
    public double residualSquares() {
        return residualSquares;
    }

    /** The sum of squared outcomes, not less their mean. */
    public double outcomeSquares() {
        return outcomeSquares;
    }

    /** The outcome less its fit, row by row. */
    public double[] residuals() {
        return residuals.clone();
    }
}
