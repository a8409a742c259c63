package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.List;
import java.util.Objects;

/**
 * The scores of one dyad and rater, with whom the file names as the therapist. Immutable, thread-safe.
 *
 * @param series the scores
 * @param therapists the therapists of the sessions with a score, each once, in the order of sessions
 * @param line the line of the dyad's first session
 * @since 0.1
 */
public record PanelSeries(SessionSeries series, List<TherapistId> therapists, long line) {

    /**
     * Copies the list.
     *
     * @param series the scores
     * @param therapists the therapists of the sessions with a score, each once, in the order of sessions
     * @param line the line of the dyad's first session
     */
    public PanelSeries {
        Objects.requireNonNull(series, "series");
        therapists = List.copyOf(therapists);
    }
}
