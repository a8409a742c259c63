package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.GoalId;
import java.util.Objects;

/**
 * One of the two says how important the goal is among the goals. Immutable, thread-safe.
 *
 * @param session the session it was noted in
 * @param goal the goal
 * @param by who ranks it, client or therapist
 * @param rank the place among the goals, 1 the most important; two goals may share one
 * @since 0.1
 */
public record GoalPrioritised(SessionNumber session, GoalId goal, Rater by, int rank)
        implements GoalEvent, StatedEvent {

    /**
     * Checks the parts.
     *
     * @param session the session it was noted in
     * @param goal the goal
     * @param by who ranks it, client or therapist
     * @param rank the place among the goals, 1 the most important; two goals may share one
     * @throws IllegalArgumentException if the rater is neither client nor therapist, or the rank is below 1
     */
    public GoalPrioritised {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(goal, "goal");
        Rules.ofTheDyad(by, "Goal " + goal + ": a priority");
        if (rank < 1) {
            throw new IllegalArgumentException("Goal " + goal + ": rank " + rank + " is below 1, the most important");
        }
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
