package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.scan.CalibratedDetector;

/**
 * Which scores stand for nothing having happened when a chance rate is simulated. Those that are simulated
 * here are normal, vary about one level with the standard deviation within the analysed series, and do not depend on each
 * other.
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
    ON_SCALE,
    /**
     * None: the rule is {@linkplain CalibratedDetector calibrated}, and its chance rate is the one it was asked for, by
     * construction. A live rule keeps it over its horizon, so it is more than that of a shorter series.
     */
    CALIBRATED;

    /** The noise that a rule is simulated with. */
    static ChanceNoise of(RuptureDetector detector) {
        if (detector instanceof CalibratedDetector) {
            return CALIBRATED;
        }
        return detector.dependsOnLevel() ? ON_SCALE : PLAIN;
    }
}
