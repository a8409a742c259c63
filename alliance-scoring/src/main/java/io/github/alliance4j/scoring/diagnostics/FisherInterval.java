package io.github.alliance4j.scoring.diagnostics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The upper end of a correlation's interval by Fisher's transformation, {@code tanh(atanh r + z / sqrt(m - 3))}, where
 * {@code m} is the effective number of dyads.
 */
final class FisherInterval {

    private final double reach;

    FisherInterval(double confidence, double effective) {
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + confidence) / 2);
        this.reach = z / Math.sqrt(effective - 3);
    }

    double upper(double r) {
        // Where all points lie on a falling line there is no other end.
        return r <= -1 ? -1 : Math.tanh(.5 * Math.log((1 + r) / (1 - r)) + reach);
    }
}
