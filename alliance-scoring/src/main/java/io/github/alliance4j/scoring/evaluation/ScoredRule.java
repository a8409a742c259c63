package io.github.alliance4j.scoring.evaluation;

import io.github.alliance4j.scoring.Evaluation;
import java.util.Objects;

/**
 * A rule in a comparison. Immutable, thread-safe.
 *
 * @param name how the comparison calls it, usually the id of its criterion
 * @param score its score, or why there is none
 * @since 0.1
 */
public record ScoredRule(String name, Evaluation<DetectionScore> score) {

    /**
     * Checks that no part is null.
     *
     * @param name how the comparison calls it, usually the id of its criterion
     * @param score its score, or why there is none
     */
    public ScoredRule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(score, "score");
    }
}
