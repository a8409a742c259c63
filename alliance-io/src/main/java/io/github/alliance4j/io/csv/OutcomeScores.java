package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.outcome.OutcomeSeries;
import java.util.List;
import java.util.Objects;

/**
 * The alliance and the outcome of one dyad. Immutable, thread-safe.
 *
 * @param dyad whose they are
 * @param alliance one series a rater and form; there may be none
 * @param outcome one series a rater; there may be none
 * @since 0.1
 */
public record OutcomeScores(DyadId dyad, List<SessionSeries> alliance, List<OutcomeSeries> outcome) {

    /**
     * Copies the lists.
     *
     * @param dyad whose they are
     * @param alliance one series a rater and form; there may be none
     * @param outcome one series a rater; there may be none
     */
    public OutcomeScores {
        Objects.requireNonNull(dyad, "dyad");
        alliance = List.copyOf(alliance);
        outcome = List.copyOf(outcome);
    }
}
