package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.internal.Cholesky;
import java.util.Arrays;

/**
 * Guttman's lower bounds of the reliability of a sum score. With covariances (or correlations) {@code c_ij}, {@code V}
 * the sum of all of them, {@code k} items and {@code S2 = sum of c_ij^2 over i != j}:
 *
 * <pre>
 * lambda1 = 1 - sum c_ii / V
 * lambda2 = lambda1 + sqrt(k / (k - 1) S2) / V
 * lambda3 = k / (k - 1) lambda1                            (alpha)
 * lambda5 = lambda1 + 2 sqrt(max_i sum_(j != i) c_ij^2) / V
 * lambda6 = 1 - sum e_i^2 / V,   e_i^2 = 1 / (C^-1)_ii     (what the other items do not predict)
 * </pre>
 *
 * <p>Lambda 4 belongs to one split into halves: see {@link SplitHalf} and {@link SplitHalves}. Of correlations lambda 6
 * is psych's {@code G6(smc)}. A matrix that is not positive definite has no inverse: lambda 6 then rests on a smoothed
 * one (eigenvalues of the correlations below 1e-12 become 1e-10, scaled back to a diagonal of 1), and this is said; the
 * others never need it.
 *
 * <p>Source: Guttman, L. (1945). A basis for analyzing test-retest reliability. Psychometrika, 10, 255-282.
 *
 * @param lambda1 the first bound
 * @param lambda2 the second bound, never below lambda 3
 * @param lambda3 the third bound, alpha
 * @param lambda5 the fifth bound
 * @param lambda6 the sixth bound
 * @param isSmoothed whether lambda 6 rests on a smoothed matrix
 * @since 0.1
 */
public record GuttmanLambdas(
        double lambda1, double lambda2, double lambda3, double lambda5, double lambda6, boolean isSmoothed) {

    /** The bounds of a matrix that has variance. */
    static GuttmanLambdas of(ItemCovariances c) {
        double k = c.size();
        double v = c.total();
        double squares = 0;
        double largest = 0;
        for (int i = 0; i < c.size(); i++) {
            double column = 0;
            for (int j = 0; j < c.size(); j++) {
                column += i == j ? 0 : c.value(i, j) * c.value(i, j);
            }
            squares += column;
            largest = Math.max(largest, column);
        }
        double first = 1 - c.trace() / v;
        boolean smooth = !c.isPositiveDefinite();
        return new GuttmanLambdas(
                first,
                first + Math.sqrt(k / (k - 1) * squares) / v,
                c.alpha(),
                first + 2 * Math.sqrt(largest) / v,
                1 - unpredicted(smooth ? c.smoothed() : c) / v,
                smooth);
    }

    private static double unpredicted(ItemCovariances definite) {
        double[] inverse = Cholesky.of(definite.values())
                .orElseThrow(() -> new IllegalStateException("Smoothed covariances are not positive definite"))
                .inverseDiagonal();
        return Arrays.stream(inverse).map(entry -> 1 / entry).sum();
    }
}
