package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.Rating;
import java.util.Objects;

/**
 * One of the two rates a facet of the bond. Immutable, thread-safe.
 *
 * @param session the session it was noted in
 * @param facet what is rated
 * @param by whose view it is, client or therapist
 * @param rating how strong, higher is stronger
 * @since 0.1
 */
public record BondRated(SessionNumber session, BondFacet facet, Rater by, Rating rating) implements StatedEvent {

    /**
     * Checks the parts.
     *
     * @param session the session it was noted in
     * @param facet what is rated
     * @param by whose view it is, client or therapist
     * @param rating how strong, higher is stronger
     * @throws IllegalArgumentException if the rater is neither client nor therapist
     */
    public BondRated {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(facet, "facet");
        Objects.requireNonNull(rating, "rating");
        Rules.ofTheDyad(by, "Bond " + facet + ": a rating");
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
