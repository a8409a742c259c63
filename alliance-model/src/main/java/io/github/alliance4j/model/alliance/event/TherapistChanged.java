package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import java.util.Objects;
import java.util.Optional;

/**
 * The therapist leaves after this session and another one follows. Every later session is with the successor, and the
 * voice of the former therapist no longer speaks for the dyad. Immutable, thread-safe.
 *
 * @param session the last session of the former therapist
 * @param successor who follows, if stated
 * @since 0.1
 */
public record TherapistChanged(SessionNumber session, Optional<TherapistId> successor) implements AllianceEvent {

    /**
     * Checks the parts.
     *
     * @param session the last session of the former therapist
     * @param successor who follows, if stated
     */
    public TherapistChanged {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(successor, "successor");
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
