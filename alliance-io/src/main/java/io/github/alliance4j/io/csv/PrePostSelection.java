package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Subscale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which scores of a file are those before and after: of which instrument, scale, metric and rater, and at which
 * sessions. Defaults of {@link #of}: the first and the last session that has a score, and what {@link ScoreSelection}
 * takes by default. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class PrePostSelection {

    private final Instrument instrument;
    private final ScoreSelection scores;
    private final Optional<SessionNumber> pre;
    private final Optional<SessionNumber> post;

    private PrePostSelection(
            Instrument instrument, ScoreSelection scores, Optional<SessionNumber> pre, Optional<SessionNumber> post) {
        this.instrument = Objects.requireNonNull(instrument, "instrument");
        this.scores = Objects.requireNonNull(scores, "scores");
        this.pre = pre;
        this.post = post;
        if (instrument.scale(scores.scale()).isEmpty()) {
            throw new IllegalArgumentException("Instrument " + instrument.id() + " has no scale " + scores.scale()
                    + "; there are "
                    + instrument.scales().stream()
                            .map(Subscale::id)
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")));
        }
        if (scores.rater().filter(rater -> !instrument.raters().contains(rater)).isPresent()) {
            throw new IllegalArgumentException("Instrument " + instrument.id() + " is for " + instrument.raters()
                    + ", not " + scores.rater().get());
        }
        if (pre.isPresent() && post.isPresent() && pre.get().compareTo(post.get()) >= 0) {
            throw new IllegalArgumentException("Session " + pre.get() + " before and session " + post.get()
                    + " after: the session before must come first");
        }
    }

    /**
     * The first and the last score of an instrument.
     *
     * @param instrument the form the scores are of; either direction
     * @return the selection
     */
    public static PrePostSelection of(Instrument instrument) {
        return new PrePostSelection(instrument, ScoreSelection.withDefaults(), Optional.empty(), Optional.empty());
    }

    /**
     * The same selection of another scale, metric or rater. A range counts for rows that name no instrument.
     *
     * @param newScores scale, metric, rater and range
     * @return the selection
     * @throws IllegalArgumentException if the instrument has no such scale, or is not for this rater
     */
    public PrePostSelection with(ScoreSelection newScores) {
        return new PrePostSelection(instrument, newScores, pre, post);
    }

    /**
     * The same selection with the score of this session as the one before.
     *
     * @param session the session
     * @return the selection
     * @throws IllegalArgumentException unless it comes before the session after, if that is chosen
     */
    public PrePostSelection withPre(SessionNumber session) {
        return new PrePostSelection(instrument, scores, Optional.of(session), post);
    }

    /**
     * The same selection with the score of this session as the one after.
     *
     * @param session the session
     * @return the selection
     * @throws IllegalArgumentException unless it comes after the session before, if that is chosen
     */
    public PrePostSelection withPost(SessionNumber session) {
        return new PrePostSelection(instrument, scores, pre, Optional.of(session));
    }

    Instrument instrument() {
        return instrument;
    }

    ScoreSelection scores() {
        return scores;
    }

    /** The session before, or 0 for the first that has a score. */
    int pre() {
        return pre.map(SessionNumber::value).orElse(0);
    }

    /** The session after, or 0 for the last that has a score. */
    int post() {
        return post.map(SessionNumber::value).orElse(0);
    }
}
