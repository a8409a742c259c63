package io.github.alliance4j.scoring.change;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Quantiles of the standard normal distribution. */
final class CriticalValue {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private CriticalValue() {}

    static double twoSided(double confidence) {
        return NORMAL.inverseCumulativeProbability((1 + confidence) / 2);
    }

    static double oneSided(double confidence) {
        return NORMAL.inverseCumulativeProbability(confidence);
    }

    /** The probability of a smaller value. */
    static double probability(double quantile) {
        return NORMAL.cumulativeProbability(quantile);
    }

    static double checked(double criticalValue) {
        if (!(criticalValue > 0) || Double.isInfinite(criticalValue)) {
            throw new IllegalArgumentException("Critical value " + criticalValue + " is not above 0");
        }
        return criticalValue;
    }
}
