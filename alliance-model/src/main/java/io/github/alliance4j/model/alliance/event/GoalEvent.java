package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.alliance.term.GoalId;

/**
 * An event in the life of one goal.
 *
 * @since 0.1
 */
public sealed interface GoalEvent extends AllianceEvent
        permits GoalProposed, GoalEndorsed, GoalPrioritised, GoalStatusChanged {

    /**
     * The goal it is about.
     *
     * @return the id
     */
    GoalId goal();
}
