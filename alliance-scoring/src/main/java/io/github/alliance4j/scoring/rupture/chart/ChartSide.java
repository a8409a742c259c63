package io.github.alliance4j.scoring.rupture.chart;

/**
 * Which side of the centre line an alarm speaks of. Only an alarm of the lower side can mean a rupture.
 *
 * @since 0.1
 */
public enum ChartSide {
    /** Above the centre line. */
    UPPER,
    /** Below the centre line. */
    LOWER,
    /** No side: a pattern such as points that go up and down by turns. */
    NEITHER
}
