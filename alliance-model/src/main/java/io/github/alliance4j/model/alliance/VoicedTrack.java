package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.event.StatedEvent;
import java.util.List;
import java.util.Optional;

/** What client and therapist say of one thing over time, each on a track of their own. */
final class VoicedTrack<E extends StatedEvent> {

    private final Track<E> all = new Track<>();
    private final Track<E> client = new Track<>();
    private final Track<E> therapist = new Track<>();

    /** Refuses a second word of one rater on one thing in one session: neither could be told to be the right one. */
    void add(E entry, String subject) {
        Track<E> own = entry.by() == Rater.CLIENT ? client : therapist;
        int session = entry.session().value();
        if (own.latest(session)
                .filter(last -> last.session().value() == session)
                .isPresent()) {
            throw new IllegalArgumentException(subject + " is stated twice by " + entry.by() + " in session " + session
                    + "; one rater states it once a session");
        }
        own.add(entry);
        all.add(entry);
    }

    List<E> through(Window window) {
        return all.through(window.through());
    }

    /** The latest word of each; a former therapist no longer speaks. */
    Voices<E> latest(Window window) {
        return new Voices<>(client.latest(window.through()), ofThePair(therapist, window));
    }

    /** The latest word of each about the other: of client and present therapist only. */
    Voices<E> latestOfThePair(Window window) {
        return new Voices<>(ofThePair(client, window), ofThePair(therapist, window));
    }

    private static <E extends StatedEvent> Optional<E> ofThePair(Track<E> track, Window window) {
        return track.latest(window.through()).filter(e -> e.session().value() > window.pairSince());
    }
}
