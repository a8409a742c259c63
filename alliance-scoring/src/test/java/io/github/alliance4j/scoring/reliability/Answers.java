package io.github.alliance4j.scoring.reliability;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Made-up answers. */
final class Answers {

    private Answers() {}

    /** Persons who differ, and items that err. */
    static double[][] random(long seed, int persons, int items) {
        Random random = new Random(seed);
        double[][] rows = new double[persons][items];
        for (double[] row : rows) {
            double person = random.nextGaussian();
            for (int i = 0; i < items; i++) {
                row[i] = 3 + (0.5 + 0.1 * i) * person + random.nextGaussian();
            }
        }
        return rows;
    }

    /** The same rows with other numbers in them. */
    static double[][] mapped(double[][] rows, DoubleUnaryOperator change) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(change).toArray())
                .toArray(double[][]::new);
    }
}
