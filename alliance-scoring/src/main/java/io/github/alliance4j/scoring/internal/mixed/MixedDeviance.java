package io.github.alliance4j.scoring.internal.mixed;

import java.util.Arrays;

/**
 * The deviance of a linear mixed model as a function of the relative covariance factors alone: the fixed part and the
 * residual variance are solved for. With {@code V = I + Z L L' Z'} over all rows, after autocorrelation of the residuals
 * is undone, {@code r2} the rest of the fixed part and {@code R} the residuals' correlation matrix:
 *
 * <pre>
 * ML    d = log|V| + log|R| + n (1 + log(2 pi r2 / n))
 * REML  d = log|V| + log|R| + log|X' V^-1 X| + (n - p)(1 + log(2 pi r2 / (n - p)))
 * </pre>
 *
 * <p>One evaluation costs the number of lower groups, not of rows. Its slopes are exact: in the relative covariance matrix
 * of a level they are {@code K = sum Z' P Z - c sum w w'} with {@code w = Z' P y}, {@code c = 1 / s2}, and {@code P =
 * V^-1 - V^-1 X (X' V^-1 X)^-1 X' V^-1} (ML: the first P is {@code V^-1}).
 *
 * <p>Holds working space; not for several threads.
 */
final class MixedDeviance {

    final MixedRows rows;
    final Level lower;
    final Level upper;
    final FixedPart fixed;
    final boolean restricted;
    final CrossProducts products;
    /** Rows, less the fixed part for REML. */
    final int freedom;

    /** The slopes in the relative covariance matrix of each level that were found last. */
    final double[] lowerInG;

    final double[] upperInG;

    private final int packed;
    private final int outcome;
    private final double[] reduced;
    private final double[] groupSums;
    private final double[] groupReduced;
    private final double[] groupHalf;
    private final double[] groupB;
    private final double[] total;
    private final GroupScore lowerScore;
    private final GroupScore upperScore;
    private double logDeterminant;

    MixedDeviance(MixedRows rows, FactorLayout lowerLayout, FactorLayout upperLayout, boolean restricted) {
        this.rows = rows;
        this.restricted = restricted;
        this.lower = new Level(lowerLayout, rows.lowerTerms, rows.width);
        this.upper = new Level(upperLayout, rows.upperTerms, rows.width);
        this.lowerInG = new double[lower.size * lower.size];
        this.upperInG = new double[upper.size * upper.size];
        this.outcome = rows.width - 1;
        this.fixed = new FixedPart(rows.fixed, outcome);
        this.freedom = rows.rows() - (restricted ? fixed.size : 0);
        this.packed = rows.products();
        this.products = new CrossProducts(rows);
        this.reduced = new double[rows.lowerGroups() * packed];
        this.groupSums = new double[rows.upperGroups() * packed];
        this.groupReduced = new double[rows.upperGroups() * packed];
        this.groupHalf = new double[rows.upperGroups() * upper.size * upper.size];
        this.groupB = new double[rows.upperGroups() * upper.size * rows.width];
        this.total = new double[packed];
        this.lowerScore = new GroupScore(lower, upper, rows.fixed, outcome);
        this.upperScore = new GroupScore(upper, null, rows.fixed, outcome);
    }

    /** How many parameters the factors have. */
    int parameters() {
        return lower.layout.parameters() + upper.layout.parameters();
    }

    /** Whether a parameter stands on the diagonal of its factor. */
    boolean isDiagonal(int parameter) {
        int below = lower.layout.parameters();
        return parameter < below ? lower.layout.isDiagonal(parameter) : upper.layout.isDiagonal(parameter - below);
    }

    /** A start that no variance of 0 holds back. */
    double[] away(double[] theta) {
        double[] away = theta.clone();
        for (int i = 0; i < away.length; i++) {
            if (isDiagonal(i) && Math.abs(away[i]) < 0.1) {
                away[i] = 0.1;
            }
        }
        return away;
    }

