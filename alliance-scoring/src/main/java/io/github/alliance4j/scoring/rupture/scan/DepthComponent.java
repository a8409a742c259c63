package io.github.alliance4j.scoring.rupture.scan;

/**
 * One normal part of the distribution of the depth of episodes. Immutable, thread-safe.
 *
 * @param share its share of the episodes, above 0 and at most 1
 * @param mean mean depth in the metric of the series, above 0
 * @param sd standard deviation of the depth, above 0
 * @since 0.1
 */
public record DepthComponent(double share, double mean, double sd) {

    /**
     * Checks the parts.
     *
     * @param share its share of the episodes, above 0 and at most 1
     * @param mean mean depth in the metric of the series, above 0
     * @param sd standard deviation of the depth, above 0
     * @throws IllegalArgumentException if a part is outside
     */
    public DepthComponent {
        Checks.share("share of a depth", share);
        Checks.positive("mean depth", mean);
        Checks.positive("SD of the depth", sd);
    }
}
