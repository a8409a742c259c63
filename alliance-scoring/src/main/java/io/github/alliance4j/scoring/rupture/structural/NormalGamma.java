package io.github.alliance4j.scoring.rupture.structural;

/**
 * What is held of mean and precision of normal scores before any was seen: the precision is gamma with shape and rate, the
 * mean, given the precision, normal with {@code strength} times that precision. Immutable, thread-safe.
 *
 * @param mean where the mean is expected, in the metric of the scores
 * @param strength how many scores that expectation is worth, above 0 ({@code kappa})
 * @param shape the shape of the precision, above 0 ({@code alpha})
 * @param rate the rate of the precision, above 0, in squared units of the scores ({@code beta})
 * @since 0.1
 */
public record NormalGamma(double mean, double strength, double shape, double rate) {

    /** Mean 0, and strength, shape and rate 1: for scores in standard deviations. */
    public static final NormalGamma STANDARD = new NormalGamma(0, 1, 1, 1);

    /**
     * Checks the numbers.
     *
     * @param mean where the mean is expected, in the metric of the scores
     * @param strength how many scores that expectation is worth, above 0 ({@code kappa})
     * @param shape the shape of the precision, above 0 ({@code alpha})
     * @param rate the rate of the precision, above 0, in squared units of the scores ({@code beta})
     * @throws IllegalArgumentException if a number is outside
     */
    public NormalGamma {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("Prior mean " + mean + "; it must be a finite number");
        }
        positive("strength", strength);
        positive("shape", shape);
        positive("rate", rate);
    }

    private static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("Prior " + name + " " + value + "; it must be above 0");
        }
    }
}
