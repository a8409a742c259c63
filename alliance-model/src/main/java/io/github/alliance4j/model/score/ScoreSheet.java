package io.github.alliance4j.model.score;

import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Everything one filled form gives: the form itself and a score for each of its scales. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ScoreSheet {

    private final ResponseSet responses;
    private final List<Score> scores;

    private ScoreSheet(ResponseSet responses, List<Score> scores) {
        this.responses = Objects.requireNonNull(responses, "responses");
        this.scores = List.copyOf(scores);
    }

    /**
     * The sheet of these scores.
     *
     * @param responses the form they come from
     * @param scores one score for each scale of the form's instrument, in the instrument's order
     * @return the sheet
     * @throws IllegalArgumentException if the scales are not those of the instrument
     */
    public static ScoreSheet of(ResponseSet responses, List<Score> scores) {
        var scales = responses.instrument().scales();
        if (scales.size() != scores.size()) {
            throw new IllegalArgumentException(
                    "Instrument " + responses.instrument().id() + " has " + scales.size() + " scales; " + scores.size()
                            + " scores were given");
        }
        for (int i = 0; i < scores.size(); i++) {
            if (!scores.get(i).scale().equals(scales.get(i).id())) {
                throw new IllegalArgumentException("Instrument "
                        + responses.instrument().id() + ": scale " + i + " is "
                        + scales.get(i).id() + ", not " + scores.get(i).scale());
            }
        }
        return new ScoreSheet(responses, scores);
    }

    /**
     * The form the scores come from.
     *
     * @return the answers with dyad, session and rater
     */
    public ResponseSet responses() {
        return responses;
    }

    /**
     * All scores: the subscales in the instrument's order, the composites, then the total.
     *
     * @return at least the total
     */
    public List<Score> scores() {
        return scores;
    }

    /**
     * The score of one scale.
     *
     * @param scale the scale's name
     * @return its score, which may be not scorable
     * @throws IllegalArgumentException if the instrument has no such scale
     */
    public Score score(ScaleId scale) {
        for (Score score : scores) {
            if (score.scale().equals(scale)) {
                return score;
            }
        }
        throw new IllegalArgumentException(
                "Instrument " + responses.instrument().id() + " has no scale " + scale + "; it has "
                        + scores.stream().map(Score::scale).toList());
    }

    /**
     * The score over all items.
     *
     * @return the total, which may be not scorable
     */
    public Score total() {
        return scores.get(scores.size() - 1);
    }

    /**
     * The score of one scale in the unit in which the form's authors report it.
     *
     * @param scale the scale's name
     * @return the score in that {@linkplain io.github.alliance4j.model.instrument.Instrument#publishedMetric() unit},
     *     or nothing if not scorable
     * @throws IllegalArgumentException if the instrument has no such scale
     */
    public OptionalDouble published(ScaleId scale) {
        Score score = score(scale);
        return score.isScorable()
                ? OptionalDouble.of(responses
                        .instrument()
                        .publishedMetric()
                        .of(score.mean().getAsDouble(), score.sum().getAsDouble()))
                : OptionalDouble.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreSheet that && responses.equals(that.responses) && scores.equals(that.scores);
    }

    @Override
    public int hashCode() {
        return Objects.hash(responses, scores);
    }

    /**
     * The form and its scales, without identifiers or values, so that it may be logged.
     *
     * @return a description
     */
    @Override
    public String toString() {
        return responses + ": " + scores;
    }
}
