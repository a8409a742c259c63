package io.github.alliance4j.scoring.agreement;

import java.util.OptionalDouble;

/**
 * Kendall's tau-b, exact with ties: {@code tau = S / sqrt(P_x P_y)}, where {@code S} counts the pairs that both put in
 * the same order minus those in opposite order, and {@code P_x}, {@code P_y} the pairs that x, y do not tie. Maurice
 * Kendall, Biometrika 33 (1945), 239-251.
 */
final class KendallTau {

    private KendallTau() {}

    /** From -1 to 1, or nothing if there are fewer than two pairs of numbers or x or y are all tied. */
    static OptionalDouble b(double[] x, double[] y) {
        double orderedX = 0;
        double orderedY = 0;
        double concordance = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                double byX = Math.signum(x[i] - x[j]);
                double byY = Math.signum(y[i] - y[j]);
                orderedX += byX * byX;
                orderedY += byY * byY;
                concordance += byX * byY;
            }
        }
        if (orderedX == 0 || orderedY == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(concordance / Math.sqrt(orderedX * orderedY));
    }
}
