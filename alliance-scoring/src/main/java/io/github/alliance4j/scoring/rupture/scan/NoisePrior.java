package io.github.alliance4j.scoring.rupture.scan;

/**
 * How a healthy dyad's sessions scatter around its own line: a standard deviation of its own, {@code log sd_i ~ N(log sd,
 * spread^2)}, and correlation {@code autocorrelation^gap} between sessions that are {@code gap} apart. Immutable,
 * thread-safe.
 *
 * @param sd the typical dyad's standard deviation, in the metric of the series, above 0
 * @param spread standard deviation over dyads of its logarithm, above 0
 * @param autocorrelation of neighbouring sessions, above -1 and below 1
 * @since 0.1
 */
public record NoisePrior(double sd, double spread, double autocorrelation) {

    /**
     * Checks the parts.
     *
     * @param sd the typical dyad's standard deviation, in the metric of the series, above 0
     * @param spread standard deviation over dyads of its logarithm, above 0
     * @param autocorrelation of neighbouring sessions, above -1 and below 1
     * @throws IllegalArgumentException if a part is outside
     */
    public NoisePrior {
        Checks.positive("noise SD", sd);
        Checks.positive("spread of the noise", spread);
        Checks.inside("autocorrelation", autocorrelation, -1, 1);
    }
}
