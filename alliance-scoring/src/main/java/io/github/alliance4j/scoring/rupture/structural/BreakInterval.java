package io.github.alliance4j.scoring.rupture.structural;

import io.github.alliance4j.model.SessionNumber;
import java.util.Objects;

/**
 * How far around its estimate a break may lie, in whole observations. Immutable, thread-safe.
 *
 * @param onset the estimated first session of the new level
 * @param earlier by how many observations the onset may lie earlier, 0 or more; may reach beyond the series
 * @param later by how many observations the onset may lie later, 0 or more; may reach beyond the series
 * @param earliest the session that many observations earlier, or the first session
 * @param latest the session that many observations later, or the last session
 * @since 0.1
 */
public record BreakInterval(SessionNumber onset, int earlier, int later, SessionNumber earliest, SessionNumber latest) {

    /**
     * Checks the parts.
     *
     * @param onset the estimated first session of the new level
     * @param earlier by how many observations the onset may lie earlier, 0 or more; may reach beyond the series
     * @param later by how many observations the onset may lie later, 0 or more; may reach beyond the series
     * @param earliest the session that many observations earlier, or the first session
     * @param latest the session that many observations later, or the last session
     */
    public BreakInterval {
        Objects.requireNonNull(onset, "onset");
        Objects.requireNonNull(earliest, "earliest");
        Objects.requireNonNull(latest, "latest");
    }
}
