package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.alliance.term.TaskId;
import java.util.Objects;

/**
 * One of the two says how far they endorse a task, how helpful it is, or how far it was done. Immutable, thread-safe.
 *
 * @param session the session it was noted in
 * @param task the task
 * @param aspect what is rated: endorsement, helpfulness or completion
 * @param by who rates it, client or therapist
 * @param rating how much, higher is more
 * @since 0.1
 */
public record TaskRated(SessionNumber session, TaskId task, TaskAspect aspect, Rater by, Rating rating)
        implements TaskEvent, StatedEvent {

    /**
     * Checks the parts.
     *
     * @param session the session it was noted in
     * @param task the task
     * @param aspect what is rated: endorsement, helpfulness or completion
     * @param by who rates it, client or therapist
     * @param rating how much, higher is more
     * @throws IllegalArgumentException if the rater is neither client nor therapist
     */
    public TaskRated {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(rating, "rating");
        Rules.ofTheDyad(by, "Task " + task + ": a rating");
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
