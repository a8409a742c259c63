package io.github.alliance4j.scoring.reliability.form;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.reliability.InternalConsistency;
import io.github.alliance4j.scoring.reliability.ItemScores;
import io.github.alliance4j.scoring.reliability.OmegaTotal;
import io.github.alliance4j.scoring.reliability.SessionReliability;
import io.github.alliance4j.scoring.reliability.SplitHalves;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the forms at hand tell about the reliability of one scale, as one rater answered it. Each part is an answer of
 * its own, or says why the data do not allow it. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ScaleReliability {

    private static final int FEWEST_FORMS = 2;
    private static final String WEIGHTED =
            "a weighted composite is not the sum of its items; look at the scales it is made of";

    private final Instrument instrument;
    private final Rater rater;
    private final Subscale scale;
    private final FormCounts forms;
    private final Evaluation<InternalConsistency.Result> consistency;
    private final Evaluation<SplitHalves.Result> splits;
    private final Evaluation<OmegaTotal.Result> omega;
    private final Evaluation<OverSessions> overSessions;

    private ScaleReliability(
            SourceForms.Source source, Subscale scale, SourceForms forms, FormReliability method, ItemScores scores) {
        this.instrument = source.instrument();
        this.rater = source.rater();
        this.scale = scale;
        this.forms = forms.counts(scale);
        Optional<String> weighted = scale.weights().isEmpty() ? Optional.empty() : Optional.of(WEIGHTED);
        Optional<String> refusal = weighted.or(() -> tooFew(scores));
        this.consistency = unless(
                refusal,
                () -> InternalConsistency.withDefaults()
                        .withConfidence(method.confidence())
                        .assess(scores));
        this.splits = unless(
                refusal,
                () -> SplitHalves.withDefaults().withAtMost(method.mostSplits()).assess(scores));
        this.omega = unless(
                refusal,
                () -> OmegaTotal.withDefaults().with(method.factorMethod()).fit(scores));
        this.overSessions = unless(
                weighted,
                () -> forms.overSessions(
                        scale, SessionReliability.withDefaults().with(method.negativeComponents())));
    }

    private static Optional<String> tooFew(ItemScores scores) {
        return scores.persons() < FEWEST_FORMS
                ? Optional.of(scores.persons() + " complete forms; at least " + FEWEST_FORMS + " are needed")
                : Optional.empty();
    }

    private static <T> Evaluation<T> unless(Optional<String> refusal, Supplier<Evaluation<T>> method) {
        return refusal.isPresent() ? Evaluation.notEvaluable(refusal.get()) : method.get();
    }

    static ScaleReliability of(SourceForms.Source source, Subscale scale, SourceForms forms, FormReliability method) {
        return new ScaleReliability(source, scale, forms, method, forms.scores(scale));
    }

    /**
     * The form.
     *
     * @return the instrument
     */
    public Instrument instrument() {
        return instrument;
    }

    /**
     * Who answered.
     *
     * @return the rater
     */
    public Rater rater() {
        return rater;
    }

    /**
     * The scale.
     *
     * @return a scale of the instrument
     */
    public Subscale scale() {
        return scale;
    }

    /**
     * What became of the forms.
     *
     * @return the counts for this scale; they say whether rows are independent
     */
    public FormCounts forms() {
        return forms;
    }

    /**
     * The consistency of the items: alpha with intervals, Guttman's bounds, the odd-even split, and each item.
     *
     * @return the result, or the reason: a weighted composite, fewer than 2 complete forms, one item, an item or a sum
     *     without variance
     */
    public Evaluation<InternalConsistency.Result> consistency() {
        return consistency;
    }

    /**
     * What all splits into halves give; the largest is Guttman's lambda 4.
     *
     * @return the result, or the reason: as for {@link #consistency()}, or more splits than may be looked at
     */
    public Evaluation<SplitHalves.Result> splits() {
        return splits;
    }

    /**
     * Omega total of one factor.
     *
     * @return the result, or the reason: as for {@link #consistency()}, fewer than 3 items, correlations that are not
     *     positive definite, or a fit that did not settle
     */
    public Evaluation<OmegaTotal.Result> omega() {
        return omega;
    }

    /**
     * The standard error of measurement of a score, from the raw alpha.
     *
     * @return the error in the metrics sum and mean, or the reason: as for {@link #consistency()}
     */
    public Evaluation<ScoreError> measurementError() {
        return consistency.value().isEmpty()
                ? Evaluation.notEvaluable(consistency.reason())
                : error(consistency.value().get());
    }

    private Evaluation<ScoreError> error(InternalConsistency.Result result) {
        double alpha = result.alpha().raw();
        return result.measurementError().map(sum -> ScoreError.of(sum, alpha, scale.size()));
    }

    /**
     * The reliability over the run of neighbouring sessions that gives the most complete forms, persons times sessions.
     * It rests on all forms, whichever sessions were chosen for the rest.
     *
     * @return the sessions and coefficients, or the reason: a weighted composite, no 2 persons share 2 neighbouring
     *     sessions, one item, or all answers equal
     */
    public Evaluation<OverSessions> overSessions() {
        return overSessions;
    }

    /**
     * Which scale it is and on how much it rests, without identifiers or answers, so that it may be logged.
     *
     * @return for example {@code total of wai-s-client by CLIENT, 40 of 48 forms}
     */
    @Override
    public String toString() {
        return scale.id() + " of " + instrument.id() + " by " + rater + ", " + forms.used() + " of " + forms.given()
                + " forms";
    }
}
