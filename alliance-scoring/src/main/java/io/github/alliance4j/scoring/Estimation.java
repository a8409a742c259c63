package io.github.alliance4j.scoring;

/**
 * Which likelihood a model maximises.
 *
 * @since 0.1
 */
public enum Estimation {
    /**
     * Restricted maximum likelihood: variances are not biased by the fixed effects that were estimated. The usual choice.
     * Likelihoods of models with different fixed effects cannot be compared.
     */
    REML,
    /** Maximum likelihood: for comparing models with different fixed effects. */
    ML
}
