package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.FeedbackId;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import java.util.Objects;

/**
 * One of the two says how the work is for them. Immutable, thread-safe.
 *
 * @param session the session it was noted in
 * @param feedback the new feedback
 * @param by who gives it, client or therapist
 * @param topic what it is about
 * @since 0.1
 */
public record FeedbackGiven(SessionNumber session, FeedbackId feedback, Rater by, FeedbackTopic topic)
        implements FeedbackEvent, StatedEvent {

    /**
     * Checks the parts.
     *
     * @param session the session it was noted in
     * @param feedback the new feedback
     * @param by who gives it, client or therapist
     * @param topic what it is about
     * @throws IllegalArgumentException if the rater is neither client nor therapist
     */
    public FeedbackGiven {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(feedback, "feedback");
        Objects.requireNonNull(topic, "topic");
        Rules.ofTheDyad(by, "Feedback " + feedback);
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
