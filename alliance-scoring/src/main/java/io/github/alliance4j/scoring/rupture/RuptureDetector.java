package io.github.alliance4j.scoring.rupture;

import io.github.alliance4j.model.series.SessionSeries;
import java.util.Map;
import java.util.Optional;

/**
 * A configured rule that finds ruptures in a series of scores. Open: a rule of one's own is a class that implements
 * this. Implementations are immutable and thread-safe, read no clock and draw no unseeded random number.
 *
 * @since 0.1
 */
public interface RuptureDetector {

    /**
     * The id of the rule.
     *
     * @return for example {@code mean-2sd}
     */
    String id();

    /**
     * Every choice of the rule as it is configured, by parameter name, so that a result can be reproduced.
     *
     * @return names and values in a fixed order
     */
    Map<String, String> settings();

    /**
     * Whether the rule looks at where on their scale the scores lie, so that adding a constant to all of them can change
     * what it finds.
     *
     * @return false unless the rule says so
     */
    default boolean dependsOnLevel() {
        return false;
    }

    /**
     * What ties the rule to points or to the level of the scores, so that how often it fires by chance cannot be said
     * without knowing them.
     *
     * @return for example {@code a floor}, or nothing for rules in the series' own standard deviations
     */
    default Optional<String> inPoints() {
        return Optional.empty();
    }

    /**
     * Applies the rule.
     *
     * @param series scores of one dyad and rater; higher is better
     * @return the findings, or why the rule could not be applied
     */
    Detection detect(SessionSeries series);
}
