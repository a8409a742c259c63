package io.github.alliance4j.scoring.engagement;

import io.github.alliance4j.model.alliance.Alliance;

/**
 * How far the feedback of a record was taken up, whoever gave it.
 *
 * @since 0.1
 */
public enum FeedbackState {
    /** None was given. */
    NONE("no feedback was given"),
    /** Some was given, none of it taken up. */
    OPEN("feedback was given and not taken up"),
    /** Some of it was taken up. */
    PARTLY("feedback was taken up in part"),
    /** All of it was taken up. */
    TAKEN_UP("feedback was taken up");

    private final String words;

    FeedbackState(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static FeedbackState of(Alliance record, Span span) {
        return FeedbackLoop.of(record, span).value().map(FeedbackState::of).orElse(NONE);
    }

    private static FeedbackState of(FeedbackLoop loop) {
        if (loop.takenUp().isEmpty()) {
            return OPEN;
        }
        return loop.open().isEmpty() ? TAKEN_UP : PARTLY;
    }
}
