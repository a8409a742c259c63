package io.github.alliance4j.scoring.rupture.scan;

/**
 * How a healthy dyad's sessions scatter around its own line: a standard deviation of its own, {@code log sd_i ~ N(log sd,
 * spread^2)}, and correlation {@code autocorrelation^gap} between sessions that are {@code gap} apart. What is new in a
 * session's noise is normal, or skewed: the sum of a normal and an exponential part. Below 0 single low sessions are part of
 * the normal course. Immutable, thread-safe.
 *
 * @param sd the typical dyad's standard deviation, in the metric of the series, above 0
 * @param spread standard deviation over dyads of its logarithm, above 0
 * @param autocorrelation of neighbouring sessions, above -1 and below 1
 * @param skewness of what is new in each session, above -2 and below 2
 * @since 0.1
 */
public record NoisePrior(double sd, double spread, double autocorrelation, double skewness) {

    private static final double LARGEST_SKEWNESS = 2;

    /**
     * Checks the parts.
     *
     * @param sd the typical dyad's standard deviation, in the metric of the series, above 0
     * @param spread standard deviation over dyads of its logarithm, above 0
     * @param autocorrelation of neighbouring sessions, above -1 and below 1
     * @param skewness of what is new in each session, above -2 and below 2
     * @throws IllegalArgumentException if a part is outside
     */
    public NoisePrior {
        Checks.positive("noise SD", sd);
        Checks.positive("spread of the noise", spread);
        Checks.inside("autocorrelation", autocorrelation, -1, 1);
        Checks.inside("skewness", skewness, -LARGEST_SKEWNESS, LARGEST_SKEWNESS);
    }

    /**
     * Noise without skewness.
     *
     * @param sd the typical dyad's standard deviation, in the metric of the series, above 0
     * @param spread standard deviation over dyads of its logarithm, above 0
     * @param autocorrelation of neighbouring sessions, above -1 and below 1
     * @throws IllegalArgumentException if a part is outside
     */
    public NoisePrior(double sd, double spread, double autocorrelation) {
        this(sd, spread, autocorrelation, 0);
    }
}
