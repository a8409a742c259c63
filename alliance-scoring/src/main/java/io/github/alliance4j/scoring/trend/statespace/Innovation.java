package io.github.alliance4j.scoring.trend.statespace;

/**
 * How a score differs from what the sessions before it let expect. Immutable, thread-safe.
 *
 * @param error the score less its prediction, {@code v}
 * @param variance the variance of that difference, {@code F}, above 0
 * @since 0.1
 */
public record Innovation(double error, double variance) {

    /**
     * Checks the variance.
     *
     * @param error the score less its prediction, {@code v}
     * @param variance the variance of that difference, {@code F}, above 0
     * @throws IllegalArgumentException if the variance is not above 0
     */
    public Innovation {
        if (!(variance > 0)) {
            throw new IllegalArgumentException("The variance " + variance + " of an innovation is not above 0");
        }
    }

    /**
     * The difference in standard deviations. If the model holds these are independent and standard normal; one below -2 is
     * a session well below what was expected.
     *
     * @return {@code v / sqrt(F)}
     */
    public double standardised() {
        return error / Math.sqrt(variance);
    }
}
