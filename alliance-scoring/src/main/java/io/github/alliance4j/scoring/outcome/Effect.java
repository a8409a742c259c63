package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.panel.DegreesOfFreedom;
import io.github.alliance4j.scoring.panel.FixedEstimate;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A coefficient, a mean or a difference of means with its interval, in the units of the scores and standardised. Positive is good:
 * alliance and outcome are both turned so that higher is better. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Effect {

    private final double estimate;
    private final double standardError;
    private final Interval interval;
    private final double p;
    private final double unit;

    private Effect(double estimate, double standardError, Interval interval, double p, double unit) {
        this.estimate = estimate;
        this.standardError = standardError;
        this.interval = interval;
        this.p = p;
        this.unit = unit;
    }

    /** A coefficient of a panel model, and what a unit of it is when both sides are standardised. */
    static Effect of(FixedEstimate value, double unit) {
        return of(value.estimate(), value.test(DegreesOfFreedom.SATTERTHWAITE), unit);
    }

    /** A coefficient with a test of it. */
    static Effect of(double estimate, FixedEstimate.Test test, double unit) {
        return new Effect(estimate, test.standardError(), test.interval(), test.p(), unit);
    }

    /** An estimate of least squares. */
    static Effect student(double estimate, double standardError, int degreesOfFreedom, double confidence, double unit) {
        TDistribution t = TDistribution.of(degreesOfFreedom);
        double width = standardError * t.inverseSurvivalProbability((1 - confidence) / 2);
        double p = 2 * t.survivalProbability(Math.abs(estimate / standardError));
        return new Effect(
                estimate, standardError, new Interval(estimate - width, estimate + width), Math.min(1, p), unit);
    }

    /** An estimate by maximum likelihood that is taken as normal. */
    static Effect normal(double estimate, double standardError, double confidence, double unit) {
        NormalDistribution z = NormalDistribution.of(0, 1);
        double width = standardError * z.inverseSurvivalProbability((1 - confidence) / 2);
        double p = 2 * z.survivalProbability(Math.abs(estimate / standardError));
        return new Effect(
                estimate, standardError, new Interval(estimate - width, estimate + width), Math.min(1, p), unit);
    }

    /**
     * The coefficient, mean or difference.
     *
     * @return a coefficient in units of what is predicted a unit of the predictor, else in units of the score
     */
    public double estimate() {
        return estimate;
    }

    /**
     * Its standard error.
     *
     * @return in units of the estimate
     */
    public double standardError() {
        return standardError;
    }

    /**
     * Where the coefficient may lie.
     *
     * @return in units of the estimate, at the confidence of the method
     */
    public Interval interval() {
        return interval;
    }

    /**
     * On which side of 0 the whole interval lies.
     *
     * @return 1 if its low end is above 0, -1 if its high end is below 0, 0 if it holds 0 or ends there
     */
    public int side() {
        return interval.low() > 0 ? 1 : interval.high() < 0 ? -1 : 0;
    }

    /**
     * How often a coefficient at least this far from 0 would be seen if it were 0.
     *
     * @return both tails
     */
    public double p() {
        return p;
    }

    /**
     * The estimate in standard deviations, of a coefficient those of what is predicted a standard deviation of the predictor; which
     * ones, the method says.
     *
     * @return the standardised coefficient
     */
    public double standardised() {
        return estimate * unit;
    }

    /**
     * The interval in standard deviations, which are taken as known.
     *
     * @return in units of {@link #standardised()}
     */
    public Interval standardisedInterval() {
        return new Interval(interval.low() * unit, interval.high() * unit);
    }

    @Override
    public String toString() {
        return estimate + " (standard error " + standardError + ")";
    }
}
