package io.github.alliance4j.scoring.clinic;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.Term;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All dyads of a clinic as one rater scored them with one instrument. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ClinicPanel {

    private final Optional<Rater> rater;
    private final Optional<String> instrument;
    private final int dyads;
    private final int scores;
    private final int minTherapists;
    private final int typicalLastSession;
    private final List<PassedOver> passedOver;
    private final Optional<ClinicModel> model;
    private final Evaluation<PanelFit> fit;
    private final Map<DyadId, DyadLine> lines;

    ClinicPanel(
            Optional<Rater> rater,
            Optional<String> instrument,
            PanelRows rows,
            int minTherapists,
            List<PassedOver> passedOver,
            Optional<ClinicModel> model,
            Evaluation<PanelFit> fit) {
        this.rater = rater;
        this.instrument = instrument;
        this.dyads = rows.dyads();
        this.scores = rows.scores();
        this.minTherapists = minTherapists;
        this.typicalLastSession = rows.typicalLastSession();
        this.passedOver = List.copyOf(passedOver);
        this.model = model;
        this.fit = fit;
        this.lines = new HashMap<>();
        fit.value()
                .ifPresent(fitted -> fitted.dyadEffects()
                        .groups()
                        .forEach(dyad -> lines.put(dyad, line(fitted, dyad, rows.therapist(dyad)))));
    }

    private static DyadLine line(PanelFit fit, DyadId dyad, Optional<TherapistId> therapist) {
        return new DyadLine(
                coefficient(fit, dyad, therapist, Term.intercept()), coefficient(fit, dyad, therapist, Term.time()));
    }

    private static double coefficient(PanelFit fit, DyadId dyad, Optional<TherapistId> therapist, Term term) {
        double ofTherapist = therapist
                .filter(id -> fit.model().therapists().terms().contains(term))
                .map(id -> fit.therapistEffects().mode(id, term))
                .orElse(0.0);
        double ofDyad =
                fit.model().dyads().terms().contains(term) ? fit.dyadEffects().mode(dyad, term) : 0;
        return fit.fixedEffect(term).estimate() + ofTherapist + ofDyad;
    }

    /**
     * Whose scores they are.
     *
     * @return the rater, if known
     */
    public Optional<Rater> rater() {
        return rater;
    }

    /**
     * By which form.
     *
     * @return its id, if known
     */
    public Optional<String> instrument() {
        return instrument;
    }

    /**
     * How many dyads have a score.
     *
     * @return 0 or more
     */
    public int dyads() {
        return dyads;
    }

    /**
     * How many scores there are.
     *
     * @return one a dyad and session, 0 or more
     */
    public int scores() {
        return scores;
    }

    /**
     * How many therapists with two or more dyads were asked for.
     *
     * @return that of {@link ClinicPanels#minTherapists()}
     */
    public int minTherapists() {
        return minTherapists;
    }

    /**
     * The models that were tried first and are not evaluable.
     *
     * @return richest first; all of them where there is no fit
     */
    public List<PassedOver> passedOver() {
        return passedOver;
    }

    /**
     * The model that was fitted.
     *
     * @return the model, or nothing where none is evaluable
     */
    public Optional<ClinicModel> model() {
        return model;
    }

    /**
     * The fit of that model. Time is the session number less 1.
     *
     * @return the fit, or why even the simplest model has none
     */
    public Evaluation<PanelFit> fit() {
        return fit;
    }

    /**
     * What to mind about the fit, for a reader who cannot choose another model. What whoever chooses a model may do is
     * {@link PanelFit#advice()}.
     *
     * @return a sentence, or nothing where there is no fit or nothing to mind
     */
    public Optional<String> caveat() {
        return fit.value().flatMap(FitCaveat::of);
    }

    /**
     * The session that at least half of the dyads reach: the lower median of their last sessions.
     *
     * @return at least 1
     */
    public int typicalLastSession() {
        return typicalLastSession;
    }

    /**
     * How the variance is divided at the mean session of all scores.
     *
     * @return the decomposition, or why there is none
     */
    public Evaluation<VarianceDecomposition> variance() {
        return fit.value().map(VarianceDecomposition::of).orElseGet(() -> Evaluation.notEvaluable(fit.reason()));
    }

    /**
     * How the variance is divided in a session. Without slopes of dyads it is the same in all.
     *
     * @param session the session number, from 1
     * @return the decomposition, or why there is none
     * @throws IllegalArgumentException if the session is below 1
     */
    public Evaluation<VarianceDecomposition> variance(int session) {
        if (session < 1) {
            throw new IllegalArgumentException("Session " + session + " is below 1");
        }
        return fit.value()
                .map(fitted -> VarianceDecomposition.of(fitted, session - 1.0))
                .orElseGet(() -> Evaluation.notEvaluable(fit.reason()));
    }

    /**
     * The line that is best believed of a dyad.
     *
     * @param dyad the dyad
     * @return its line, or nothing where there is no fit or the dyad has no score
     */
    public Optional<DyadLine> line(DyadId dyad) {
        Objects.requireNonNull(dyad, "dyad");
        return Optional.ofNullable(lines.get(dyad));
    }

    /**
     * The line of a dyad that departs from the others in nothing.
     *
     * @return the line, or nothing where there is no fit
     */
    public Optional<DyadLine> meanLine() {
        return fit.value()
                .map(fitted -> new DyadLine(
                        fitted.fixedEffect(Term.intercept()).estimate(),
                        fitted.fixedEffect(Term.time()).estimate()));
    }

    /** The number of dyads and scores, without identifiers, so that it may be logged. */
    @Override
    public String toString() {
        return dyads + (dyads == 1 ? " dyad, " : " dyads, ") + scores + (scores == 1 ? " score" : " scores");
    }
}
