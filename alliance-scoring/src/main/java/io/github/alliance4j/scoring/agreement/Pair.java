package io.github.alliance4j.scoring.agreement;

import io.github.alliance4j.model.alliance.Voices;
import io.github.alliance4j.model.alliance.term.Rating;
import java.util.Optional;

/** What both say of one thing, each as percent of maximum possible. Every formula is the same from either side. */
record Pair(double client, double therapist) {

    /** Nothing if a voice is missing. */
    static Optional<Pair> of(Voices<Rating> voices) {
        return voices.client()
                .flatMap(client -> voices.therapist().map(therapist -> new Pair(client.pomp(), therapist.pomp())));
    }

    /** How close the two are: 100 where they say the same, 0 at opposite ends. */
    double closeness() {
        return 100 - Math.abs(client - therapist);
    }

    /** The level that both grant. */
    double shared() {
        return Math.min(client, therapist);
    }

    boolean isHeldAbove(double bound) {
        return shared() > bound;
    }
}
