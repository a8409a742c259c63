package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.Rater;

/**
 * An event that is somebody's word: a proposal, a rating, feedback, a statement. The words of two people are never
 * merged.
 *
 * @since 0.1
 */
public sealed interface StatedEvent extends AllianceEvent
        permits GoalProposed,
                GoalEndorsed,
                GoalPrioritised,
                TaskProposed,
                TaskRated,
                BondRated,
                FeedbackGiven,
                RuptureEvent,
                ContextNoted {

    /**
     * Whose word it is.
     *
     * @return the rater
     */
    Rater by();
}
