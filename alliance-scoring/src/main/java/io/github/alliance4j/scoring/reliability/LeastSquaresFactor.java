package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.internal.SymmetricEigen;
import java.util.Arrays;
import java.util.Optional;

/**
 * One factor by minimum residuals: the loadings that leave the smallest squares off the diagonal,
 *
 * <pre>
 * sum over i != j of (r_ij - l_i l_j)^2,   |l_i| at most sqrt(1 - .005)
 * </pre>
 *
 * <p>In one loading the sum is a parabola with its lowest point at {@code sum_j r_ij l_j / sum_j l_j^2}, so the loadings
 * are set in turn until none moves. Start: the first principal component.
 *
 * <p>Source: Harman, H. H., and Jones, W. H. (1966). Factor analysis by minimizing residuals. Psychometrika, 31, 351-368.
 */
final class LeastSquaresFactor {

    private static final int SWEEPS = 20_000;
    private static final double STILL = 1e-12;

    private LeastSquaresFactor() {}

    /** The solution, or nothing if it does not settle. */
    static Optional<FactorSolution> fit(double[][] r) {
        double[] loadings = start(r);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            if (largestMove(r, loadings) < STILL) {
                return Optional.of(new FactorSolution(
                        loadings,
                        Arrays.stream(loadings)
                                .map(loading -> 1 - loading * loading)
                                .toArray()));
            }
        }
        return Optional.empty();
    }

    private static double[] start(double[][] r) {
        SymmetricEigen eigen = SymmetricEigen.of(r);
        double scale = Math.sqrt(eigen.value(0));
        return Arrays.stream(eigen.vector(0))
                .map(entry -> bounded(scale * entry))
                .toArray();
    }

    private static double largestMove(double[][] r, double[] loadings) {
        double largest = 0;
        for (int i = 0; i < loadings.length; i++) {
            double product = 0;
            double squares = 0;
            for (int j = 0; j < loadings.length; j++) {
                product += i == j ? 0 : r[i][j] * loadings[j];
                squares += i == j ? 0 : loadings[j] * loadings[j];
            }
            // Where all other loadings are 0 this one does not matter.
            double best = squares > 0 ? bounded(product / squares) : 0;
            largest = Math.max(largest, Math.abs(best - loadings[i]));
            loadings[i] = best;
        }
        return largest;
    }

    private static double bounded(double loading) {
        double most = Math.sqrt(1 - FactorSolution.LEAST_UNIQUENESS);
        return Math.max(-most, Math.min(most, loading));
    }
}
