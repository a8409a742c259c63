package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.GoalId;
import io.github.alliance4j.model.alliance.term.Rating;
import java.util.Objects;

/**
 * One of the two says how much the goal is theirs. Immutable, thread-safe.
 *
 * @param session the session it was noted in
 * @param goal the goal
 * @param by who endorses it, client or therapist
 * @param rating how much, higher is more
 * @since 0.1
 */
public record GoalEndorsed(SessionNumber session, GoalId goal, Rater by, Rating rating)
        implements GoalEvent, StatedEvent {

    /**
     * Checks the parts.
     *
     * @param session the session it was noted in
     * @param goal the goal
     * @param by who endorses it, client or therapist
     * @param rating how much, higher is more
     * @throws IllegalArgumentException if the rater is neither client nor therapist
     */
    public GoalEndorsed {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(rating, "rating");
        Rules.ofTheDyad(by, "Goal " + goal + ": an endorsement");
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
