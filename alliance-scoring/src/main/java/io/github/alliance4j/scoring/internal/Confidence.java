package io.github.alliance4j.scoring.internal;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How sure an interval is meant to be.
 *
 * @param level the confidence, above 0 and below 1
 */
public record Confidence(double level) {

    /** That of every interval unless another is asked for. */
    public static final Confidence DEFAULT = new Confidence(0.95);

    /**
     * Checks the level.
     *
     * @param level the confidence, above 0 and below 1
     * @throws IllegalArgumentException if it is not
     */
    public Confidence {
        check(level);
    }

    /**
     * The same number, which must lie above 0 and below 1.
     *
     * @param confidence the number
     * @return it
     * @throws IllegalArgumentException if it does not
     */
    public static double check(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence " + confidence + " is not between 0 and 1");
        }
        return confidence;
    }

    /**
     * The normal quantile of an interval with two ends.
     *
     * @return how many standard errors of a normal estimate lie on each side
     */
    public double normal() {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    }

    /**
     * The same if the variance is estimated.
     *
     * @param degreesOfFreedom of the estimate, above 0
     * @return how many standard errors lie on each side
     */
    public double student(int degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
    }
}
