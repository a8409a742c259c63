package io.github.alliance4j.scoring.rupture.structural;

import io.github.alliance4j.model.SessionNumber;
import java.util.Objects;

/**
 * Neighbouring sessions on one level. Immutable, thread-safe.
 *
 * @param first its first observed session
 * @param last its last observed session
 * @param sessions how many sessions were observed
 * @param mean their mean, in the metric of the series
 * @param squaredDeviations the sum of squared deviations from that mean
 * @since 0.1
 */
public record MeanSegment(
        SessionNumber first, SessionNumber last, int sessions, double mean, double squaredDeviations) {

    /**
     * Checks the parts.
     *
     * @param first its first observed session
     * @param last its last observed session
     * @param sessions how many sessions were observed
     * @param mean their mean, in the metric of the series
     * @param squaredDeviations the sum of squared deviations from that mean
     */
    public MeanSegment {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
    }
}
