package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.model.instrument.Proration;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.Score;
import io.github.alliance4j.model.score.ScoreSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Turns the answers of one form into a score for each of its scales.
 *
 * <p>For a scale of {@code k} items with {@code m} missing, and answers {@code x} on a range {@code min} to {@code max}:
 *
 * <pre>
 * keyed answer  x' = x, or min + max - x for a reversed item
 * mean          M  = sum of x' over answered items / (k - m)
 * sum           S  = M * k
 * POMP          P  = 100 * (M - min) / (max - min)
 * </pre>
 *
 * <ul>
 *   <li>{@code m = 0}: {@code COMPLETE}.
 *   <li>{@code m > 0} and the {@linkplain MissingItems policy} allows it: {@code PRORATED}.
 *   <li>otherwise, and always where nothing is answered: {@code NOT_SCORABLE}, without a value.
 *   <li>An instrument whose {@link Proration} is {@code NOT_ALLOWED} is scored only when the whole scale is answered.
 * </ul>
 *
 * <p>The total is scored by the same rule over all items of the form, not from the subscales. Answers are raw: reverse
 * keying happens here, once. Nothing is imputed from other people, unlike psych::scoreItems, which fills missing items
 * with medians by default.
 *
 * <p>Defaults of {@link #withDefaults()}: {@link MissingItems#REFUSE}. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Scorer {

    private static final Scorer DEFAULTS = new Scorer(MissingItems.REFUSE);

    private final MissingItems missing;

    private Scorer(MissingItems missing) {
        this.missing = Objects.requireNonNull(missing, "missing");
    }

    /**
     * The strict scorer: a scale with a missing item has no score.
     *
     * @return the scorer
     */
    public static Scorer withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same scorer with another policy for missing items.
     *
     * @param policy when a scale may be scored although items are missing
     * @return the scorer
     */
    public Scorer with(MissingItems policy) {
        return new Scorer(policy);
    }

    /**
     * Scores one form.
     *
     * @param responses the answers, in the metric of the form's answer scale
     * @return one score for each scale of the instrument, in its order, the total last
     */
    public ScoreSheet score(ResponseSet responses) {
        Instrument instrument = responses.instrument();
        List<Subscale> subscales = instrument.subscales();
        List<Score> scores = new ArrayList<>(subscales.size() + 1);
        for (Subscale subscale : subscales) {
            scores.add(score(responses, instrument, subscale));
        }
        scores.add(score(responses, instrument, instrument.total()));
        return ScoreSheet.of(responses, scores);
    }

    private Score score(ResponseSet responses, Instrument instrument, Subscale scale) {
        AnswerScale range = instrument.answers();
        List<Integer> numbers = scale.items();
        double sum = 0;
        int answered = 0;
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            var answer = responses.answer(number);
            if (answer.isPresent()) {
                Item item = instrument.items().get(number - 1);
                sum += item.isReversed() ? range.reverse(answer.getAsDouble()) : answer.getAsDouble();
                answered++;
            }
        }
        int missingCount = scale.size() - answered;
        MissingItems policy = instrument.proration() == Proration.ALLOWED ? missing : MissingItems.REFUSE;
        if (!policy.allows(missingCount, scale.size())) {
            return Score.notScorable(scale.id(), scale.size(), answered);
        }
        return Score.of(scale.id(), range, scale.size(), answered, withinRange(sum / answered, range));
    }

    /** Rounding of decimal answers may carry a mean past an end by one unit in the last place. */
    private static double withinRange(double mean, AnswerScale range) {
        return Math.min(range.max(), Math.max(range.min(), mean));
    }
}
