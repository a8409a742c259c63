package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.alliance.term.TaskId;

/**
 * An event in the life of one task.
 *
 * @since 0.1
 */
public sealed interface TaskEvent extends AllianceEvent permits TaskProposed, TaskRated, TaskEnded {

    /**
     * The task it is about.
     *
     * @return the id
     */
    TaskId task();
}
