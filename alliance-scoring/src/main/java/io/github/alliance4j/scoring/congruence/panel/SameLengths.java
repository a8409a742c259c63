package io.github.alliance4j.scoring.congruence.panel;

import static io.github.alliance4j.scoring.congruence.panel.Square.plus;
import static io.github.alliance4j.scoring.congruence.panel.Square.times;

/**
 * All dyads with the same number of steps, as the sums of products that the likelihood of their means needs. A row is {@code h = (1,
 * w0, mean x, mean y)}, and {@code B = (-c, -C, -A, I)} makes the mean residual {@code r = B h} of it.
 */
final class SameLengths {

    /** The length of a row. */
    static final int WIDTH = 7;

    final int steps;
    private final double[] products = new double[WIDTH * WIDTH];

    SameLengths(int steps) {
        this.steps = steps;
    }

    void add(LaggedSteps dyad) {
        double[] row = {
            1,
            dyad.start[0],
            dyad.start[1],
            dyad.meanBefore[0],
            dyad.meanBefore[1],
            dyad.meanAfter[0],
            dyad.meanAfter[1]
        };
        for (int i = 0; i < WIDTH; i++) {
            for (int j = 0; j < WIDTH; j++) {
                products[i * WIDTH + j] += row[i] * row[j];
            }
        }
    }

    private double dyads() {
        return products[0];
    }

    /** {@code sum r r'}, with {@code B sum h h'} as it comes. */
    double[] residualProducts(double[] weights, double[] crossed) {
        double[] sum = new double[4];
        for (int a = 0; a < 2; a++) {
            for (int i = 0; i < WIDTH; i++) {
                double cross = 0;
                for (int j = 0; j < WIDTH; j++) {
                    cross += weights[a * WIDTH + j] * products[j * WIDTH + i];
                }
                crossed[a * WIDTH + i] = cross;
                sum[2 * a] += cross * weights[i];
                sum[2 * a + 1] += cross * weights[WIDTH + i];
            }
        }
        return sum;
    }

    /**
     * {@code sum log det V + r' V^-1 r}. Adds half its slopes: in {@code B}, and sets those in {@code V}.
     */
    double at(double[] weights, double[] spread, double[] inWeights, double[] inSpread) {
        double[] crossed = new double[2 * WIDTH];
        double[] sum = residualProducts(weights, crossed);
        double[] q = Square.inverse(spread);
        for (int i = 0; i < WIDTH; i++) {
            double first = crossed[i];
            double second = crossed[WIDTH + i];
            inWeights[i] += q[0] * first + q[1] * second;
            inWeights[WIDTH + i] += q[2] * first + q[3] * second;
        }
        double[] fit = times(q, sum);
        double[] level = plus(plus(new double[4], q, dyads()), times(fit, q), -1);
        for (int i = 0; i < level.length; i++) {
            inSpread[i] = level[i] / 2;
        }
        return dyads() * Math.log(Square.determinant(spread)) + fit[0] + fit[3];
    }
}
