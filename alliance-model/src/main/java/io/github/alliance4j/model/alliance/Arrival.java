package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.alliance.event.SessionRecorded;
import io.github.alliance4j.model.alliance.event.TherapistChanged;

/** What depends on the order of arrival: an event may come late, but a session and a change of therapist may not. */
final class Arrival {

    private int latest;
    private int attended;

    void check(AllianceEvent event) {
        int session = event.session().value();
        if (event instanceof SessionRecorded held) {
            checkIncrease(session);
            latest = session;
            attended = held.attendance().tookPlace() ? session : attended;
        } else if (event instanceof TherapistChanged && session < attended) {
            throw new IllegalArgumentException("The therapist changes after session " + session + ", but session "
                    + attended + " is already attended; a change is recorded before the sessions that follow it");
        }
    }

    private void checkIncrease(int session) {
        if (session == latest) {
            throw new IllegalArgumentException("Session " + session + " is recorded twice");
        }
        if (session < latest) {
            throw new IllegalArgumentException(
                    "Session " + session + " follows session " + latest + "; sessions must increase");
        }
    }
}
