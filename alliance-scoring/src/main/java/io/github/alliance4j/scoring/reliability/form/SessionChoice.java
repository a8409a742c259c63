package io.github.alliance4j.scoring.reliability.form;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.response.ResponseSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which forms of a person count. Blank forms never do, so the first session is the first that is answered. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class SessionChoice {

    private static final SessionChoice FIRST = new SessionChoice("first", Optional.empty());
    private static final SessionChoice ALL = new SessionChoice("all", Optional.empty());

    private final String text;
    private final Optional<SessionNumber> session;

    private SessionChoice(String text, Optional<SessionNumber> session) {
        this.text = text;
        this.session = session;
    }

    /**
     * The first answered form of each person, whichever session it is of. One form a person keeps rows independent.
     *
     * @return the choice
     */
    public static SessionChoice first() {
        return FIRST;
    }

    /**
     * All forms of each person. The rows are then not independent: intervals are too narrow, and differences between
     * persons mix with changes of each.
     *
     * @return the choice
     */
    public static SessionChoice all() {
        return ALL;
    }

    /**
     * The forms of one session; persons without one are left out.
     *
     * @param session the session
     * @return the choice
     */
    public static SessionChoice of(SessionNumber session) {
        return new SessionChoice(Objects.requireNonNull(session, "session").toString(), Optional.of(session));
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text {@code first}, {@code all} or a session number
     * @return the choice
     * @throws IllegalArgumentException if it is none of these
     */
    public static SessionChoice parse(String text) {
        if (text.equals(FIRST.text)) {
            return FIRST;
        }
        if (text.equals(ALL.text)) {
            return ALL;
        }
        try {
            return of(SessionNumber.of(Integer.parseInt(text)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Session \"" + text + "\" is neither first, all nor a number from 1", e);
        }
    }

    /** Those of the answered forms of one person, by session, that count. */
    Stream<ResponseSet> choose(List<ResponseSet> answered) {
        if (session.isPresent()) {
            return answered.stream().filter(form -> form.session().equals(session.get()));
        }
        return equals(FIRST) ? answered.stream().limit(1) : answered.stream();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionChoice that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * The choice in a word.
     *
     * @return {@code first}, {@code all} or the session number
     */
    @Override
    public String toString() {
        return text;
    }
}
