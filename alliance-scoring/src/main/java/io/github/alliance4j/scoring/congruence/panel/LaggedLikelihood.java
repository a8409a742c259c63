package io.github.alliance4j.scoring.congruence.panel;

import static io.github.alliance4j.scoring.congruence.panel.Square.outer;
import static io.github.alliance4j.scoring.congruence.panel.Square.plus;
import static io.github.alliance4j.scoring.congruence.panel.Square.times;
import static io.github.alliance4j.scoring.congruence.panel.Square.timesVector;

import io.github.alliance4j.scoring.internal.Cholesky;
import io.github.alliance4j.scoring.internal.NewtonSearch;
import io.github.alliance4j.scoring.internal.Regression;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The likelihood of the steps of all dyads given where each starts, {@code w0}. With {@code m} steps of a dyad, {@code r} their mean
 * residual and {@code R} the products of residuals about it:
 *
 * <pre>
 * r = mean y - A mean x - c - C w0 ~ N(0, V),   V = G + S / m
 * -2 log L = sum (m - 1) log det S + tr(S^-1 R) + log det V + r' V^-1 r   (+ a constant)
 * </pre>
 *
 * <p>{@code G} is the covariance of levels that the start does not tell. Parameters: the effects, then c (2), C (4), S (11, 12, 22)
 * and the lower triangle of a root of G (11, 21, 22).
 */
final class LaggedLikelihood {

    private static final double CLOSE = 1e-9;
    private static final double DIFFERENCE = 1e-6;

    private final List<LaggedSteps> dyads;
    /** Which of a11, a12, a21, a22 each effect stands for. */
    private final double[][] pattern;

    private final int size;

    LaggedLikelihood(List<LaggedSteps> dyads, double[][] pattern) {
        this.dyads = dyads;
        this.pattern = pattern;
        this.size = pattern.length + 12;
    }

    /** The matrix of effects. */
    double[] matrix(double[] effects) {
        double[] matrix = new double[4];
        for (int i = 0; i < pattern.length; i++) {
            Square.add(matrix, 0, pattern[i], effects[i]);
        }
        return matrix;
    }

    /** The error covariance about the dyads' means. */
    double[] residuals(double[] matrix) {
        double[] sum = new double[4];
        int freedom = 0;
        for (LaggedSteps dyad : dyads) {
            Square.add(sum, 0, dyad.residualProducts(matrix), 1);
            freedom += dyad.steps - 1;
        }
        return plus(new double[4], sum, 1.0 / freedom);
    }

    /** Least squares about the dyads' means alone: actor effects too low, the more so the shorter the series. */
    Optional<double[]> centredOnly() {
        int k = pattern.length;
        double[] value = score(new double[4]);
        double[][] slopes = new double[k][];
        for (int j = 0; j < k; j++) {
            slopes[j] = plus(value, score(pattern[j]), -1);
        }
        return Regression.of(slopes, value).map(fit -> {
            double[] effects = new double[k];
            Arrays.setAll(effects, fit::estimate);
            return effects;
        });
    }

    private double[] score(double[] matrix) {
        double[] sum = new double[4];
        dyads.forEach(dyad -> Square.add(sum, 0, dyad.residualCross(matrix), 1));
        return patterned(sum);
    }

