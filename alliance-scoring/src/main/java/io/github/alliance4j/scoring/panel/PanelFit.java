package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.mixed.MixedFit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A fitted panel model. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class PanelFit {

    private static final String CONVERGED = "The fit converged.";

    private final PanelData data;
    private final PanelModel model;
    private final List<DyadId> leftOut;
    private final double varianceFactor;
    private final List<FixedEffect> fixedEffects;
    private final FixedPartEstimates fixed;
    private final MixedFit kernel;
    private final VarianceProfile profile;
    private final VarianceEstimates variances;
    private final double deviance;
    private final boolean converged;
    private final RandomEffects<DyadId> dyadEffects;
    private final RandomEffects<TherapistId> therapistEffects;
    private final double[] fitted;
    private final double[] marginal;

    PanelFit(PanelDesign design, MixedFit fit, List<DyadId> leftOut) {
        this.data = design.data;
        this.model = design.model;
        this.leftOut = leftOut;
        this.varianceFactor = design.scale.inflation;
        this.fixed = new FixedPartEstimates(design.scale, fit, new Containment(data, model), data.rows());
        this.fixedEffects = fixed.effects();
        this.kernel = fit;
        this.profile = new VarianceProfile(data, design.scale, fit);
        this.variances = new VarianceEstimates(design.scale, fit, profile);
        this.deviance = fit.deviance + design.scale.devianceShift(data.rows());
        this.converged = fit.converged;
        ConditionalModes modes = new ConditionalModes(design, fit);
        this.dyadEffects = modes.dyads();
        this.therapistEffects = modes.therapists();
        this.marginal = modes.marginal();
        this.fitted = modes.fitted();
    }

    /**
     * The model that was fitted.
     *
     * @return the model
     */
    public PanelModel model() {
        return model;
    }

    /** The fit in the kernel's columns. */
    MixedFit kernel() {
        return kernel;
    }

    /** What was fitted. */
    PanelData data() {
        return data;
    }

    /**
     * The dyads that {@link PanelModel#withTrimming} left out.
     *
     * @return in the order of the panel; none without trimming
     */
    public List<DyadId> leftOut() {
        return leftOut;
    }

    /**
     * By what the variances are multiplied because the most distant dyads were left out.
     *
     * @return 1 without trimming
     */
    public double varianceFactor() {
        return varianceFactor;
    }

    /**
     * How many rows were used.
     *
     * @return the count
     */
    public int rows() {
        return fitted.length;
    }

    /**
     * How many dyads were used.
     *
     * @return the count
     */
    public int dyads() {
        return data.dyads().size();
    }

    /**
     * The fixed effects.
     *
     * @return in the order of the model
     */
    public List<FixedEffect> fixedEffects() {
        return fixedEffects;
    }

    /**
     * One of the fixed effects.
     *
     * @param term its term
     * @return the effect
     * @throws IllegalArgumentException if the term is not fixed in the model
     */
    public FixedEffect fixedEffect(Term term) {
        return fixedEffects.get(index(term));
    }

    /**
     * The covariance of two fixed effects, {@code s2 (X' V^-1 X)^-1}.
     *
     * @param first the one term
     * @param second the other term
     * @return in the product of both units
     * @throws IllegalArgumentException if a term is not fixed in the model
     */
    public double covariance(Term first, Term second) {
        return fixed.covariance(index(first), index(second));
    }

    /**
     * The difference of two fixed effects, with its test. Containment counts as for the term with fewer degrees of freedom.
     *
     * @param first the one term
     * @param second the term whose coefficient is taken off
     * @return the difference
     * @throws IllegalArgumentException if a term is not fixed in the model
     */
    public FixedEstimate difference(Term first, Term second) {
        return fixed.difference(index(first), index(second));
    }

    /**
     * The test that a coefficient is 0, with a standard error that does not take the model's word for how the sessions of a
     * dyad go together, only that dyads are independent: from how far the coefficient moves with each dyad (clustered by dyad).
     *
     * <pre>
     * se^2 = sum_i (a_i' r_i + b' P s_i)^2 / (1 - l_i)          a_i = V_i^-1 X_i A c,  l_i = a_i' V_i a_i / (c' A c)
     * 1/df = sum l_i^2 + (sum d_i l_i)^2 - sum (d_i l_i)^2          d_i = l_i / (1 - l_i)
     * </pre>
     *
     * <p>{@code r_i} are the scores of dyad {@code i} less the fixed part, {@code V_i} their covariance and {@code A} that of the
     * coefficients by the model, {@code c} picks the coefficient, and {@code l_i} is what dyad {@code i} has of its variance by the
     * model. The second part is what a dyad does by way of the variances and the autocorrelation, which the model's error takes as
     * known: {@code b} is how the coefficient moves with them, {@code P} their covariance and {@code s_i} the slopes of the dyad's log
     * likelihood, less their mean. Where it is 0 and all {@code G} dyads have the same share, {@code se^2 = G/(G-1) sum (a_i' r_i)^2}
     * and {@code df = G - 1}.
     *
     * <p>After Liang, K.-Y., and Zeger, S. L. (1986). Biometrika, 73, 13-22, doi:10.1093/biomet/73.1.13, with a correction for few dyads
     * in the manner of Bell, R. M., and McCaffrey, D. F. (2002). Survey Methodology, 28, 169-181 (DERIVED for one coefficient; the
     * sources were not read). Not evaluable with therapists in the model, and with {@code df < 4}: too few dyads tell of it.
     *
     * @param term a fixed term
     * @return the test, with the interval at the confidence of the model, or why there is none
     * @throws IllegalArgumentException if the term is not among the fixed terms
     */
    public Evaluation<FixedEstimate.Test> testByDyads(Term term) {
        return DyadSandwich.test(this, fixedEffect(term));
    }

    /** The scores less the fixed part, dyad by dyad. */
    double[] marginalResiduals() {
        double[] residuals = data.scores().clone();
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] -= marginal[i];
        }
        return residuals;
    }

    private int index(Term term) {
        int index = model.fixed().indexOf(term);
        if (index < 0) {
            throw new IllegalArgumentException("The term " + term + " is not among the fixed terms " + model.fixed());
        }
        return index;
    }

    /**
     * The variances: of each random term between dyads, between therapists, and last of the residual between sessions.
     *
     * @return at least the residual variance
     */
    public List<VarianceComponent> variances() {
        return variances.variances();
    }

    /**
     * The variance of a random term.
     *
     * @param level where it varies
     * @param term the term; of the residual the intercept
     * @return the variance
     * @throws IllegalArgumentException if the term does not vary there
     */
    public VarianceComponent variance(PanelLevel level, Term term) {
        return variances().stream()
                .filter(v -> v.level() == level && v.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The term " + term + " does not vary at random at the level " + level));
    }

    /**
     * The covariances of random terms that vary together.
     *
     * @return one a pair
     */
    public List<RandomCovariance> covariances() {
        return variances.covariances();
    }

    /**
     * The residual variance: of one session about the line of its dyad.
     *
     * @return above 0, in squared units of the score
     */
    public double residualVariance() {
        return variance(PanelLevel.SESSION, Term.intercept()).variance();
    }

    /**
     * The autocorrelation of residuals, phi: over one session, or over one unit of the clock.
     *
     * @return phi; nothing in a model with independent residuals
     */
    public OptionalDouble autocorrelation() {
        return variances.autocorrelation();
    }

    /**
     * The interval of the autocorrelation by the profile of the deviance, at the confidence of the model.
     *
     * @return the interval; nothing where there is no autocorrelation
     */
    public Optional<Interval> autocorrelationInterval() {
        return autocorrelationInterval(IntervalMethod.PROFILE);
    }

    /**
     * The interval of the autocorrelation, at the confidence of the model.
     *
     * @param how by which method; the delta method works on Fisher's z
     * @return the interval; nothing where there is no autocorrelation, and by the delta method nothing for one at an end of
     *     its range
     */
    public Optional<Interval> autocorrelationInterval(IntervalMethod how) {
        return variances.autocorrelationIntervals().by(how);
    }

    /**
     * Intervals of functions of the variances, for what is made from a fit.
     */
    VarianceEstimates varianceEstimates() {
        return variances;
    }

    /**
     * The log-likelihood, for REML the restricted one, with all constants, as R's {@code logLik}.
     *
     * @return {@code -deviance / 2}
     */
    public double logLikelihood() {
        return -deviance / 2;
    }

    /**
     * The deviance, for REML the criterion.
     *
     * @return minus twice the log-likelihood
     */
    public double deviance() {
        return deviance;
    }

    /**
     * The lowest deviance if a coefficient is held and all else is found anew: its profile. For REML the determinant of the
     * coefficients' covariance counts the one that is held too.
     *
     * @param term a fixed term
     * @param coefficient the value at which its coefficient is held
     * @return not below {@link #deviance()} but for rounding
     * @throws IllegalArgumentException if the term is not fixed in the model, or the coefficient is not finite
     */
    public double deviance(Term term, double coefficient) {
        if (!Double.isFinite(coefficient)) {
            throw new IllegalArgumentException("Coefficient " + coefficient + " is not a finite number");
        }
        return profile.deviance(index(term), coefficient);
    }

    /**
     * How many parameters the model has: fixed effects, variances and covariances, the residual variance, phi.
     *
     * @return the count
     */
    public int parameters() {
        return model.parameters();
    }

    /**
     * Akaike's criterion, {@code deviance + 2 parameters}.
     *
     * @return lower is better
     */
    public double aic() {
        return deviance + 2 * parameters();
    }

    /**
     * The Bayesian criterion, {@code deviance + ln(rows) parameters}.
     *
     * @return lower is better
     */
    public double bic() {
        return deviance + Math.log(rows()) * parameters();
    }

    /**
     * Whether the search ended where the deviance can hardly be lowered (by less than 1e-9).
     *
     * @return true if it did
     */
    public boolean converged() {
        return converged;
    }

    /**
     * Whether a variance was estimated as 0 or a correlation as -1 or 1: the random terms say more than the data can tell.
     * A term counts as not varying where its own part of the standard deviation (what the terms before it in its block do
     * not give) is below 1e-4 of the residual's, for a change of the term by its own standard deviation.
     *
     * @return true if so
     */
    public boolean singular() {
        return !variances.vanishing().isEmpty();
    }

    /**
     * What to do, in a sentence.
     *
     * @return for example {@code The fit converged.}
     */
    public String advice() {
        if (!converged) {
            return "The search did not converge: fit a model with fewer random terms.";
        }
        if (singular()) {
            return variances.advice();
        }
        if (variances.isAutocorrelationAtEnd()) {
            return "The fit converged, but the autocorrelation is at an end of its range: take independent residuals.";
        }
        if (hasLeftOutMany()) {
            return String.format(
                    Locale.ROOT,
                    "The fit converged, but trimming left out %d of %d dyads, where about %.0f would go if the model held:"
                            + " look at these dyads and at whether the model fits before using the variances.",
                    leftOut.size(),
                    leftOut.size() + dyads(),
                    model.trimming() * (leftOut.size() + dyads()));
        }
        return CONVERGED;
    }

    /**
     * Whether {@link #advice()} says more than that the fit converged.
     *
     * @return true if there is something to look at
     */
    public boolean needsAttention() {
        return !advice().equals(CONVERGED);
    }

    /**
     * Whether trimming left out more dyads than chance explains where the model holds: of {@code n} dyads with the limit
     * {@code p} more than {@code n p + 3 sqrt(n p (1 - p))} (LIBRARY DEFAULT).
     *
     * @return false without trimming
     */
    public boolean hasLeftOutMany() {
        double all = leftOut.size() + (double) dyads();
        double expected = all * model.trimming();
        return leftOut.size() > expected + 3 * Math.sqrt(expected * (1 - model.trimming()));
    }

    /**
     * How dyads depart from the fixed part, in a model with therapists from their therapist.
     *
     * @return the effects
     */
    public RandomEffects<DyadId> dyadEffects() {
        return dyadEffects;
    }

    /**
     * How therapists depart from the fixed part.
     *
     * @return the effects
     */
    public RandomEffects<TherapistId> therapistEffects() {
        return therapistEffects;
    }

    /**
     * The fitted score of each row: fixed part and departures.
     *
     * @return in the order in which rows were added, without those of dyads that were left out
     */
    public double[] fitted() {
        return inOrder(fitted);
    }

    /**
     * The fixed part of each row alone.
     *
     * @return in the order in which rows were added, without those of dyads that were left out
     */
    public double[] marginal() {
        return inOrder(marginal);
    }

    /**
     * The score less the fitted score of each row.
     *
     * @return in the order in which rows were added, without those of dyads that were left out
     */
    public double[] residuals() {
        double[] residuals = data.scores().clone();
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] -= fitted[i];
        }
        return inOrder(residuals);
    }

    private double[] inOrder(double[] sorted) {
        double[] ordered = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            ordered[data.position(i)] = sorted[i];
        }
        return ordered;
    }
}
