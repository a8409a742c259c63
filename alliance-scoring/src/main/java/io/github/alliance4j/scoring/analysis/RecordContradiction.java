package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import java.util.Objects;

/**
 * A session of which the record of a dyad and a form of the same dyad say what cannot both be right. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class RecordContradiction {

    /**
     * In what they differ.
     *
     * @since 0.1
     */
    public enum Kind {
        /** The record says that the session was missed, and a form was filled for it. */
        ATTENDANCE,

        /** The form states another day than the record. */
        DATE,

        /** The form names another therapist than the record. */
        THERAPIST
    }

    private final DyadId dyad;
    private final SessionNumber session;
    private final Kind kind;

    RecordContradiction(DyadId dyad, SessionNumber session, Kind kind) {
        this.dyad = dyad;
        this.session = session;
        this.kind = kind;
    }

    /**
     * Whose record and form they are.
     *
     * @return the dyad
     */
    public DyadId dyad() {
        return dyad;
    }

    /**
     * Of which session.
     *
     * @return the session
     */
    public SessionNumber session() {
        return session;
    }

    /**
     * In what they differ.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordContradiction that
                && dyad.equals(that.dyad)
                && session.equals(that.session)
                && kind == that.kind;
    }

    @Override
    public int hashCode() {
        return Objects.hash(dyad, session, kind);
    }

    /** Session and kind, without the dyad, so that it may be logged. */
    @Override
    public String toString() {
        return kind + " in session " + session;
    }
}
