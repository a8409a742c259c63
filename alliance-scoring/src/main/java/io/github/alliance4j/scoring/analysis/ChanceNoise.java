package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.scoring.rupture.RuptureDetector;

/**
 * Which scores stand for nothing having happened when a chance rate is simulated. In both they are normal, vary about one
 * level with the standard deviation within the analysed series, and do not depend on each other.
 *
 * @since 0.1
 */
public enum ChanceNoise {
    /** Without ends and steps: for rules in the series' own standard deviations, as in the published tables. */
    PLAIN,
    /**
     * About the mean of the analysed scores, within the ends and on the steps of their scale where these are known: for
     * rules that {@linkplain RuptureDetector#dependsOnLevel() look at where the scores lie}.
     */
    ON_SCALE;

    /** The noise that a rule is simulated with. */
    static ChanceNoise of(RuptureDetector detector) {
        return detector.dependsOnLevel() ? ON_SCALE : PLAIN;
    }
}
