package io.github.alliance4j.scoring.evaluation;

import java.util.Objects;

/**
 * The score of a rule that was asked for a false-alarm rate: a point of its curve of false alarms against sensitivity.
 * Immutable, thread-safe.
 *
 * @param asked the rate asked for, above 0 and below 1; {@link DetectionScore#falseAlarm()} is the one reached
 * @param score what the rule reached
 * @since 0.1
 */
public record RatedScore(double asked, DetectionScore score) {

    /**
     * Checks the rate.
     *
     * @param asked the rate asked for, above 0 and below 1
     * @param score what the rule reached
     * @throws IllegalArgumentException if the rate is outside
     */
    public RatedScore {
        Objects.requireNonNull(score, "score");
        if (!(asked > 0 && asked < 1)) {
            throw new IllegalArgumentException("False-alarm rate " + asked + " is not between 0 and 1");
        }
    }
}
