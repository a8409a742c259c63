package io.github.alliance4j.scoring.rupture.chart;

/**
 * Whether two observed sessions with missing ones between them have a moving range.
 *
 * @since 0.1
 */
public enum MovingRangeGaps {
    /** No: only sessions that follow each other do. */
    SKIP,
    /** Yes: the missing sessions are passed over. */
    SPAN
}
