package io.github.alliance4j.scoring.panel;

/**
 * How the degrees of freedom of a fixed effect's t are found.
 *
 * @since 0.1
 */
public enum DegreesOfFreedom {
    /**
     * {@code 2 v^2 / (g' A g)}: {@code v} is the squared standard error, {@code g} its slopes in the variance parameters and
     * {@code A} their covariance, twice the inverse of the matrix of second derivatives of the deviance. As lmerTest; fits
     * also where dyads differ in length. Source: Satterthwaite, F. E. (1946). Biometrics Bulletin, 2, 110-114,
     * doi:10.2307/3002019.
     */
    SATTERTHWAITE,
    /**
     * Counts at the innermost level of groups within which the term varies: {@code m_i - (m_(i-1) + p_i)}, where {@code m_i}
     * is the number of groups of level i (rows below the last, 1 above the first) and {@code p_i} the number of terms that
     * belong to it. The intercept is counted with the rows. As nlme, which under ML also takes the standard error times
     * {@code sqrt(n / (n - p))}. Source: Pinheiro, J. C., and Bates, D. M. (2000). Mixed-Effects Models in S and S-PLUS,
     * section 2.4.2.
     */
    CONTAINMENT,
    /** Infinite: z instead of t. Too sure with few dyads. */
    NORMAL
}
