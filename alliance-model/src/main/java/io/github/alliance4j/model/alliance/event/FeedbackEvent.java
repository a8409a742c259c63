package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.alliance.term.FeedbackId;

/**
 * An event in the life of one feedback.
 *
 * @since 0.1
 */
public sealed interface FeedbackEvent extends AllianceEvent permits FeedbackGiven, FeedbackAnswered, FeedbackTakenUp {

    /**
     * The feedback it is about.
     *
     * @return the id
     */
    FeedbackId feedback();
}
