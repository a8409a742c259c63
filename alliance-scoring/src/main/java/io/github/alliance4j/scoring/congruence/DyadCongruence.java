package io.github.alliance4j.scoring.congruence;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.reliability.IccForm;
import io.github.alliance4j.scoring.reliability.IntraclassCorrelation;
import java.util.Objects;
import java.util.Optional;

/**
 * All that two voices of one dyad say of each other, each method by its own name and with its own reason where it has no
 * answer. There is no summary number: how far apart the voices are ({@link Result#discrepancy()}), whether they move together
 * ({@link Result#temporal()}) and whether they come closer ({@link Result#convergence()}) are different questions, and the
 * literature answers them differently.
 *
 * <p>Defaults (LIBRARY DEFAULT): confidence .95, convergence of the absolute gap, lags to 3 by session number, the intraclass
 * correlation ICC2 (one rating by raters who stand for others, where a constant gap counts as disagreement). Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class DyadCongruence {

    private static final DyadCongruence DEFAULTS =
            new DyadCongruence(Confidence.DEFAULT, IccForm.ICC2, Gap.ABSOLUTE, CrossCorrelation.withDefaults());

    private final Confidence confidence;
    private final IccForm form;
    private final Gap gap;
    private final CrossCorrelation lags;

    private DyadCongruence(Confidence confidence, IccForm form, Gap gap, CrossCorrelation lags) {
        this.confidence = confidence;
        this.form = Objects.requireNonNull(form, "form");
        this.gap = Objects.requireNonNull(gap, "gap");
        this.lags = Objects.requireNonNull(lags, "lags");
    }

    /**
     * The methods with their defaults.
     *
     * @return the methods
     */
    public static DyadCongruence withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the methods
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public DyadCongruence withConfidence(double newConfidence) {
        return new DyadCongruence(new Confidence(newConfidence), form, gap, lags);
    }

    /**
     * The same with another intraclass correlation.
     *
     * @param newForm which
     * @return the methods
     */
    public DyadCongruence with(IccForm newForm) {
        return new DyadCongruence(confidence, newForm, gap, lags);
    }

    /**
     * The same with the convergence of another gap.
     *
     * @param newGap which
     * @return the methods
     */
    public DyadCongruence with(Gap newGap) {
        return new DyadCongruence(confidence, form, newGap, lags);
    }

    /**
     * The same with other lags.
     *
     * @param newLags how lead and lag are judged
     * @return the methods
     */
    public DyadCongruence with(CrossCorrelation newLags) {
        return new DyadCongruence(confidence, form, gap, newLags);
    }

    /**
     * The confidence of every interval.
     *
     * @return above 0, below 1
     */
    public double confidence() {
        return confidence.level();
    }

    /**
     * Applies all methods.
     *
     * @param voices the voices
     * @return the answers
     */
    public Result assess(TwoVoices voices) {
        return new Result(this, Objects.requireNonNull(voices, "voices"));
    }

    /**
     * The answers of all methods on one dyad; each is computed when it is asked for. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final DyadCongruence methods;
        private final TwoVoices voices;

        private Result(DyadCongruence methods, TwoVoices voices) {
            this.methods = methods;
            this.voices = voices;
        }

        /**
         * What was assessed.
         *
         * @return the voices
         */
        public TwoVoices voices() {
            return voices;
        }

        /**
         * How far the voices are apart.
         *
         * @return the gap, or why there is none
         */
        public Evaluation<Discrepancy> discrepancy() {
            return Discrepancy.of(voices);
        }

        /**
         * Whether they move together.
         *
         * @return the correlation, or why there is none
         */
        public Evaluation<TemporalCorrelation> temporal() {
            return TemporalCorrelation.of(voices, methods.confidence);
        }

        /**
         * Whether they give the same scores.
         *
         * @return the concordance, or why there is none
         */
        public Evaluation<ConcordanceCorrelation> concordance() {
            return ConcordanceCorrelation.of(voices, methods.confidence);
        }

        /**
         * Within what limits they differ.
         *
         * @return the limits, or why there are none
         */
        public Evaluation<BlandAltman> limits() {
            return BlandAltman.of(voices, methods.confidence);
        }

        /**
         * How much of the variation both share, sessions being the subjects. A voice that never changes shares none with the
         * other that could be told, so that there is no answer, as there is no correlation.
         *
         * @return the intraclass correlation, or why there is none
         */
        public Evaluation<IntraclassCorrelation.Estimate> intraclass() {
            Evaluation<IntraclassCorrelation.Result> all = IntraclassCorrelation.withDefaults()
                    .withConfidence(methods.confidence.level())
                    .assess(voices.ratings());
            Optional<String> still = all.isEvaluable() ? PairMoments.stillness(voices) : Optional.empty();
            if (still.isPresent()) {
                return Evaluation.notEvaluable(still.get());
            }
            return all.value()
                    .map(result -> result.estimate(methods.form))
                    .orElseGet(() -> Evaluation.notEvaluable(all.reason()));
        }

        /**
         * Whether one follows the other.
         *
         * @return the correlations at all lags, or why there are none
         */
        public Evaluation<CrossCorrelation.Result> lags() {
            return methods.lags.assess(voices);
        }

        /**
         * Whether they come closer.
         *
         * @return the slope of the gap, or why there is none
         */
        public Evaluation<Convergence.Result> convergence() {
            return new Convergence(methods.gap, methods.confidence).assess(voices);
        }
    }
}
