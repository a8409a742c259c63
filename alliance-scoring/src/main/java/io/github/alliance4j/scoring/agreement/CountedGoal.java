package io.github.alliance4j.scoring.agreement;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Goal;
import io.github.alliance4j.model.alliance.Task;
import io.github.alliance4j.model.alliance.Voices;
import io.github.alliance4j.model.alliance.event.GoalEndorsed;
import io.github.alliance4j.model.alliance.event.GoalPrioritised;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import java.util.List;
import java.util.Optional;

/**
 * A goal that counts: an open one as it stands, or a reached one as it stood in the session in which it was reached, so
 * that reaching a goal takes nothing away. A goal that was reached with a former therapist is not the work of these two.
 *
 * @param goal the goal as of then
 * @param then the record as of then
 */
record CountedGoal(Goal goal, Alliance then) {

    /** The goals that count, in the order of the record. */
    static List<CountedGoal> of(Alliance record) {
        int former = record.formerTherapistUntil().map(SessionNumber::value).orElse(0);
        return record.goals().stream()
                .filter(goal -> goal.isOpen() || isReachedAfter(former, goal))
                .map(goal -> goal.isOpen() ? new CountedGoal(goal, record) : reached(goal, record))
                .toList();
    }

    private static boolean isReachedAfter(int session, Goal goal) {
        return goal.status() == GoalStatus.REACHED && goal.statusSince().value() > session;
    }

    private static CountedGoal reached(Goal goal, Alliance record) {
        Alliance then = record.allianceAt(goal.statusSince());
        return new CountedGoal(then.goal(goal.id()).orElseThrow(), then);
    }

    Voices<Rating> endorsement() {
        return goal.endorsement().map(GoalEndorsed::rating);
    }

    Voices<GoalPrioritised> priority() {
        return goal.priority();
    }

    /** Whether a task that serves it is, or for a reached goal was, endorsed by both; nothing if the words do not tell. */
    Optional<Boolean> isCovered(double bound) {
        List<Task> serving = then.tasksServing(goal.id());
        boolean isServed = serving.stream()
                .filter(task -> task.isActive() || !goal.isOpen())
                .flatMap(task -> pair(task).stream())
                .anyMatch(pair -> pair.isHeldAbove(bound));
        boolean isDecided = serving.stream()
                .filter(Task::isActive)
                .allMatch(task -> pair(task).isPresent());
        return isServed || isDecided ? Optional.of(isServed) : Optional.empty();
    }

    private static Optional<Pair> pair(Task task) {
        return Pair.of(TaskAgreement.voices(task, TaskAspect.ENDORSEMENT));
    }
}
