package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.event.FeedbackAnswered;
import io.github.alliance4j.model.alliance.event.FeedbackEvent;
import io.github.alliance4j.model.alliance.event.FeedbackTakenUp;
import io.github.alliance4j.model.alliance.term.FeedbackId;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something one of the two said about the work, how it was met, and whether and when it was taken up, as the record has
 * it by a session. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Feedback {

    private final FeedbackHistory history;
    private final Window window;

    Feedback(FeedbackHistory history, Window window) {
        this.history = history;
        this.window = window;
    }

    /**
     * Its code in the record.
     *
     * @return the id
     */
    public FeedbackId id() {
        return history.given.feedback();
    }

    /**
     * Who gave it.
     *
     * @return client or therapist
     */
    public Rater givenBy() {
        return history.given.by();
    }

    /**
     * When it was given.
     *
     * @return the session
     */
    public SessionNumber givenIn() {
        return history.given.session();
    }

    /**
     * What it is about.
     *
     * @return the topic
     */
    public FeedbackTopic topic() {
        return history.given.topic();
    }

    /**
     * How it was met.
     *
     * @return the answers in the order of the record; empty if there was none
     */
    public List<FeedbackAnswered> answers() {
        return history.answers.through(window.through());
    }

    /**
     * Whether it was taken up.
     *
     * @return true if the work changed because of it
     */
    public boolean isTakenUp() {
        return takenUpIn().isPresent();
    }

    /**
     * When it was taken up.
     *
     * @return the session, or nothing if it was not
     */
    public Optional<SessionNumber> takenUpIn() {
        return history.takenUp.latest(window.through()).map(FeedbackTakenUp::session);
    }

    /**
     * How long it took until it was taken up: the difference of the session numbers, missed sessions counted.
     *
     * @return 0 for the same session, or nothing if it was not taken up
     */
    public OptionalInt latency() {
        return takenUpIn()
                .map(session -> OptionalInt.of(session.value() - givenIn().value()))
                .orElse(OptionalInt.empty());
    }

    /**
     * Every event of this feedback.
     *
     * @return the events in the order of the record
     */
    public List<FeedbackEvent> events() {
        return history.events.through(window.through());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Feedback that && events().equals(that.events());
    }

    @Override
    public int hashCode() {
        return events().hashCode();
    }

    /**
     * When it was given and whether it was taken up, without code and topic, so that it may be logged.
     *
     * @return for example {@code feedback of session 5, taken up}
     */
    @Override
    public String toString() {
        return "feedback of session " + givenIn() + (isTakenUp() ? ", taken up" : ", not taken up");
    }
}
