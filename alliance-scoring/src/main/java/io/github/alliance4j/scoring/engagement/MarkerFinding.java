package io.github.alliance4j.scoring.engagement;

import io.github.alliance4j.model.SessionNumber;
import java.util.List;
import java.util.Objects;

/**
 * Whether one marker is there, and what it rests on. Immutable, thread-safe.
 *
 * @param marker the marker
 * @param presence whether it is there
 * @param sessions the sessions that show it, ascending; empty unless it is there
 * @param evidence the counts and the threshold in words, or why it cannot be told
 * @since 0.1
 */
public record MarkerFinding(DropoutMarker marker, Presence presence, List<SessionNumber> sessions, String evidence) {

    /**
     * Whether a marker is there.
     *
     * @since 0.1
     */
    public enum Presence {
        /** It is there. */
        PRESENT,
        /** It is not, which says nothing of other risks. */
        ABSENT,
        /** The record does not allow an answer. */
        NOT_EVALUABLE
    }

    /**
     * Checks the parts.
     *
     * @param marker the marker
     * @param presence whether it is there
     * @param sessions the sessions that show it, ascending; empty unless it is there
     * @param evidence the counts and the threshold in words, or why it cannot be told
     * @throws IllegalArgumentException if a marker is there without a session, or the other way round
     */
    public MarkerFinding {
        Objects.requireNonNull(marker, "marker");
        Objects.requireNonNull(evidence, "evidence");
        sessions = List.copyOf(sessions);
        if ((Objects.requireNonNull(presence, "presence") == Presence.PRESENT) == sessions.isEmpty()) {
            throw new IllegalArgumentException("Marker " + marker + ": sessions show it exactly if it is there");
        }
    }

    static MarkerFinding of(DropoutMarker marker, boolean isPresent, List<SessionNumber> sessions, String evidence) {
        return isPresent
                ? new MarkerFinding(marker, Presence.PRESENT, sessions, evidence)
                : new MarkerFinding(marker, Presence.ABSENT, List.of(), evidence);
    }

    static MarkerFinding notEvaluable(DropoutMarker marker, String reason) {
        return new MarkerFinding(marker, Presence.NOT_EVALUABLE, List.of(), reason);
    }

    /**
     * Marker and presence.
     *
     * @return for example {@code OFTEN_MISSED: ABSENT}
     */
    @Override
    public String toString() {
        return marker + ": " + presence;
    }
}
