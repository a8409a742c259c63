package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.Repair;
import io.github.alliance4j.model.alliance.term.RuptureId;
import java.util.Objects;

/**
 * Somebody states that a rupture was mended, wholly or in part. Immutable, thread-safe.
 *
 * @param session the session it was noted in
 * @param rupture the rupture
 * @param by who states it: client, therapist or observer
 * @param repair what was done, when and how far; not after the session it was noted in
 * @since 0.1
 */
public record RepairStated(SessionNumber session, RuptureId rupture, Rater by, Repair repair) implements RuptureEvent {

    /**
     * Checks the parts.
     *
     * @param session the session it was noted in
     * @param rupture the rupture
     * @param by who states it: client, therapist or observer
     * @param repair what was done, when and how far; not after the session it was noted in
     * @throws IllegalArgumentException if the repair is after the session, or the rater is somebody else
     */
    public RepairStated {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(rupture, "rupture");
        Objects.requireNonNull(repair, "repair");
        Rules.ofAWitness(by, "Rupture " + rupture + ": a repair");
        if (repair.session().compareTo(session) > 0) {
            throw new IllegalArgumentException("Rupture " + rupture + ": repair in session " + repair.session()
                    + " is after session " + session + ", in which it is stated");
        }
    }

    /**
     * A statement about a repair.
     *
     * @param session the number of the session it is noted in, at least 1
     * @param rupture the code of the rupture
     * @param by who states it: client, therapist or observer
     * @param repair what was done, when and how far; not after the session it is noted in
     * @return the event
     * @throws IllegalArgumentException if the number is below 1, the code is not legal, the repair is after the session, or
     *     the rater is somebody else
     */
    public static RepairStated of(int session, String rupture, Rater by, Repair repair) {
        return new RepairStated(SessionNumber.of(session), RuptureId.of(rupture), by, repair);
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
