package io.github.alliance4j.scoring.reliability.form;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.scoring.reliability.SessionReliability;
import java.util.List;

/**
 * The reliability over sessions, and which sessions it is of. Immutable, thread-safe.
 *
 * @param sessions the sessions that were compared, ascending
 * @param result the coefficients, with how many persons they rest on and how many were left out for a gap
 * @since 0.1
 */
public record OverSessions(List<SessionNumber> sessions, SessionReliability.Result result) {

    /**
     * Copies the list.
     *
     * @param sessions the sessions that were compared, ascending
     * @param result the coefficients
     */
    public OverSessions {
        sessions = List.copyOf(sessions);
    }
}
