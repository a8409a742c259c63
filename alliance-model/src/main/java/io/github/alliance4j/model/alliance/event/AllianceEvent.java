package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.SessionNumber;

/**
 * One thing that was noted in a session of a dyad. Events are facts about what was said or done, never findings; they
 * are added to a record and not changed. What happened between two sessions is noted in the session in which it was
 * said. Every event is immutable and thread-safe, and its text form names its kind and session only, so that it may be
 * logged.
 *
 * @since 0.1
 */
public sealed interface AllianceEvent
        permits StatedEvent, SessionRecorded, TherapistChanged, GoalEvent, TaskEvent, FeedbackEvent {

    /**
     * The session in which it was noted.
     *
     * @return the session number
     */
    SessionNumber session();
}
