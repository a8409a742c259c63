package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.Rater;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What holds for every event by itself, whatever the record. */
final class Rules {

    private static final Set<Rater> DYAD = EnumSet.of(Rater.CLIENT, Rater.THERAPIST);
    private static final Set<Rater> WITNESSES = EnumSet.of(Rater.CLIENT, Rater.THERAPIST, Rater.OBSERVER);

    /** What the files in which records are kept take for a text. */
    private static final int LONGEST = 100_000;

    private Rules() {}

    /** Only the two of the dyad have a voice in it. */
    static void ofTheDyad(Rater by, String what) {
        if (!DYAD.contains(Objects.requireNonNull(by, "by"))) {
            throw new IllegalArgumentException(what + " is by the client or the therapist of the dyad, not by " + by);
        }
    }

    /** The two of the dyad, or somebody who watched them. */
    static void ofAWitness(Rater by, String what) {
        if (!WITNESSES.contains(Objects.requireNonNull(by, "by"))) {
            throw new IllegalArgumentException(what + " is by client, therapist or observer, not by " + by);
        }
    }

    /** Text is absent or says something, in no more than 100,000 characters; the message never holds the text. */
    static void saysSomething(Optional<String> statement, String subject) {
        Objects.requireNonNull(statement, "statement").ifPresent(text -> checkText(text, subject));
    }

    private static void checkText(String text, String subject) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    subject + ": a statement is left out or says something, it is not blank");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    subject + ": a statement has at most " + LONGEST + " characters, not " + text.length());
        }
    }

    /** The text form of every event: kind and session, nothing that could identify anybody. */
    static String label(AllianceEvent event) {
        return event.getClass().getSimpleName() + " in session " + event.session();
    }
}
