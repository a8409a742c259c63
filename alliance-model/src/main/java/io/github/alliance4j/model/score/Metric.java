package io.github.alliance4j.model.score;

/**
 * The unit of a score.
 *
 * @since 0.1
 */
public enum Metric {
    /** The sum over the items of a scale, {@code mean * items} where items are missing and prorated. */
    SUM,
    /** The mean of the items of a scale, in the metric of the answers. */
    MEAN,
    /**
     * Percent of maximum possible, {@code 100 * (mean - min) / (max - min)}: 0 is the worst score the form allows, 100
     * the best. Not a percentile.
     */
    POMP
}