    /** The deviance; infinite where it cannot be computed. */
    double value(double[] theta) {
        if (!reduce(theta)) {
            return Double.POSITIVE_INFINITY;
        }
        return constant() + freedom * (1 + Math.log(2 * Math.PI * variance()));
    }

    /** The deviance and its slopes. */
    double value(double[] theta, double[] slopes) {
        double value = value(theta);
        if (value < Double.POSITIVE_INFINITY) {
            slopes(variance(), slopes);
        }
        return value;
    }

    /** The deviance with a residual variance given, and its slopes in the factors and in the variance's logarithm. */
    double value(double[] theta, double logVariance, double[] slopes) {
        if (!reduce(theta)) {
            return Double.POSITIVE_INFINITY;
        }
        double variance = Math.exp(logVariance);
        slopes(variance, slopes);
        slopes[parameters()] = freedom - fixed.rest / variance;
        return constant() + freedom * (Math.log(2 * Math.PI) + logVariance) + fixed.rest / variance;
    }

    private double constant() {
        return logDeterminant + products.logDeterminant + (restricted ? fixed.logDeterminant : 0);
    }

    /** The residual variance at the factors that were evaluated last. */
    double variance() {
        return fixed.rest / freedom;
    }

    private boolean reduce(double[] theta) {
        lower.layout.fill(theta, 0, lower.factor);
        upper.layout.fill(theta, lower.layout.parameters(), upper.factor);
        logDeterminant = 0;
        Arrays.fill(total, 0);
        for (int group = 0; group < rows.upperGroups(); group++) {
            reduceLower(group);
            int at = group * packed;
            double determinant = upper.eliminate(groupSums, at, groupReduced, at);
            logDeterminant += Math.log(determinant);
            if (upper.size > 0) {
                upper.half(groupHalf, group * upper.size * upper.size);
                System.arraycopy(upper.b, 0, groupB, group * upper.b.length, upper.b.length);
            }
            for (int i = 0; i < packed; i++) {
                total[i] += groupReduced[at + i];
            }
        }
        return fixed.solve(total);
    }

    private void reduceLower(int group) {
        int to = group * packed;
        Arrays.fill(groupSums, to, to + packed, 0);
        double determinant = 1;
        for (int i = rows.upperStart[group]; i < rows.upperStart[group + 1]; i++) {
            int at = i * packed;
            determinant *= lower.eliminate(products.sums, at, reduced, at);
            if (determinant > 1e200) {
                logDeterminant += Math.log(determinant);
                determinant = 1;
            }
            for (int m = 0; m < packed; m++) {
                groupSums[to + m] += reduced[at + m];
            }
        }
        logDeterminant += Math.log(determinant);
    }

    private void slopes(double variance, double[] slopes) {
        Arrays.fill(lowerInG, 0);
        Arrays.fill(upperInG, 0);
        for (int group = 0; group < rows.upperGroups(); group++) {
            for (int i = rows.upperStart[group]; i < rows.upperStart[group + 1]; i++) {
                lowerScore(group, i).add(fixed, restricted, 1 / variance, lowerInG);
            }
            if (upper.size > 0) {
                upperScore(group).add(fixed, restricted, 1 / variance, upperInG);
            }
        }
        lower.layout.slopes(lowerInG, lower.factor, slopes, 0);
        upper.layout.slopes(upperInG, upper.factor, slopes, lower.layout.parameters());
    }

    /** The scores of a lower group at the factors that were evaluated last. */
    GroupScore lowerScore(int group, int i) {
        lowerScore.read(reduced, i * packed);
        if (upper.size > 0) {
            lowerScore.take(
                    reduced, i * packed, groupHalf, group * upper.size * upper.size, groupB, group * upper.b.length);
        }
        lowerScore.solve(fixed.estimates);
        return lowerScore;
    }

    /** The scores of an upper group at the factors that were evaluated last. */
    GroupScore upperScore(int group) {
        upperScore.read(groupReduced, group * packed);
        upperScore.solve(fixed.estimates);
        return upperScore;
    }
}
