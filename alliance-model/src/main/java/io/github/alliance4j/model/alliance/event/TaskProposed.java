package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.GoalId;
import io.github.alliance4j.model.alliance.term.TaskId;
import io.github.alliance4j.model.alliance.term.TaskKind;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A task is proposed, with the goals it serves. Proposing is not endorsing. Immutable, thread-safe.
 *
 * @param session the session it was noted in
 * @param task the new task
 * @param by who proposes it, client or therapist
 * @param kind where it is done
 * @param serves the goals it serves, in the order of their codes; empty if none is stated
 * @param statement the task in words, if stated; never blank, at most 100,000 characters
 * @since 0.1
 */
public record TaskProposed(
        SessionNumber session, TaskId task, Rater by, TaskKind kind, Set<GoalId> serves, Optional<String> statement)
        implements TaskEvent, StatedEvent {

    /**
     * Checks the parts and copies the goals.
     *
     * @param session the session it was noted in
     * @param task the new task
     * @param by who proposes it, client or therapist
     * @param kind where it is done
     * @param serves the goals it serves, in the order of their codes; empty if none is stated
     * @param statement the task in words, if stated; never blank, at most 100,000 characters
     * @throws IllegalArgumentException if the rater is neither client nor therapist, or the statement is blank
     *     or longer than 100,000 characters
     */
    public TaskProposed {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(serves, "serves");
        serves = Collections.unmodifiableSet(new TreeSet<>(serves));
        Rules.ofTheDyad(by, "Task " + task + ": a proposal");
        Rules.saysSomething(statement, "Task " + task);
    }

    /**
     * A task without words.
     *
     * @param session the number of the session it is noted in, at least 1
     * @param task the code of the new task
     * @param by who proposes it, client or therapist
     * @param kind where it is done
     * @param goals the codes of the goals it serves
     * @return the event
     * @throws IllegalArgumentException if the number is below 1, a code is not legal, or the rater is neither client nor
     *     therapist
     */
    public static TaskProposed of(int session, String task, Rater by, TaskKind kind, String... goals) {
        return new TaskProposed(
                SessionNumber.of(session),
                TaskId.of(task),
                by,
                kind,
                Stream.of(goals).map(GoalId::of).collect(Collectors.toSet()),
                Optional.empty());
    }

    /**
     * The same task in words.
     *
     * @param words the task in words, not blank, at most 100,000 characters
     * @return a copy
     * @throws IllegalArgumentException if the words are blank or too long
     */
    public TaskProposed withStatement(String words) {
        return new TaskProposed(session, task, by, kind, serves, Optional.of(words));
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
