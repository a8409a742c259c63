package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.FeedbackId;
import io.github.alliance4j.model.alliance.term.Reception;
import java.util.Objects;
import java.util.Optional;

/**
 * Feedback is answered by the other of the two. It may be answered more than once. Immutable, thread-safe.
 *
 * @param session the session it was noted in
 * @param feedback the feedback
 * @param by who says how it was met, client or therapist, if stated; the one who gave it may see it otherwise than the
 *     one who answered
 * @param reception how it was met
 * @since 0.1
 */
public record FeedbackAnswered(SessionNumber session, FeedbackId feedback, Optional<Rater> by, Reception reception)
        implements FeedbackEvent {

    /**
     * Checks the parts.
     *
     * @param session the session it was noted in
     * @param feedback the feedback
     * @param by who says how it was met, client or therapist, if stated
     * @param reception how it was met
     * @throws IllegalArgumentException if the rater is neither client nor therapist
     */
    public FeedbackAnswered {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(feedback, "feedback");
        Objects.requireNonNull(reception, "reception");
        Objects.requireNonNull(by, "by")
                .ifPresent(rater -> Rules.ofTheDyad(rater, "Feedback " + feedback + ": an answer"));
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
