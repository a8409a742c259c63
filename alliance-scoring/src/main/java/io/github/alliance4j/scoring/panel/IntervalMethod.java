package io.github.alliance4j.scoring.panel;

/**
 * How an interval of a variance, a share of variance, a correlation of random terms or an autocorrelation is found.
 *
 * @since 0.1
 */
public enum IntervalMethod {
    /**
     * By the profile of the deviance of the fit (REML or ML): the values {@code c} at which the lowest deviance over all
     * other parameters is not above that of the fit by more than {@code z^2}, {@code z} the normal quantile of the
     * confidence. An interval reaches a bound (a variance of 0, a correlation of -1 or 1) where the bound itself is such a
     * value. Found when it is asked for first, in some dozens of searches. As lme4's {@code confint} by profile, which always takes
     * ML. Source: Venzon, D. J., and Moolgavkar, S. H. (1988). Applied Statistics, 37, 87-94, doi:10.2307/2347496.
     */
    PROFILE,
    /**
     * By the delta method: the curvature of the deviance at the fit, on the logarithm of a variance, the log odds of a share or Fisher's z
     * of a correlation. At once, but rough with few groups, and not to be had at a bound.
     */
    DELTA
}
