package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.FeedbackId;
import io.github.alliance4j.model.alliance.term.Reception;
import java.util.Objects;

/**
 * Feedback is answered by the other of the two. It may be answered more than once. Immutable, thread-safe.
 *
 * @param session the session it was noted in
 * @param feedback the feedback
 * @param reception how it was met
 * @since 0.1
 */
public record FeedbackAnswered(SessionNumber session, FeedbackId feedback, Reception reception)
        implements FeedbackEvent {

    /**
     * Checks the parts.
     *
     * @param session the session it was noted in
     * @param feedback the feedback
     * @param reception how it was met
     */
    public FeedbackAnswered {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(feedback, "feedback");
        Objects.requireNonNull(reception, "reception");
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
