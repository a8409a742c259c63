package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.event.GoalEndorsed;
import io.github.alliance4j.model.alliance.event.GoalEvent;
import io.github.alliance4j.model.alliance.event.GoalPrioritised;
import io.github.alliance4j.model.alliance.event.GoalStatusChanged;
import io.github.alliance4j.model.alliance.term.GoalId;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import java.util.List;
import java.util.Optional;

/**
 * What the work is for, as the record has it by a session: who proposed it, how much each of the two endorses it, how
 * important it is to each, and where it stands. Not an agreement: a goal may be held by one of the two only. Immutable,
 * thread-safe.
 *
 * <p>The therapist's voice is that of the present therapist; what a former one said stays in the history.
 *
 * @since 0.1
 */
public final class Goal {

    private final GoalHistory history;
    private final Window window;

    Goal(GoalHistory history, Window window) {
        this.history = history;
        this.window = window;
    }

    /**
     * Its code in the record.
     *
     * @return the id
     */
    public GoalId id() {
        return history.proposed.goal();
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
     * The goal in words. Free text: mind where it goes.
     *
     * @return the statement, or nothing if not stated
     */
    public Optional<String> statement() {
        return history.proposed.statement();
    }

    /**
     * Where it stands.
     *
     * @return the latest status, open if none was stated
     */
    public GoalStatus status() {
        return history.status(window.through());
    }

    /**
     * Since when it stands there.
     *
     * @return the session in which the latest status was stated, or in which it was proposed if none was
     */
    public SessionNumber statusSince() {
        return history.changes
                .latest(window.through())
                .map(GoalStatusChanged::session)
                .orElse(proposedIn());
    }

    /**
     * Whether it is open.
     *
     * @return true if the status is {@link GoalStatus#OPEN}
     */
    public boolean isOpen() {
        return status() == GoalStatus.OPEN;
    }

    /**
     * The goal that takes its place.
     *
     * @return the successor, or nothing if it is not revised
     */
    public Optional<GoalId> revisedInto() {
        return history.changes.latest(window.through()).flatMap(GoalStatusChanged::revisedInto);
    }

    /**
     * How much each of the two endorses it: the latest word of each.
     *
     * @return the endorsements
     */
    public Voices<GoalEndorsed> endorsement() {
        return history.endorsements.latest(window);
    }

    /**
     * All endorsements, of both and of former therapists too.
     *
     * @return the endorsements in the order of the record
     */
    public List<GoalEndorsed> endorsements() {
        return history.endorsements.through(window);
    }

    /**
     * How important it is to each of the two: the latest word of each.
     *
     * @return the priorities
     */
    public Voices<GoalPrioritised> priority() {
        return history.priorities.latest(window);
    }

    /**
     * All priorities, of both and of former therapists too.
     *
     * @return the priorities in the order of the record
     */
    public List<GoalPrioritised> priorities() {
        return history.priorities.through(window);
    }

    /**
     * Every event of this goal.
     *
     * @return the events in the order of the record, the proposal first
     */
    public List<GoalEvent> events() {
        return history.events.through(window.through());
    }

    /** Two goals are equal if the same happened to them and the same two speak. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Goal that
                && events().equals(that.events())
                && endorsement().equals(that.endorsement())
                && priority().equals(that.priority());
    }

    @Override
    public int hashCode() {
        return events().hashCode();
    }

    /**
     * When it was proposed and where it stands, without code, words or ratings, so that it may be logged.
     *
     * @return for example {@code goal of session 1, OPEN}
     */
    @Override
    public String toString() {
        return "goal of session " + proposedIn() + ", " + status();
    }
}
