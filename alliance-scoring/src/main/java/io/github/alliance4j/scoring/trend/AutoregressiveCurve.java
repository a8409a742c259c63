package io.github.alliance4j.scoring.trend;

import io.github.alliance4j.scoring.internal.Moments;
import java.util.Arrays;

/**
 * A line or parabola through scores whose errors resemble their neighbours by {@code phi^gap}, for one {@code phi} after
 * the other: generalised least squares. Each score is made independent of the one before it,
 *
 * <pre>
 * y*_i = (y_i - rho y_(i-1)) / sqrt(1 - rho^2),   rho = phi^gap_i
 * </pre>
 *
 * <p>and so are the columns of the design; rotations then bring them to a triangle row by row. An infinite gap starts
 * anew. Times are moved to their mean and divided by half their range, scores are moved to their mean, so that neither
 * large session numbers nor dates cost digits. Not for use by several threads.
 */
final class AutoregressiveCurve {

    private final int n;
    /** Columns of the design: constant, time, and perhaps its square. */
    private final int terms;

    private final double[] gaps;
    private final double timeOrigin;
    private final double timeScale;
    private final double scoreOrigin;
    /** The columns of the design, then the scores, row by row. */
    private final double[] rows;

    /** The triangle of the last fit, row by row. */
    private final double[] triangle;

    private final double[] row;
    private double logDeterminant;

    AutoregressiveCurve(double[] times, double[] scores, double[] gaps, int degree) {
        this.n = scores.length;
        this.terms = degree + 1;
        this.gaps = gaps;
        this.timeOrigin = Moments.mean(times, 0, n);
        this.timeScale =
                Arrays.stream(times).map(t -> Math.abs(t - timeOrigin)).max().orElse(1);
        this.scoreOrigin = Moments.mean(scores, 0, n);
        this.rows = new double[n * (terms + 1)];
        this.triangle = new double[(terms + 1) * (terms + 1)];
        this.row = new double[terms + 1];
        for (int i = 0; i < n; i++) {
            double power = 1;
            for (int k = 0; k < terms; k++) {
                rows[i * (terms + 1) + k] = power;
                power *= (times[i] - timeOrigin) / timeScale;
            }
            rows[i * (terms + 1) + terms] = scores[i] - scoreOrigin;
        }
    }

    int size() {
        return n;
    }

    int terms() {
        return terms;
    }

    /** Fits the curve for one autocorrelation; 0 is least squares. */
    void fit(double phi) {
        Arrays.fill(triangle, 0);
        logDeterminant = 0;
        int width = terms + 1;
        double gap = Double.NaN;
        double rho = 0;
        double share = 1;
        double logLeft = 0;
        for (int i = 0; i < n; i++) {
            double own = i == 0 ? Double.POSITIVE_INFINITY : gaps[i];
            // Most gaps are equal.
            if (own != gap) {
                gap = own;
                rho = correlation(phi, gap);
                double left = (1 - rho) * (1 + rho);
                share = 1 / Math.sqrt(left);
                logLeft = Math.log(left);
            }
            logDeterminant += logLeft;
            for (int k = 0; k < width; k++) {
                double before = rho == 0 ? 0 : rho * rows[(i - 1) * width + k];
                row[k] = (rows[i * width + k] - before) * share;
            }
            rotate();
        }
    }

    private static double correlation(double phi, double gap) {
        return phi == 0 || Double.isInfinite(gap) ? 0 : Math.pow(phi, gap);
    }

    /** Turns the row into the triangle, which then stands for one row more. */
    private void rotate() {
        int width = terms + 1;
        for (int k = 0; k < width; k++) {
            double x = row[k];
            if (x == 0) {
                continue;
            }
            double diagonal = triangle[k * width + k];
            double length = Math.sqrt(diagonal * diagonal + x * x);
            if (!(length > 0)) {
                continue;
            }
            double cosine = diagonal / length;
            double sine = x / length;
            triangle[k * width + k] = length;
            for (int j = k + 1; j < width; j++) {
                double above = triangle[k * width + j];
                triangle[k * width + j] = cosine * above + sine * row[j];
                row[j] = cosine * row[j] - sine * above;
            }
        }
    }

    /** The residual sum of squares of the last fit, after the errors were made independent. */
    double residualSquares() {
        double end = triangle[terms * (terms + 1) + terms];
        return end * end;
    }

    /** {@code ln |R|}, {@code R} the correlation matrix of the errors. */
    double logDeterminant() {
        return logDeterminant;
    }

    /** {@code ln |X' R^-1 X|} with time as it was given. */
    double logInformation() {
        double sum = 0;
        for (int k = 0; k < terms; k++) {
            sum += Math.log(Math.abs(triangle[k * (terms + 1) + k])) + k * Math.log(timeScale);
        }
        return 2 * sum;
    }

    /** The coefficients of the powers of time as it was given, from the constant up. */
    double[] coefficients() {
        double[] inner = new double[terms];
        for (int k = terms - 1; k >= 0; k--) {
            double sum = triangle[k * (terms + 1) + terms];
            for (int j = k + 1; j < terms; j++) {
                sum -= triangle[k * (terms + 1) + j] * inner[j];
            }
            inner[k] = sum / triangle[k * (terms + 1) + k];
        }
        double[] outer = new double[terms];
        double[][] powers = powers();
        for (int k = 0; k < terms; k++) {
            for (int j = k; j < terms; j++) {
                outer[k] += powers[k][j] * inner[j];
            }
        }
        outer[0] += scoreOrigin;
        return outer;
    }

    /** The root of the coefficients' covariance matrix for a residual variance of 1: the matrix is the root times its transpose. */
    double[][] root() {
        double[][] inverse = new double[terms][terms];
        for (int k = 0; k < terms; k++) {
            inverse[k][k] = 1 / triangle[k * (terms + 1) + k];
            for (int i = k - 1; i >= 0; i--) {
                double sum = 0;
                for (int j = i + 1; j <= k; j++) {
                    sum += triangle[i * (terms + 1) + j] * inverse[j][k];
                }
                inverse[i][k] = -sum / triangle[i * (terms + 1) + i];
            }
        }
        double[][] powers = powers();
        double[][] root = new double[terms][terms];
        for (int i = 0; i < terms; i++) {
            for (int k = 0; k < terms; k++) {
                for (int j = i; j <= k; j++) {
                    root[i][k] += powers[i][j] * inverse[j][k];
                }
            }
        }
        return root;
    }

    /** How the coefficients of the powers of time follow from those of moved and divided time. */
    private double[][] powers() {
        double[][] all = {
            {1, -timeOrigin / timeScale, timeOrigin * timeOrigin / (timeScale * timeScale)},
            {0, 1 / timeScale, -2 * timeOrigin / (timeScale * timeScale)},
            {0, 0, 1 / (timeScale * timeScale)}
        };
        return all;
    }
}
