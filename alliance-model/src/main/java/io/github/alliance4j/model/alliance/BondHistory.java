package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.alliance.event.BondRated;
import io.github.alliance4j.model.alliance.term.BondFacet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** All ratings of the bond. */
final class BondHistory {

    final Track<BondRated> all = new Track<>();
    private final Map<BondFacet, VoicedTrack<BondRated>> facets = new EnumMap<>(BondFacet.class);

    BondHistory() {
        for (BondFacet facet : BondFacet.values()) {
            facets.put(facet, new VoicedTrack<>());
        }
    }

    VoicedTrack<BondRated> ratings(BondFacet facet) {
        return Objects.requireNonNull(facets.get(facet));
    }

    void file(BondRated rated) {
        ratings(rated.facet()).add(rated, "Bond " + rated.facet());
        all.add(rated);
    }
}
