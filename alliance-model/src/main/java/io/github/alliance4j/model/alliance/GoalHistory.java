package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.alliance.event.GoalEndorsed;
import io.github.alliance4j.model.alliance.event.GoalEvent;
import io.github.alliance4j.model.alliance.event.GoalPrioritised;
import io.github.alliance4j.model.alliance.event.GoalProposed;
import io.github.alliance4j.model.alliance.event.GoalStatusChanged;
import io.github.alliance4j.model.alliance.term.GoalStatus;

/** All that happened to one goal. */
final class GoalHistory {

    final GoalProposed proposed;
    final Track<GoalEvent> events = new Track<>();
    final VoicedTrack<GoalEndorsed> endorsements = new VoicedTrack<>();
    final VoicedTrack<GoalPrioritised> priorities = new VoicedTrack<>();
    final Track<GoalStatusChanged> changes = new Track<>();

    GoalHistory(GoalProposed proposed) {
        this.proposed = proposed;
        events.add(proposed);
    }

    GoalStatus status(int session) {
        return changes.latest(session).map(GoalStatusChanged::status).orElse(GoalStatus.OPEN);
    }

    void file(GoalEvent event) {
        if (event instanceof GoalEndorsed endorsed) {
            endorsements.add(endorsed, "Goal " + event.goal() + ": the endorsement");
        } else if (event instanceof GoalPrioritised prioritised) {
            priorities.add(prioritised, "Goal " + event.goal() + ": the priority");
        } else if (event instanceof GoalStatusChanged changed) {
            change(changed);
        }
        events.add(event);
    }

    private void change(GoalStatusChanged changed) {
        GoalStatus now = status(changed.session().value());
        if (!now.allows(changed.status())) {
            throw new IllegalArgumentException("Goal " + changed.goal() + " is " + now + " and cannot become "
                    + changed.status() + " in session " + changed.session()
                    + "; an open goal is closed, a reached or dropped one is opened again");
        }
        changes.add(changed);
    }
}