    private double[] patterned(double[] matrix) {
        double[] effects = new double[pattern.length];
        for (int i = 0; i < effects.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                effects[i] += pattern[i][j] * matrix[j];
            }
        }
        return effects;
    }

    /** All parameters where the likelihood is highest. */
    Optional<double[]> solve() {
        return centredOnly()
                .map(this::start)
                .filter(start -> Double.isFinite(at(start, new double[size])))
                .map(start -> NewtonSearch.minimise(this::at, start, CLOSE))
                .filter(NewtonSearch::isConverged)
                .map(NewtonSearch::point);
    }

    private double[] start(double[] effects) {
        double[] start = Arrays.copyOf(effects, size);
        int at = pattern.length;
        double[] matrix = matrix(effects);
        double[] errors = residuals(matrix);
        double[] levels = new double[4];
        for (LaggedSteps dyad : dyads) {
            double[] mean = plus(dyad.meanAfter, timesVector(matrix, dyad.meanBefore), -1);
            Square.add(levels, 0, outer(mean, mean), 1.0 / dyads.size());
        }
        place(start, at + 6, errors, 1);
        start[at + 9] = Math.sqrt(levels[0]);
        start[at + 11] = Math.sqrt(levels[3]);
        return start;
    }

    private static void place(double[] to, int at, double[] symmetric, double off) {
        to[at] += symmetric[0];
        to[at + 1] += off * symmetric[1];
        to[at + 2] += symmetric[3];
    }

    /** Half of -2 log L, and its slopes; infinite outside. */
    private double at(double[] point, double[] slopes) {
        Arrays.fill(slopes, 0);
        double sum = 0;
        for (LaggedSteps dyad : dyads) {
            sum += at(dyad, point, slopes);
        }
        return sum;
    }

    private double at(LaggedSteps dyad, double[] point, double[] slopes) {
        int at = pattern.length;
        double[] matrix = matrix(point);
        double[] errors = Square.symmetric(point, at + 6);
        double[] root = {point[at + 9], 0, point[at + 10], point[at + 11]};
        double[] spread = plus(times(root, Square.transposed(root)), errors, 1.0 / dyad.steps);
        if (!Square.isPositive(errors) || !Square.isPositive(spread)) {
            return Double.POSITIVE_INFINITY;
        }
        double[] p = Square.inverse(errors);
        double[] q = Square.inverse(spread);
        double[] mean = mean(dyad, point, matrix);
        double[] weighted = timesVector(q, mean);
        double[] products = times(p, dyad.residualProducts(matrix));
        double[] level = plus(q, outer(weighted, weighted), -1);

        double[] effects = plus(times(p, dyad.residualCross(matrix)), outer(weighted, dyad.meanBefore), 1);
        Square.add(slopes, 0, patterned(effects), -1);
        Square.add(slopes, at, weighted, -1);
        Square.add(slopes, at + 2, outer(weighted, dyad.start), -1);
        double[] within = plus(plus(new double[4], p, dyad.steps - 1), times(products, p), -1);
        place(slopes, at + 6, plus(new double[4], plus(within, level, 1.0 / dyad.steps), .5), 2);
        double[] levels = times(level, root);
        Square.add(slopes, at + 9, new double[] {levels[0], levels[2], levels[3]}, 1);

        double fit = products[0] + products[3] + mean[0] * weighted[0] + mean[1] * weighted[1];
        double volume = (dyad.steps - 1) * Math.log(Square.determinant(errors)) + Math.log(Square.determinant(spread));
        return (fit + volume) / 2;
    }

    private double[] mean(LaggedSteps dyad, double[] point, double[] matrix) {
        int at = pattern.length;
        double[] starts = Arrays.copyOfRange(point, at + 2, at + 6);
        double[] expected = plus(timesVector(matrix, dyad.meanBefore), timesVector(starts, dyad.start), 1);
        Square.add(expected, 0, Arrays.copyOfRange(point, at, at + 2), 1);
        return plus(dyad.meanAfter, expected, -1);
    }

    /** The covariances of each effect with all parameters, by the curvature of the likelihood; nothing if it is not at a top. */
    Optional<double[][]> covariances(double[] point) {
        double[][] curvature = new double[size][size];
        for (int i = 0; i < size; i++) {
            double[] up = point.clone();
            double[] down = point.clone();
            up[i] += DIFFERENCE;
            down[i] -= DIFFERENCE;
            double[] above = new double[size];
            double[] below = new double[size];
            at(up, above);
            at(down, below);
            for (int j = 0; j < size; j++) {
                double bend = (above[j] - below[j]) / (4 * DIFFERENCE);
                curvature[i][j] += bend;
                curvature[j][i] += bend;
            }
        }
        return Cholesky.of(curvature).map(this::inverse);
    }

    private double[][] inverse(Cholesky curvature) {
        double[][] inverse = new double[pattern.length][];
        for (int i = 0; i < inverse.length; i++) {
            double[] unit = new double[size];
            unit[i] = 1;
            inverse[i] = curvature.solve(unit);
        }
        return inverse;
    }

    /**
     * By how much half of -2 log L rises above its lowest point if an effect is held. The search sets out along the covariances
     * of the effect, where the curvature says the others will be.
     */
    double rise(double[] best, int held, double value, double[] covariances) {
        double[] slopes = new double[size];
        double[] ahead = plus(best, covariances, (value - best[held]) / covariances[held]);
        double[] all = Double.isFinite(at(ahead, slopes)) ? ahead : best.clone();
        all[held] = value;
        double[] start = without(all, held);
        NewtonSearch search = NewtonSearch.minimise(
                (rest, bends) -> {
                    System.arraycopy(rest, 0, all, 0, held);
                    System.arraycopy(rest, held, all, held + 1, rest.length - held);
                    double at = at(all, slopes);
                    System.arraycopy(slopes, 0, bends, 0, held);
                    System.arraycopy(slopes, held + 1, bends, held, bends.length - held);
                    return at;
                },
                start,
                CLOSE);
        return search.value() - at(best, slopes);
    }

    private static double[] without(double[] point, int held) {
        double[] rest = new double[point.length - 1];
        System.arraycopy(point, 0, rest, 0, held);
        System.arraycopy(point, held + 1, rest, held, rest.length - held);
        return rest;
    }

    /** The same if the second effect is held to be a multiple of the first. */
    double rise(double[] best, int first, int second, double ratio) {
        double[][] tied = pattern.clone();
        tied[first] = plus(pattern[first], pattern[second], ratio);
        tied[second] = new double[4];
        LaggedLikelihood model = new LaggedLikelihood(dyads, tied);
        double[] still = new double[size];
        still[second] = 1;
        return model.rise(best, second, 0, still) + model.at(best, new double[size]) - at(best, new double[size]);
    }
}
