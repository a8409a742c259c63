package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.GoalId;
import java.util.Objects;
import java.util.Optional;

/**
 * A goal is proposed. It is open from then on. Proposing is not endorsing. Immutable, thread-safe.
 *
 * @param session the session it was noted in
 * @param goal the new goal
 * @param by who proposes it, client or therapist
 * @param statement the goal in words, if stated; never blank, at most 100,000 characters
 * @since 0.1
 */
public record GoalProposed(SessionNumber session, GoalId goal, Rater by, Optional<String> statement)
        implements GoalEvent, StatedEvent {

    /**
     * Checks the parts.
     *
     * @param session the session it was noted in
     * @param goal the new goal
     * @param by who proposes it, client or therapist
     * @param statement the goal in words, if stated; never blank, at most 100,000 characters
     * @throws IllegalArgumentException if the rater is neither client nor therapist, or the statement is blank
     *     or longer than 100,000 characters
     */
    public GoalProposed {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(goal, "goal");
        Rules.ofTheDyad(by, "Goal " + goal + ": a proposal");
        Rules.saysSomething(statement, "Goal " + goal);
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
