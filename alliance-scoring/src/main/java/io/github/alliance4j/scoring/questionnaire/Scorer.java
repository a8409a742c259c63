package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.MissingRule;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.ItemCounts;
import io.github.alliance4j.model.score.NotScorable;
import io.github.alliance4j.model.score.Score;
import io.github.alliance4j.model.score.ScoreSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Turns the answers of one form into a score for each of its scales.
 *
 * <p>For a scale of {@code k} items of which {@code a} are answered, and answers {@code x} on a range {@code min} to
 * {@code max}:
 *
 * <pre>
 * keyed answer  x' = x, or min + max - x for a reversed item
 * mean          M  = sum of x' over answered items / a
 * sum           S  = M * k
 * POMP          P  = 100 * (M - min) / (max - min)
 * </pre>
 *
 * <p>An item that is not applicable or was not asked leaves the scale for this form: it counts neither as 0 nor as
 * missing. With {@code m} items that apply but are not answered,
 *
 * <ul>
 *   <li>{@code m = 0}: {@code COMPLETE}.
 *   <li>{@code m > 0} and the rule allows it: {@code PRORATED}. The rule is the stricter of the caller's
 *       {@linkplain MissingItems policy} and the {@linkplain Subscale#missing() form's own}.
 *   <li>otherwise, and always where nothing is answered: {@code NOT_SCORABLE}, without a value and with its reason.
 *   <li>{@code NOT_SCORABLE} as well where an item does not apply on a scale of which the form's own rule lets no item be
 *       missing, as on the SRS: its items cannot stand for each other. An item that was not asked, behind a gate, is no
 *       such item.
 * </ul>
 *
 * <p>The total is scored by the same rule over all items of the form, not from the subscales. A weighted composite is
 * {@code M = sum(w * M_part) / sum(w)} over the means of its parts; its sum is {@code M * k} over the items of all parts. It
 * has a score if and only if each part has one and the rule that the form states for this composite by name, if any,
 * holds over the items of all parts. The caller's policy decides about the parts and not once more about the composite,
 * unless it is given for the composite by {@linkplain #with(ScaleId, MissingItems) name}; the score of a composite
 * without a rule of its own names the rule {@code at most a share of 1}. Answers are raw: reverse keying happens here, once. Nothing is imputed
 * from other people, unlike psych::scoreItems, which fills missing items with medians by default.
 *
 * <p>Defaults of {@link #withDefaults()}: {@link MissingItems#REFUSE} for every scale, and no standard errors.
 * Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Scorer {

    private static final MissingRule PARTS_DECIDE = MissingRule.atMostShare(1);

    private static final Scorer DEFAULTS = new Scorer(MissingItems.REFUSE, Map.of(), Map.of());

    private final MissingItems missing;
    private final Map<ScaleId, MissingItems> missingOfScale;
    private final Map<ScaleId, ScorePrecision> precision;

    private Scorer(
            MissingItems missing, Map<ScaleId, MissingItems> missingOfScale, Map<ScaleId, ScorePrecision> precision) {
        this.missing = Objects.requireNonNull(missing, "missing");
        this.missingOfScale = missingOfScale;
        this.precision = precision;
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
     * The same scorer with another policy for missing items, on every scale that has no policy by itself but weighted
     * composites, which follow their parts.
     *
     * @param policy when a scale may be scored although items are missing
     * @return the scorer
     */
    public Scorer with(MissingItems policy) {
        return new Scorer(policy, missingOfScale, precision);
    }

    /**
     * The same scorer with another policy for missing items on one scale. For a weighted composite it is a condition
     * beside that of its parts.
     *
     * @param scale the scale; a form without it is scored all the same
     * @param policy when it may be scored although items are missing
     * @return the scorer
     */
    public Scorer with(ScaleId scale, MissingItems policy) {
        return new Scorer(missing, extended(missingOfScale, scale, policy), precision);
    }

    /**
     * The same scorer, giving the scores of one scale their standard error.
     *
     * @param scalePrecision the scale, its spread and its reliability
     * @return the scorer
     */
    public Scorer with(ScorePrecision scalePrecision) {
        return new Scorer(missing, missingOfScale, extended(precision, scalePrecision.scale(), scalePrecision));
    }

    private static <V> Map<ScaleId, V> extended(Map<ScaleId, V> map, ScaleId scale, V value) {
        Map<ScaleId, V> larger = new HashMap<>(map);
        larger.put(Objects.requireNonNull(scale, "scale"), Objects.requireNonNull(value, "value"));
        return Map.copyOf(larger);
    }

    /**
     * Scores one form.
     *
     * @param responses the answers, in the metric of the form's answer scale
     * @return one score for each scale of the instrument, in its order, the total last
     */
    public ScoreSheet score(ResponseSet responses) {
        Instrument instrument = responses.instrument();
        List<Subscale> scales = instrument.scales();
        List<Score> scores = new ArrayList<>(scales.size());
        for (int i = 0; i < scales.size(); i++) {
            scores.add(score(responses, instrument, scales.get(i), scores));
        }
        return ScoreSheet.of(responses, scores);
    }

    /** A weighted composite is made from scores of {@code earlier} scales. */
    private Score score(ResponseSet responses, Instrument instrument, Subscale scale, List<Score> earlier) {
        KeyedAnswers answers = KeyedAnswers.of(responses, instrument, scale);
        ItemCounts counts = answers.counts();
        MissingRule rule = rule(scale, counts.applicable());
        if (!rule.allows(counts.missing(), counts.applicable())) {
            return Score.notScorable(scale.id(), counts, reason(counts)).with(rule);
        }
        if (counts.notApplicable() > 0 && MissingItems.needsEveryItem(scale)) {
            return Score.notScorable(scale.id(), counts, NotScorable.NOT_ALL_APPLY)
                    .with(rule);
        }
        AnswerScale range = instrument.answers();
        OptionalDouble mean = scale.weights().isEmpty()
                ? OptionalDouble.of(answers.mean(range))
                : weightedMean(scale.weights(), range, earlier);
        if (mean.isEmpty()) {
            return Score.notScorable(scale.id(), counts, NotScorable.PART_NOT_SCORABLE)
                    .with(rule);
        }
        return precise(Score.of(scale.id(), range, counts, mean.getAsDouble()).with(rule), range);
    }

    /** A weighted composite follows a rule that is meant for it by name; the caller's policy is for its parts. */
    private MissingRule rule(Subscale scale, int applicable) {
        MissingItems policy = missingOfScale.get(scale.id());
        if (policy == null && !scale.weights().isEmpty()) {
            return scale.missing().orElse(PARTS_DECIDE);
        }
        return (policy == null ? missing : policy).ruleFor(scale, applicable);
    }

    private static NotScorable reason(ItemCounts counts) {
        if (counts.applicable() == 0) {
            return NotScorable.NOTHING_APPLIES;
        }
        return counts.answered() == 0 ? NotScorable.NOTHING_ANSWERED : NotScorable.TOO_MANY_MISSING;
    }

    private static OptionalDouble weightedMean(Map<ScaleId, Double> weights, AnswerScale range, List<Score> earlier) {
        double sum = 0;
        double weightSum = 0;
        for (Score part : earlier) {
            Double weight = weights.get(part.scale());
            if (weight != null) {
                if (!part.isScorable()) {
                    return OptionalDouble.empty();
                }
                sum += weight * part.mean().getAsDouble();
                weightSum += weight;
            }
        }
        return OptionalDouble.of(range.nearest(sum / weightSum));
    }

    private Score precise(Score score, AnswerScale range) {
        ScorePrecision known = precision.get(score.scale());
        return known == null ? score : score.withStandardError(known.ofMean(range, score.counts()));
    }
}
