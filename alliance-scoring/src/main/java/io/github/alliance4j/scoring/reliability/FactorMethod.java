package io.github.alliance4j.scoring.reliability;

/**
 * How the one factor behind omega is found.
 *
 * @since 0.1
 */
public enum FactorMethod {
    /** Minimum residuals in the correlations: omega of standardised items, as psych's {@code fa}. */
    MINRES,
    /**
     * Maximum likelihood in the correlations: omega of standardised items, with the start and the stop of R's {@code
     * factanal}, so that the numbers are the same; uniquenesses are then sure to about 1e-5. Where a uniqueness meets
     * its bound it is the exact fit of {@link #ML_COVARIANCES}.
     */
    ML_CORRELATIONS,
    /**
     * Maximum likelihood in the covariances (with {@code n}, not {@code n - 1}): omega of the plain sum, as lavaan's
     * {@code cfa}. The same fit as {@link #ML_CORRELATIONS} in the metric of the answers.
     */
    ML_COVARIANCES
}
