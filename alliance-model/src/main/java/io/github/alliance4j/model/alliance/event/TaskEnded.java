package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.TaskId;
import java.util.Objects;
import java.util.Optional;

/**
 * A task is no longer worked on, because it is done, given up or replaced. Immutable, thread-safe.
 *
 * @param session the session it was noted in
 * @param task the task
 * @param replacedBy the task that takes its place, if there is one
 * @since 0.1
 */
public record TaskEnded(SessionNumber session, TaskId task, Optional<TaskId> replacedBy) implements TaskEvent {

    /**
     * Checks the parts.
     *
     * @param session the session it was noted in
     * @param task the task
     * @param replacedBy the task that takes its place, if there is one
     * @throws IllegalArgumentException if the task is replaced by itself
     */
    public TaskEnded {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(replacedBy, "replacedBy");
        if (replacedBy.filter(task::equals).isPresent()) {
            throw new IllegalArgumentException("Task " + task + " is replaced by itself; it needs another task");
        }
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
