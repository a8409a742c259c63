package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.alliance.event.BondRated;
import io.github.alliance4j.model.alliance.term.BondFacet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How the two are with each other, facet by facet, as the record has it by a session. A bond is with a person: after a
 * change of therapist it begins anew, for both, and the ratings of the former pair stay in the history. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class Bond {

    private final BondHistory history;
    private final Window window;

    Bond(BondHistory history, Window window) {
        this.history = history;
        this.window = window;
    }

    /**
     * What each of the two says of a facet: the latest word of each.
     *
     * @param facet the facet
     * @return the ratings; both missing if nobody rated it
     */
    public Voices<BondRated> rating(BondFacet facet) {
        return history.ratings(Objects.requireNonNull(facet, "facet")).latestOfThePair(window);
    }

    /**
     * All ratings of a facet, of former pairs too.
     *
     * @param facet the facet
     * @return the ratings in the order of the record
     */
    public List<BondRated> ratings(BondFacet facet) {
        return history.ratings(Objects.requireNonNull(facet, "facet")).through(window);
    }

    /**
     * All ratings of all facets, of former pairs too.
     *
     * @return the ratings in the order of the record
     */
    public List<BondRated> ratings() {
        return history.all.through(window.through());
    }

    /**
     * The facets that at least one of the two has rated.
     *
     * @return the facets in their order
     */
    public Set<BondFacet> facets() {
        Set<BondFacet> rated = EnumSet.noneOf(BondFacet.class);
        for (BondFacet facet : BondFacet.values()) {
            if (!rating(facet).isEmpty()) {
                rated.add(facet);
            }
        }
        return Collections.unmodifiableSet(rated);
    }

    /** Two bonds are equal if they were rated alike and the same two speak. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Bond that
                && ratings().equals(that.ratings())
                && List.of(BondFacet.values()).stream().allMatch(f -> rating(f).equals(that.rating(f)));
    }

    @Override
    public int hashCode() {
        return ratings().hashCode();
    }

    /**
     * How many facets are rated, without ratings, so that it may be logged.
     *
     * @return for example {@code bond, 5 facets rated}
     */
    @Override
    public String toString() {
        return "bond, " + facets().size() + " facets rated";
    }
}
