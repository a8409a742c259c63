package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Moments;
import io.github.alliance4j.scoring.internal.SymmetricEigen;
import java.util.Arrays;

/**
 * The covariances of the items of a scale, or their correlations, with the sums that reliability is made of. Covariances
 * are pairwise: variance {@code c_ii} over all who answered item i, {@code c_ij} over all who answered both. Correlations
 * are {@code c_ij / sqrt(c_ii c_jj)}. Immutable.
 */
final class ItemCovariances {

    /** An eigenvalue of the correlations below this counts as not positive. */
    private static final double SMALLEST_EIGENVALUE = 1e-12;
    /** What such an eigenvalue is replaced by. */
    private static final double SMOOTHED_EIGENVALUE = 1e-10;
    /** A sum below this share of its parts is 0 up to rounding. */
    static final double ROUNDING = 1e-12;

    private final double[][] values;

    private ItemCovariances(double[][] values) {
        this.values = values;
    }

    /** The pairwise covariances, or why there are none. */
    static Evaluation<ItemCovariances> of(ItemScores scores) {
        int k = scores.items().size();
        if (k < 2) {
            return Evaluation.notEvaluable("the scale has 1 item; consistency needs at least 2");
        }
        double[][] columns = new double[k][];
        for (int i = 0; i < k; i++) {
            columns[i] = scores.column(i);
            double[] answered = ItemScores.answered(columns[i]);
            if (answered.length < 2) {
                return Evaluation.notEvaluable("item " + scores.items().get(i) + " is answered by " + answered.length
                        + " persons; at least 2 are needed");
            }
            if (Moments.isConstant(answered, 0, answered.length)) {
                return Evaluation.notEvaluable("item " + scores.items().get(i)
                        + " has no variance: all its answers are equal; leave the item out");
            }
        }
        double[][] values = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double[][] pairs = pairs(columns[i], columns[j]);
                if (pairs[0].length < 2) {
                    return Evaluation.notEvaluable("items " + scores.items().get(j) + " and "
                            + scores.items().get(i) + " are answered together by " + pairs[0].length
                            + " persons; at least 2 are needed");
                }
                values[i][j] = covariance(pairs[0], pairs[1]);
                values[j][i] = values[i][j];
            }
        }
        return Evaluation.of(new ItemCovariances(values));
    }

    /** The entries of two columns where both are answered. */
    static double[][] pairs(double[] x, double[] y) {
        double[][] pairs = new double[2][x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                pairs[0][n] = x[i];
                pairs[1][n++] = y[i];
            }
        }
        return new double[][] {Arrays.copyOf(pairs[0], n), Arrays.copyOf(pairs[1], n)};
    }

    static double covariance(double[] x, double[] y) {
        int n = x.length;
        double meanX = Moments.mean(x, 0, n);
        double meanY = Moments.mean(y, 0, n);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum / (n - 1);
    }

    int size() {
        return values.length;
    }

    double value(int i, int j) {
        return values[i][j];
    }

    double[][] values() {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    /** The sum of the variances. */
    double trace() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += values[i][i];
        }
        return sum;
    }

    /** The sum of all entries: the variance of the sum score, where nothing is missing. */
    double total() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).sum();
    }

    /** Whether the sum score varies at all; without that no coefficient is defined. */
    boolean hasVariance() {
        return total() > ROUNDING * trace();
    }

    /** The sum of a row. */
    double rowSum(int i) {
        return Arrays.stream(values[i]).sum();
    }

    /** {@code k / (k - 1) (1 - trace / total)}, which is alpha and lambda 3; only where there is variance. */
    double alpha() {
        double k = size();
        return k / (k - 1) * (1 - trace() / total());
    }

    ItemCovariances correlations() {
        int k = size();
        double[][] r = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                r[i][j] = i == j ? 1 : values[i][j] / Math.sqrt(values[i][i] * values[j][j]);
            }
        }
        return new ItemCovariances(r);
    }

    ItemCovariances without(int item) {
        double[][] rest = new double[size() - 1][size() - 1];
        for (int i = 0; i < rest.length; i++) {
            for (int j = 0; j < rest.length; j++) {
                rest[i][j] = values[i < item ? i : i + 1][j < item ? j : j + 1];
            }
        }
        return new ItemCovariances(rest);
    }

    /** Whether the correlations have no eigenvalue at or below 0, up to rounding. */
    boolean isPositiveDefinite() {
        SymmetricEigen eigen = SymmetricEigen.of(correlations().values);
        return eigen.value(eigen.size() - 1) >= SMALLEST_EIGENVALUE;
    }

    /**
     * The nearest usable matrix: eigenvalues of the correlations below 1e-12 become 1e-10, all are scaled to the sum k,
     * the diagonal to 1; the variances are kept.
     */
    ItemCovariances smoothed() {
        int k = size();
        SymmetricEigen eigen = SymmetricEigen.of(correlations().values);
        double[][] r = new double[k][k];
        for (int m = 0; m < k; m++) {
            double value = eigen.value(m) < SMALLEST_EIGENVALUE ? SMOOTHED_EIGENVALUE : eigen.value(m);
            double[] vector = eigen.vector(m);
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    r[i][j] += value * vector[i] * vector[j];
                }
            }
        }
        double[][] result = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double scale = Math.sqrt(values[i][i] * values[j][j] / (r[i][i] * r[j][j]));
                result[i][j] = r[i][j] * scale;
            }
        }
        return new ItemCovariances(result);
    }
}
