package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.Context;
import java.util.Objects;

/**
 * A circumstance of the session is noted. Immutable, thread-safe.
 *
 * @param session the session it was noted in
 * @param by who notes it: client, therapist or observer; of an identity the client
 * @param context what is noted
 * @since 0.1
 */
public record ContextNoted(SessionNumber session, Rater by, Context context) implements StatedEvent {

    /**
     * Checks the parts.
     *
     * @param session the session it was noted in
     * @param by who notes it: client, therapist or observer; of an identity the client
     * @param context what is noted
     * @throws IllegalArgumentException if an identity is not noted by the client, or the rater is somebody else
     */
    public ContextNoted {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(context, "context");
        Rules.ofAWitness(by, "Context");
        if (context instanceof Context.Identity && by != Rater.CLIENT) {
            throw new IllegalArgumentException("Context: identity is noted as the client sees it, not by " + by);
        }
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
