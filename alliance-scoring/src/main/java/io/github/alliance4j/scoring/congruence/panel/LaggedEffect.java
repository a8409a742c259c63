package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.scoring.Interval;

/**
 * An actor or partner effect over sessions, with interval and test by the profile of the likelihood. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class LaggedEffect {

    private final double value;
    private final double standardError;
    private final double p;
    private final Interval interval;

    LaggedEffect(double value, double standardError, double p, Interval interval) {
        this.value = value;
        this.standardError = standardError;
        this.p = p;
        this.interval = interval;
    }

    /**
     * The effect.
     *
     * @return in points a point
     */
    public double value() {
        return value;
    }

    /**
     * How far it may be off, by the curvature of the likelihood; in short series the interval is wider than that.
     *
     * @return its standard error
     */
    public double standardError() {
        return standardError;
    }

    /**
     * How often an effect at least this far from 0 would be seen if it were 0, by the likelihood ratio.
     *
     * @return two-sided p
     */
    public double p() {
        return p;
    }

    /**
     * All effects that the likelihood ratio does not refute; it need not lie about the effect evenly.
     *
     * @return the interval at the confidence of the method
     */
    public Interval interval() {
        return interval;
    }
}
