package io.github.alliance4j.scoring.agreement;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Goal;
import io.github.alliance4j.model.alliance.Session;
import io.github.alliance4j.model.alliance.Voices;
import io.github.alliance4j.model.alliance.term.GoalId;
import java.util.Objects;

/**
 * An open goal that is not held by both, and for how long it has been on the table. Not a fault: a goal may be young, or
 * one of the two was not asked. Immutable, thread-safe.
 *
 * @param goal the goal
 * @param ageInSessions sessions since it was proposed, by their numbers; 0 if it was proposed in the last session
 * @param holds whether each of the two holds it, a missing voice where one has not said or no longer speaks for the dyad
 * @since 0.1
 */
public record UnsharedGoal(GoalId goal, int ageInSessions, Voices<Boolean> holds) {

    /**
     * Checks the parts.
     *
     * @param goal the goal
     * @param ageInSessions sessions since it was proposed, by their numbers; 0 if it was proposed in the last session
     * @param holds whether each of the two holds it, a missing voice where one has not said or no longer speaks for the
     *     dyad
     * @throws IllegalArgumentException if the age is negative, or both hold it
     */
    public UnsharedGoal {
        Objects.requireNonNull(goal, "goal");
        if (ageInSessions < 0) {
            throw new IllegalArgumentException("Age " + ageInSessions + " of a goal is negative");
        }
        if (holds.client().orElse(false) && holds.therapist().orElse(false)) {
            throw new IllegalArgumentException("A goal that both hold is shared");
        }
    }

    static UnsharedGoal of(Goal goal, Alliance record, double bound) {
        int last = record.lastSession()
                .map(Session::number)
                .map(SessionNumber::value)
                .orElseThrow();
        return new UnsharedGoal(
                goal.id(),
                last - goal.proposedIn().value(),
                GoalAgreement.voices(goal).map(rating -> rating.pomp() > bound));
    }

    /**
     * The age and who has spoken, without the goal, so that it may be logged.
     *
     * @return for example {@code unshared goal, 3 sessions old, client: yes, therapist: no}
     */
    @Override
    public String toString() {
        return "unshared goal, " + ageInSessions + (ageInSessions == 1 ? " session old, " : " sessions old, ") + holds;
    }
}
