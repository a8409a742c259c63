package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.GoalId;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import java.util.Objects;
import java.util.Optional;

/**
 * A goal is reached, dropped, opened again, or revised into another. Immutable, thread-safe.
 *
 * @param session the session it was noted in
 * @param goal the goal
 * @param status the new status
 * @param revisedInto the goal that takes its place; present exactly if the status is {@code REVISED}
 * @since 0.1
 */
public record GoalStatusChanged(SessionNumber session, GoalId goal, GoalStatus status, Optional<GoalId> revisedInto)
        implements GoalEvent {

    /**
     * Checks the parts.
     *
     * @param session the session it was noted in
     * @param goal the goal
     * @param status the new status
     * @param revisedInto the goal that takes its place; present exactly if the status is {@code REVISED}
     * @throws IllegalArgumentException if the goal is revised into itself, or a successor is named for another status than
     *     {@code REVISED} or missing for this one
     */
    public GoalStatusChanged {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(revisedInto, "revisedInto");
        if (revisedInto.isPresent() != (status == GoalStatus.REVISED)) {
            throw new IllegalArgumentException("Goal " + goal + ": status " + status
                    + (revisedInto.isPresent() ? " names no successor" : " needs the goal it was revised into"));
        }
        if (revisedInto.filter(goal::equals).isPresent()) {
            throw new IllegalArgumentException("Goal " + goal + " is revised into itself; it needs another goal");
        }
    }

    /**
     * A goal is reached, dropped or opened again.
     *
     * @param session the session it was noted in
     * @param goal the goal
     * @param status the new status, not {@code REVISED}
     * @return the event
     * @throws IllegalArgumentException if the status is {@code REVISED}
     */
    public static GoalStatusChanged to(SessionNumber session, GoalId goal, GoalStatus status) {
        return new GoalStatusChanged(session, goal, status, Optional.empty());
    }

    /**
     * A goal is revised into another.
     *
     * @param session the session it was noted in
     * @param goal the goal
     * @param into the goal that takes its place
     * @return the event
     * @throws IllegalArgumentException if it is the same goal
     */
    public static GoalStatusChanged revised(SessionNumber session, GoalId goal, GoalId into) {
        return new GoalStatusChanged(session, goal, GoalStatus.REVISED, Optional.of(into));
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
