package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.scoring.Interval;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * An estimated number with its standard error; interval and test by Student's t. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Estimate {

    private final double value;
    private final double standardError;
    private final double degreesOfFreedom;
    private final double confidence;

    Estimate(double value, double standardError, double degreesOfFreedom, double confidence) {
        this.value = value;
        this.standardError = standardError;
        this.degreesOfFreedom = degreesOfFreedom;
        this.confidence = confidence;
    }

    /**
     * The number.
     *
     * @return in the unit of what it estimates
     */
    public double value() {
        return value;
    }

    /**
     * How far it may be off.
     *
     * @return its standard error
     */
    public double standardError() {
        return standardError;
    }

    /**
     * The degrees of freedom of interval and test.
     *
     * @return at least 1; not always a whole number
     */
    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /**
     * The number in standard errors.
     *
     * @return {@code value / standard error}
     */
    public double t() {
        return value / standardError;
    }

    /**
     * How often a number at least this far from 0 would be seen if it were 0.
     *
     * @return two-sided p
     */
    public double p() {
        return 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t()));
    }

    /**
     * Where the number may lie.
     *
     * @return the interval at the confidence of the method
     */
    public Interval interval() {
        double margin = quantile() * standardError;
        return new Interval(value - margin, value + margin);
    }

    /** How many standard errors lie on each side. */
    double quantile() {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - confidence) / 2);
    }
}
