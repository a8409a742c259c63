package io.github.alliance4j.scoring.reliability;

import java.util.Arrays;

/** Loadings and uniquenesses of one factor in correlations. */
final class FactorSolution {

    /** The least uniqueness that is let through, as in R's factanal and psych. */
    static final double LEAST_UNIQUENESS = 0.005;

    private final double[] loadings;
    private final double[] uniquenesses;

    FactorSolution(double[] loadings, double[] uniquenesses) {
        // A factor has no sign of its own: it points where its items do.
        double sign = Arrays.stream(loadings).sum() < 0 ? -1 : 1;
        this.loadings = Arrays.stream(loadings).map(loading -> sign * loading).toArray();
        this.uniquenesses = uniquenesses.clone();
    }

    double loading(int item) {
        return loadings[item];
    }

    double uniqueness(int item) {
        return uniquenesses[item];
    }

    double[] loadings() {
        return loadings.clone();
    }

    double[] uniquenesses() {
        return uniquenesses.clone();
    }

    boolean isAtBound() {
        return Arrays.stream(uniquenesses).anyMatch(unique -> unique <= LEAST_UNIQUENESS * (1 + 1e-9));
    }
}
