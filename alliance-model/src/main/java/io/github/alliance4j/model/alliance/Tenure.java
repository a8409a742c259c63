package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.event.SessionRecorded;
import io.github.alliance4j.model.alliance.event.TherapistChanged;
import java.util.List;
import java.util.Optional;

/** Who is in charge, session by session. Messages never name a therapist. */
final class Tenure {

    private final Track<TherapistChanged> changes = new Track<>();
    private Optional<TherapistId> former = Optional.empty();
    private Optional<TherapistId> inCharge = Optional.empty();
    private boolean isLeaving;
    private int leftAfter;

    /** Who holds this session: as stated, or as known from before. */
    Optional<TherapistId> open(SessionRecorded session) {
        Optional<TherapistId> stated = session.therapist();
        if (stated.isPresent() && inCharge.isEmpty() && stated.equals(former)) {
            throw new IllegalArgumentException("Session " + session.session()
                    + " is stated under the therapist who left after session " + leftAfter);
        }
        if (stated.isPresent() && inCharge.isPresent() && !stated.equals(inCharge)) {
            throw new IllegalArgumentException("Session " + session.session()
                    + " is stated under a therapist who is not in charge"
                    + (leftAfter > 0 ? " since the change after session " + leftAfter : "")
                    + "; a change of therapist is recorded in the last session of the former one");
        }
        isLeaving = false;
        inCharge = stated.or(() -> inCharge);
        return inCharge;
    }

    void change(TherapistChanged change) {
        if (isLeaving) {
            throw new IllegalArgumentException(
                    "The therapist changes twice after session " + change.session() + "; once is enough");
        }
        if (change.successor().isPresent() && change.successor().equals(inCharge)) {
            throw new IllegalArgumentException("The therapist changes after session " + change.session()
                    + " into the one in charge; a successor is somebody else");
        }
        isLeaving = true;
        leftAfter = change.session().value();
        former = inCharge;
        inCharge = change.successor();
        changes.add(change);
    }

    List<TherapistChanged> changes(int through) {
        return changes.through(through);
    }

    /** The last session of the former therapist, seen from a session; 0 if there was no change by then. */
    int pairSince(int through) {
        return changes.latest(through - 1)
                .map(change -> change.session().value())
                .orElse(0);
    }
}
