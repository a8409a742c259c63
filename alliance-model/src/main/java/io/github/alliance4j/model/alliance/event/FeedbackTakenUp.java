package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.FeedbackId;
import java.util.Objects;

/**
 * Feedback is taken up: the work changes because of it. An answer alone is not that. Immutable, thread-safe.
 *
 * @param session the session it was noted in
 * @param feedback the feedback
 * @since 0.1
 */
public record FeedbackTakenUp(SessionNumber session, FeedbackId feedback) implements FeedbackEvent {

    /**
     * Checks the parts.
     *
     * @param session the session it was noted in
     * @param feedback the feedback
     */
    public FeedbackTakenUp {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(feedback, "feedback");
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
