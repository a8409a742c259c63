package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.event.TaskEnded;
import io.github.alliance4j.model.alliance.event.TaskEvent;
import io.github.alliance4j.model.alliance.event.TaskRated;
import io.github.alliance4j.model.alliance.term.GoalId;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.alliance.term.TaskId;
import io.github.alliance4j.model.alliance.term.TaskKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is done, in or between sessions, to serve goals, as the record has it by a session: how far each of the two
 * endorses it, how helpful each finds it, how far each says it was done. Immutable, thread-safe.
 *
 * <p>The therapist's voice is that of the present therapist; what a former one said stays in the history.
 *
 * @since 0.1
 */
public final class Task {

    private final TaskHistory history;
    private final Window window;

    Task(TaskHistory history, Window window) {
        this.history = history;
        this.window = window;
    }

    /**
     * Its code in the record.
     *
     * @return the id
     */
    public TaskId id() {
        return history.proposed.task();
    }

    /**
     * Who proposed it.
     *
     * @return client or therapist
     */
    public Rater proposedBy() {
        return history.proposed.by();
    }

    /**
     * When it was proposed.
     *
     * @return the session
     */
    public SessionNumber proposedIn() {
        return history.proposed.session();
    }

    /**
     * The task in words. Free text: mind where it goes.
     *
     * @return the statement, or nothing if not stated
     */
    public Optional<String> statement() {
        return history.proposed.statement();
    }

    /**
     * Where it is done.
     *
     * @return in session or between sessions
     */
    public TaskKind kind() {
        return history.proposed.kind();
    }

    /**
     * The goals it serves.
     *
     * @return the goals in the order of their codes; empty if none is stated
     */
    public Set<GoalId> serves() {
        return history.proposed.serves();
    }

    /**
     * Whether it is still worked on.
     *
     * @return false once it has ended
     */
    public boolean isActive() {
        return history.isActive(window.through());
    }

    /**
     * When it ended.
     *
     * @return the session, or nothing while it is active
     */
    public Optional<SessionNumber> endedIn() {
        return history.ends.latest(window.through()).map(TaskEnded::session);
    }

    /**
     * The task that takes its place.
     *
     * @return the successor, or nothing if there is none
     */
    public Optional<TaskId> replacedBy() {
        return history.ends.latest(window.through()).flatMap(TaskEnded::replacedBy);
    }

    /**
     * What each of the two says of one aspect: the latest word of each.
     *
     * @param aspect endorsement, helpfulness or completion
     * @return the ratings
     */
    public Voices<TaskRated> rating(TaskAspect aspect) {
        return history.ratings(Objects.requireNonNull(aspect, "aspect")).latest(window);
    }

    /**
     * All ratings of one aspect, of both and of former therapists too.
     *
     * @param aspect endorsement, helpfulness or completion
     * @return the ratings in the order of the record
     */
    public List<TaskRated> ratings(TaskAspect aspect) {
        return history.ratings(Objects.requireNonNull(aspect, "aspect")).through(window);
    }

    /**
     * Every event of this task.
     *
     * @return the events in the order of the record, the proposal first
     */
    public List<TaskEvent> events() {
        return history.events.through(window.through());
    }

    /** Two tasks are equal if the same happened to them and the same two speak. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Task that
                && events().equals(that.events())
                && List.of(TaskAspect.values()).stream().allMatch(a -> rating(a).equals(that.rating(a)));
    }

    @Override
    public int hashCode() {
        return events().hashCode();
    }

    /**
     * When it was proposed and whether it is active, without code, words or ratings, so that it may be logged.
     *
     * @return for example {@code task of session 1, active}
     */
    @Override
    public String toString() {
        return "task of session " + proposedIn() + (isActive() ? ", active" : ", ended");
    }
}
