package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.scoring.change.PrePost;
import java.util.Objects;
import java.util.Optional;

/**
 * The scores of one dyad and rater before and after, in the direction of their instrument. Immutable, thread-safe.
 *
 * @param key whose scores they are
 * @param scores the scores; nothing if there is none before or none after
 * @since 0.1
 */
public record PrePostScores(SeriesKey key, Optional<PrePost> scores) {

    /**
     * Checks that no part is null.
     *
     * @param key whose scores they are
     * @param scores the scores; nothing if there is none before or none after
     */
    public PrePostScores {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(scores, "scores");
    }
}
