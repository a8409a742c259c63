package io.github.alliance4j.scoring.rupture.scan;

/**
 * What the scan says of a whole series, before any threshold. Immutable, thread-safe.
 *
 * @param logBayesFactor natural logarithm of how much likelier the scores are with an episode than without one
 * @param pValue share of healthy series of as many sessions whose Bayes factor is at least as large
 * @param prior probability of an episode before the scores were seen
 * @param probability probability of an episode after they were seen, {@code prior B / (1 - prior + prior B)}
 * @since 0.1
 */
public record ScanVerdict(double logBayesFactor, double pValue, double prior, double probability) {

    /**
     * Checks the parts.
     *
     * @param logBayesFactor natural logarithm of how much likelier the scores are with an episode than without one
     * @param pValue share of healthy series of as many sessions whose Bayes factor is at least as large
     * @param prior probability of an episode before the scores were seen
     * @param probability probability of an episode after they were seen, {@code prior B / (1 - prior + prior B)}
     * @throws IllegalArgumentException if a probability is outside 0 to 1, or the Bayes factor not a number
     */
    public ScanVerdict {
        boolean shares = pValue >= 0 && pValue <= 1 && prior >= 0 && prior <= 1 && probability >= 0 && probability <= 1;
        if (!shares || Double.isNaN(logBayesFactor)) {
            throw new IllegalArgumentException("A verdict of the scan with p " + pValue + ", prior " + prior
                    + " and probability " + probability + " is impossible");
        }
    }

    static ScanVerdict of(double logBayesFactor, double pValue, double prior) {
        return new ScanVerdict(logBayesFactor, pValue, prior, probability(logBayesFactor, prior));
    }

    static double probability(double logBayesFactor, double prior) {
        return 1 / (1 + Math.exp(Math.log((1 - prior) / prior) - logBayesFactor));
    }
}
