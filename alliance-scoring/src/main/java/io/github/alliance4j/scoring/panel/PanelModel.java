package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.Evaluation;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * A linear mixed model of a panel. For the rows {@code y_i} of dyad {@code i}, in a model with therapists one of therapist
 * {@code k}:
 *
 * <pre>
 * y_i = X_i b + Z_i u_i + W_i v_k + e_i,   u_i ~ N(0, G),   v_k ~ N(0, H),   e_i ~ N(0, s2 R_i)
 * </pre>
 *
 * <p>{@code X} are the fixed terms, {@code Z} the terms that vary at random between dyads, {@code W} those that vary
 * between therapists, and {@code R} is what {@link ResidualStructure} says. The deviance is minimised over {@code G / s2},
 * {@code H / s2} and {@code phi}; {@code b} and {@code s2} are solved for. As lme4's {@code lmer} (and with
 * autocorrelation nlme's {@code lme}); on the reference cases the likelihood found here is
 * never below theirs by more than 1e-6; with a smooth deviance of several low points any search can miss the lowest.
 *
 * <p>Not evaluable, with a reason: no rows or one dyad; all scores equal; fewer dyads than parameters; no dyad with more
 * sessions than random terms (with one session each, dyad and session cannot be told apart); one therapist, as many
 * therapists as dyads, fewer therapists than the variances between them need; a dyad without a therapist in a model with
 * therapists; a fixed term that is constant or a combination of others, which is named; a random term that varies in no
 * group; scores that follow the model exactly; with autocorrelation, two rows of one dyad at one time. A variance
 * that is estimated as 0 is an answer: see {@link PanelFit#singular()}.
 *
 * <p>Defaults (LIBRARY DEFAULT): independent residuals, REML, confidence .95, no trimming. Source: Bates, D., Maechler, M., Bolker, B.,
 * and Walker, S. (2015). Fitting linear mixed-effects models using lme4. Journal of Statistical Software, 67(1),
 * doi:10.18637/jss.v067.i01. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class PanelModel {

    private static final List<Term> LEVEL = List.of(Term.intercept());
    private static final List<Term> LINE = List.of(Term.intercept(), Term.time());

    private final List<Term> fixed;
    private final RandomTerms dyads;
    private final RandomTerms therapists;
    private final ResidualStructure residuals;
    private final Estimation estimation;
    private final double confidence;
    private final double trimming;

    private PanelModel(
            List<Term> fixed,
            RandomTerms dyads,
            RandomTerms therapists,
            ResidualStructure residuals,
            Estimation estimation,
            double confidence,
            double trimming) {
        this.fixed = fixed;
        this.dyads = Objects.requireNonNull(dyads, "dyads");
        this.therapists = Objects.requireNonNull(therapists, "therapists");
        this.residuals = Objects.requireNonNull(residuals, "residuals");
        this.estimation = Objects.requireNonNull(estimation, "estimation");
        this.confidence = confidence;
        this.trimming = trimming;
    }

    /**
     * One mean for all, and a level of each dyad.
     *
     * @return the model
     */
    public static PanelModel level() {
        return new PanelModel(
                LEVEL,
                RandomTerms.intercept(),
                RandomTerms.none(),
                ResidualStructure.independent(),
                Estimation.REML,
                0.95,
                0);
    }

    /**
     * A straight line over time for all, and a level of each dyad.
     *
     * @return the model
     */
    public static PanelModel intercept() {
        return level().withFixed(Term.intercept(), Term.time());
    }

    /**
     * A straight line over time for all, and a line of each dyad, level and slope correlated.
     *
     * @return the model
     */
    public static PanelModel slope() {
        return intercept().withDyads(RandomTerms.correlated(LINE.toArray(Term[]::new)));
    }

    /**
     * The same model with other fixed terms.
     *
     * @param terms all of them, at least one
     * @return the model
     * @throws IllegalArgumentException if there is none, or one twice
     */
    public PanelModel withFixed(Term... terms) {
        List<Term> all = List.of(terms);
        if (all.isEmpty() || new HashSet<>(all).size() < all.size()) {
            throw new IllegalArgumentException("Fixed terms " + all + " must be one or more, none of them twice");
        }
        return new PanelModel(all, dyads, therapists, residuals, estimation, confidence, trimming);
    }

    /**
     * The same model with other terms that vary between dyads.
     *
     * @param terms the terms
     * @return the model
     */
    public PanelModel withDyads(RandomTerms terms) {
        return new PanelModel(fixed, terms, therapists, residuals, estimation, confidence, trimming);
    }

    /**
     * The same model with other terms that vary between therapists.
     *
     * @param terms the terms
     * @return the model
     */
    public PanelModel withTherapists(RandomTerms terms) {
        return new PanelModel(fixed, dyads, terms, residuals, estimation, confidence, trimming);
    }

    /**
     * The same model with other residuals.
     *
     * @param structure how they depend on each other
     * @return the model
     */
    public PanelModel with(ResidualStructure structure) {
        return new PanelModel(fixed, dyads, therapists, structure, estimation, confidence, trimming);
    }

    /**
     * The same model by another likelihood.
     *
     * @param newEstimation which
     * @return the model
     */
    public PanelModel with(Estimation newEstimation) {
        return new PanelModel(fixed, dyads, therapists, residuals, newEstimation, confidence, trimming);
    }

    /**
     * The same model with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the model
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public PanelModel withConfidence(double newConfidence) {
        if (!(newConfidence > 0 && newConfidence < 1)) {
            throw new IllegalArgumentException("Confidence " + newConfidence + " is not between 0 and 1");
        }
        return new PanelModel(fixed, dyads, therapists, residuals, estimation, newConfidence, trimming);
    }

    /**
     * The same model fitted without dyads that do not belong to it, so that a few dyads with ruptures do not inflate the
     * noise of all. The squared distance of a dyad's rows from the fixed part, {@code d2 = (y - X b)' V^-1 (y - X b)}, is
     * chi-squared with as many degrees of freedom as rows where the model holds; a dyad is left out where its upper tail is
     * below the limit, and the model fitted again until the same dyads are left out, at most 20 times. The first round takes
     * a limit of .25, so that many such dyads do not hide each other. The variances are multiplied by {@link
     * PanelFit#varianceFactor()}: one over the mean of {@code d2} per row that is to be expected of the dyads kept; the
     * likelihood is that of the dyads kept. Without such dyads about the share {@code limit} is left out for nothing.
     * Evidence: DERIVED; a trimmed likelihood with the usual correction, no published rule for panels.
     *
     * @param limit the tail, at least 0 (none is left out) and at most .25; .01 is a usual choice
     * @return the model
     * @throws IllegalArgumentException if it is out of range
     */
    public PanelModel withTrimming(double limit) {
        if (!(limit >= 0 && limit <= 0.25)) {
            throw new IllegalArgumentException("The limit of trimming " + limit + " is not from 0 to 0.25");
        }
        return new PanelModel(fixed, dyads, therapists, residuals, estimation, confidence, limit);
    }

    /**
     * Fits the model. The order of rows and dyads does not matter.
     *
     * @param data the panel
     * @return the fit, or why there is none
     * @throws IllegalArgumentException if a term names a covariate that the panel does not have
     */
    public Evaluation<PanelFit> fit(PanelData data) {
        Objects.requireNonNull(data, "data");
        if (trimming > 0) {
            return Trimming.fit(data, this, trimming);
        }
        Evaluation<PanelDesign> design = PanelDesign.of(data, this, 1);
        return design.value().map(d -> d.fit(List.of())).orElseGet(() -> Evaluation.notEvaluable(design.reason()));
    }

    /**
     * Fits the model to a panel much like one that it was fitted to before: the search sets out from that fit, which is quicker. With
     * autocorrelation or trimming as {@link #fit(PanelData)}.
     *
     * @param data the panel
     * @param near a fit of this model to another panel
     * @return the fit, or why there is none
     * @throws IllegalArgumentException if it is a fit of another model, or a term names a covariate that the panel does not have
     */
    public Evaluation<PanelFit> fit(PanelData data, PanelFit near) {
        if (!near.model().equals(this)) {
            throw new IllegalArgumentException("The fit is one of another model: " + near.model());
        }
        if (trimming > 0) {
            return fit(data);
        }
        Evaluation<PanelDesign> design = PanelDesign.of(Objects.requireNonNull(data, "data"), this, 1);
        return design.value().map(d -> d.fit(near)).orElseGet(() -> Evaluation.notEvaluable(design.reason()));
    }

    /**
     * The fixed terms.
     *
     * @return in order
     */
    public List<Term> fixed() {
        return fixed;
    }

    /**
     * The terms that vary between dyads.
     *
     * @return the terms
     */
    public RandomTerms dyads() {
        return dyads;
    }

    /**
     * The terms that vary between therapists.
     *
     * @return the terms
     */
    public RandomTerms therapists() {
        return therapists;
    }

    /**
     * How residuals depend on each other.
     *
     * @return the structure
     */
    public ResidualStructure residuals() {
        return residuals;
    }

    /**
     * Which likelihood is maximised.
     *
     * @return the likelihood
     */
    public Estimation estimation() {
        return estimation;
    }

    /**
     * The confidence of every interval.
     *
     * @return above 0 and below 1
     */
    public double confidence() {
        return confidence;
    }

    /**
     * The limit of {@link #withTrimming}.
     *
     * @return 0 if no dyad is left out
     */
    public double trimming() {
        return trimming;
    }

    /** How many parameters the model has: fixed terms, variances and covariances, autocorrelation. */
    int parameters() {
        int residual = residuals.isIndependent() ? 1 : 2;
        return fixed.size() + dyads.parameters() + therapists.parameters() + residual;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PanelModel that
                && fixed.equals(that.fixed)
                && dyads.equals(that.dyads)
                && therapists.equals(that.therapists)
                && residuals.equals(that.residuals)
                && estimation == that.estimation
                && Double.compare(confidence, that.confidence) == 0
                && Double.compare(trimming, that.trimming) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(fixed, dyads, therapists, residuals, estimation, confidence, trimming);
    }

    /**
     * The model in words.
     *
     * @return for example {@code fixed [intercept, time], dyads [[intercept]], therapists [], independent, REML,
     *     confidence 0.95, trimming 0.0}
     */
    @Override
    public String toString() {
        return "fixed " + fixed + ", dyads " + dyads + ", therapists " + therapists + ", " + residuals + ", "
                + estimation + ", confidence " + confidence + ", trimming " + trimming;
    }
}
