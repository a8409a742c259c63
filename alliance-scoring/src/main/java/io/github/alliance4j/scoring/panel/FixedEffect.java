package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Interval;

/**
 * What a fixed term of a panel model adds to the score, a unit of the term: its coefficient. Immutable, thread-safe.
 *
 * @param term the term
 * @param value its coefficient
 * @since 0.1
 */
public record FixedEffect(Term term, FixedEstimate value) {

    /**
     * The coefficient.
     *
     * @return in units of the score a unit of the term
     */
    public double estimate() {
        return value.estimate();
    }

    /**
     * The standard error.
     *
     * @return in units of the estimate
     */
    public double standardError() {
        return value.standardError();
    }

    /**
     * The test that the coefficient is 0, and its interval.
     *
     * @param how how degrees of freedom are found
     * @return the test
     */
    public FixedEstimate.Test test(DegreesOfFreedom how) {
        return value.test(how);
    }

    /**
     * The interval with Satterthwaite's degrees of freedom, at the confidence of the model.
     *
     * @return in units of the estimate
     */
    public Interval interval() {
        return value.interval();
    }
}
