package io.github.alliance4j.scoring.congruence;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** How sure an interval is meant to be. */
record Confidence(double level) {

    static final Confidence DEFAULT = new Confidence(0.95);

    Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Confidence " + level + " is not between 0 and 1");
        }
    }

    /** How many standard errors of a normal estimate lie on each side. */
    double normal() {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    }

    /** How many standard errors lie on each side if the variance is estimated. */
    double student(int degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
    }
}
