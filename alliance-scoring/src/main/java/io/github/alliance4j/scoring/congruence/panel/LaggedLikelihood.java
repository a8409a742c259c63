package io.github.alliance4j.scoring.congruence.panel;

import static io.github.alliance4j.scoring.congruence.panel.Square.plus;
import static io.github.alliance4j.scoring.congruence.panel.Square.times;

import io.github.alliance4j.scoring.internal.Cholesky;
import io.github.alliance4j.scoring.internal.NewtonSearch;
import io.github.alliance4j.scoring.internal.Regression;
import java.util.Arrays;
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
    /** Where the search for the levels sets out, in their spread where the start tells nothing. */
    private static final double[] SPREADS = {1, .5, .25};

    private final LaggedPanel panel;
    /** Which of a11, a12, a21, a22 each effect stands for. */
    private final double[][] pattern;

    private final int size;

    LaggedLikelihood(LaggedPanel panel, double[][] pattern) {
        this.panel = panel;
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
        return plus(new double[4], panel.residualProducts(matrix), 1.0 / panel.freedom());
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
        return patterned(panel.residualCross(matrix));
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

    /** All parameters where the likelihood is highest; from smaller spreads of levels where a search does not arrive. */
    Optional<double[]> solve() {
        return centredOnly()
                .flatMap(effects -> Arrays.stream(SPREADS)
                        .mapToObj(spread -> solve(start(effects, spread)))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<double[]> solve(double[] start) {
        return Optional.of(start)
                .filter(from -> Double.isFinite(at(from, new double[size])))
                .map(from -> NewtonSearch.minimise(this::at, from, CLOSE))
                .filter(NewtonSearch::isConverged)
                .map(NewtonSearch::point);
    }

    private double[] start(double[] effects, double spread) {
        double[] start = Arrays.copyOf(effects, size);
        int at = pattern.length;
        double[] matrix = matrix(effects);
        double[] errors = residuals(matrix);
        double[] levels = new double[4];
        for (SameLengths group : panel.byLength) {
            double[] products = group.residualProducts(weights(start, matrix), new double[2 * SameLengths.WIDTH]);
            Square.add(levels, 0, products, 1.0 / panel.dyads);
        }
        place(start, at + 6, errors, 1);
        start[at + 9] = spread * Math.sqrt(levels[0]);
        start[at + 11] = spread * Math.sqrt(levels[3]);
        return start;
    }

    private static void place(double[] to, int at, double[] symmetric, double off) {
        to[at] += symmetric[0];
        to[at + 1] += off * symmetric[1];
        to[at + 2] += symmetric[3];
    }

    /** Half of -2 log L, and its slopes; infinite outside. */
    double at(double[] point, double[] slopes) {
        Arrays.fill(slopes, 0);
        int at = pattern.length;
        double[] errors = Square.symmetric(point, at + 6);
        if (!Square.isPositive(errors)) {
            return Double.POSITIVE_INFINITY;
        }
        double[] matrix = matrix(point);
        double[] inErrors = new double[4];
        double within = within(matrix, errors, slopes, inErrors);
        double between = between(point, errors, slopes, inErrors);
        place(slopes, at + 6, inErrors, 2);
        return (within + between) / 2;
    }

    /** What steps tell about the means of their dyads. */
    private double within(double[] matrix, double[] errors, double[] slopes, double[] inErrors) {
        double[] p = Square.inverse(errors);
        double[] products = times(p, panel.residualProducts(matrix));
        Square.add(slopes, 0, patterned(times(p, panel.residualCross(matrix))), -1);
        Square.add(inErrors, 0, p, panel.freedom() / 2.0);
        Square.add(inErrors, 0, times(products, p), -.5);
        return products[0] + products[3] + panel.freedom() * Math.log(Square.determinant(errors));
    }

    /** What the means of the dyads tell. */
    private double between(double[] point, double[] errors, double[] slopes, double[] inErrors) {
        int at = pattern.length;
        double[] root = {point[at + 9], 0, point[at + 10], point[at + 11]};
        double[] levels = times(root, Square.transposed(root));
        double[] weights = weights(point, matrix(point));
        double[] inWeights = new double[weights.length];
        double[] inLevels = new double[4];
        double[] inSpread = new double[4];
        double sum = 0;
        for (SameLengths group : panel.byLength) {
            double[] spread = plus(levels, errors, 1.0 / group.steps);
            if (!Square.isPositive(spread)) {
                return Double.POSITIVE_INFINITY;
            }
            sum += group.at(weights, spread, inWeights, inSpread);
            Square.add(inLevels, 0, inSpread, 1);
            Square.add(inErrors, 0, inSpread, 1.0 / group.steps);
        }
        addWeights(inWeights, slopes);
        double[] inRoot = times(inLevels, root);
        Square.add(slopes, at + 9, new double[] {inRoot[0], inRoot[2], inRoot[3]}, 2);
        return sum;
    }

    /** {@code (-c, -C, -A, I)}. */
    private double[] weights(double[] point, double[] matrix) {
        int at = pattern.length;
        return new double[] {
            -point[at], -point[at + 2], -point[at + 3], -matrix[0], -matrix[1], 1, 0,
            -point[at + 1], -point[at + 4], -point[at + 5], -matrix[2], -matrix[3], 0, 1
        };
    }

    private void addWeights(double[] inWeights, double[] slopes) {
        int at = pattern.length;
        int next = SameLengths.WIDTH;
        double[] matrix = {inWeights[3], inWeights[4], inWeights[next + 3], inWeights[next + 4]};
        Square.add(slopes, 0, patterned(matrix), -1);
        double[] starts = {
            inWeights[0], inWeights[next], inWeights[1], inWeights[2], inWeights[next + 1], inWeights[next + 2]
        };
        Square.add(slopes, at, starts, -1);
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
        LaggedLikelihood model = new LaggedLikelihood(panel, tied);
        double[] still = new double[size];
        still[second] = 1;
        return model.rise(best, second, 0, still) + model.at(best, new double[size]) - at(best, new double[size]);
    }
}
