package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.internal.Moments;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelLevel;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.Term;
import io.github.alliance4j.scoring.panel.VarianceComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How the second voice judges what the first one says of the alliance: the truth-and-bias model. "Truth" is a name for the first
 * voice (as a rule the client's), not a claim. With the judgement {@code J} and the truth {@code T} of dyad {@code i} in session
 * {@code j}, both less one centre {@code c}, the mean of the truth:
 *
 * <pre>
 * J_ij = b0 + u_i + (b_truth + f_i) T_ij (+ b_previous J_i,j-1) + e_ij
 * split:  (b_truth + f_i) T_ij  becomes  (b_within + f_i) (T_ij - mean T_i) + b_between mean T_i
 * </pre>
 *
 * <p>{@code b0} is the directional bias: how far judgements lie above (or below) the truth where the truth is average. {@code
 * b_truth} is the truth force: 1 if judgements follow the truth point by point; split, the part within dyads is the temporal
 * congruence. {@code b_previous} is the pull of the judge's own last judgement: that of the previous session that both rated,
 * whatever its number; first sessions are left out then. Bias and truth force say nothing of who is right.
 *
 * <p>{@code f_i} is how much more or less the judgements of one dyad follow the truth. Left out where dyads differ in it, or where
 * sessions resemble their neighbours, the error of the truth force is too small. {@link #with(PanelModel) with(PanelModel.level())}
 * leaves it out; so does the fit where a model with it is not evaluable, as with few dyads or no dyad of more than 2 sessions ({@link
 * Result#spread()} is nothing then). Exchange the voices ({@link TwoVoices#swapped()}) for the client's judgement of the therapist.
 *
 * <p>Not evaluable as {@link PanelModel} is; with scores that are too large, or too close together, to compute with.
 *
 * <p>Defaults (LIBRARY DEFAULT): the centre is the mean of all truths, its error counted in that of the bias; one truth force, no
 * previous judgement; a random level and truth force of each dyad, correlated; REML, confidence .95. Source: West, T. V., and Kenny,
 * D. A. (2011). The truth and bias model of judgment. Psychological Review, 118, 357-378, doi:10.1037/a0022936. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class TruthAndBias {

    private static final TruthAndBias DEFAULTS =
            new TruthAndBias(OptionalDouble.empty(), TruthForce.WHOLE, false, false, PanelModel.level(), true);
    private static final String TRUTH = "truth";
    private static final String WITHIN = "truth within";
    private static final String BETWEEN = "truth between";
    private static final String PREVIOUS = "previous judgement";
    private static final String FIRST = "first judgement";
    private static final String FIRST_TRUTH = "first truth";

    private final OptionalDouble centre;
    private final TruthForce force;
    private final boolean previous;
    private final boolean first;
    private final PanelModel model;
    private final boolean ownForces;

    private TruthAndBias(
            OptionalDouble centre,
            TruthForce force,
            boolean previous,
            boolean first,
            PanelModel model,
            boolean ownForces) {
        this.centre = centre;
        this.force = Objects.requireNonNull(force, "force");
        this.previous = previous;
        this.first = first;
        this.model = Objects.requireNonNull(model, "model");
        this.ownForces = ownForces;
    }

    /**
     * The method with its defaults.
     *
     * @return the method
     */
    public static TruthAndBias withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with a centre.
     *
     * @param newCentre what is taken off both voices
     * @return the method
     * @throws IllegalArgumentException if it is not a finite number
     */
    public TruthAndBias withCentre(double newCentre) {
        return new TruthAndBias(
                OptionalDouble.of(PanelArguments.finite(newCentre)), force, previous, first, model, ownForces);
    }

    /**
     * The same with the truth force in one part or in two.
     *
     * @param newForce which
     * @return the method
     */
    public TruthAndBias with(TruthForce newForce) {
        return new TruthAndBias(centre, newForce, previous, first, model, ownForces);
    }

    /**
     * The same with the judge's own previous judgement as a bias. A dyad's level is in its previous judgements too, which makes
     * their pull look too strong in short series; {@link #withFirstJudgement()} mends that.
     *
     * @return the method
     */
    public TruthAndBias withPreviousJudgement() {
        return new TruthAndBias(centre, force, true, first, model, ownForces);
    }

    /**
     * The same with the judge's own previous judgement, and beside it the dyad's first one, which takes up what the previous ones
     * tell of the dyad's level; best with {@link TruthForce#WITHIN_AND_BETWEEN}. With it comes the truth of that first session:
     * what the first judgement follows of it tells nothing of the level. Always by ML: REML takes predictors as given, and the previous
     * judgements are not; with 30 dyads it makes their pull a tenth too weak. The bias and the force between dyads are then those at a
     * first judgement and a first truth at the centre. Sources: Wooldridge, J. M. (2005). Simple solutions to the initial conditions
     * problem in dynamic, nonlinear panel data models with unobserved heterogeneity. Journal of Applied Econometrics, 20, 39-54,
     * doi:10.1002/jae.770; for the first truth Rabe-Hesketh, S., and Skrondal, A. (2013). Avoiding biased versions of Wooldridge's
     * simple solution to the initial conditions problem. Economics Letters, 120, 346-349, doi:10.1016/j.econlet.2013.05.009.
     *
     * @return the method
     */
    public TruthAndBias withFirstJudgement() {
        return new TruthAndBias(centre, force, true, true, model, ownForces);
    }

    /**
     * The same with another model, whose fixed terms stand beside the forces: other random terms, residuals or likelihood. Its
     * random terms are taken as they are: {@code PanelModel.level()} has one truth force for all dyads, {@code
     * PanelModel.level().withDyads(RandomTerms.correlated(Term.intercept(), TruthAndBias.withinTerm()))} one of each dyad.
     *
     * @param newModel the model without the forces
     * @return the method
     */
    public TruthAndBias with(PanelModel newModel) {
        return new TruthAndBias(centre, force, previous, first, newModel, false);
    }

    /**
     * The same with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public TruthAndBias withConfidence(double newConfidence) {
        return new TruthAndBias(centre, force, previous, first, model.withConfidence(newConfidence), ownForces);
    }

    /**
     * The term of the truth force in one part.
     *
     * @return the term in the fitted model
     */
    public static Term truthTerm() {
        return Term.covariate(TRUTH);
    }

    /**
     * The term of the truth force within dyads.
     *
     * @return the term in the fitted model
     */
    public static Term withinTerm() {
        return Term.covariate(WITHIN);
    }

    /**
     * The term of the truth force between dyads.
     *
     * @return the term in the fitted model
     */
    public static Term betweenTerm() {
        return Term.covariate(BETWEEN);
    }

    /**
     * The term of the previous judgement.
     *
     * @return the term in the fitted model
     */
    public static Term previousTerm() {
        return Term.covariate(PREVIOUS);
    }

    /**
     * The term of the first judgement.
     *
     * @return the term in the fitted model
     */
    public static Term firstTerm() {
        return Term.covariate(FIRST);
    }

    /**
     * The term of the truth in the first session, which stands beside the first judgement.
     *
     * @return the term in the fitted model
     */
    public static Term firstTruthTerm() {
        return Term.covariate(FIRST_TRUTH);
    }

    /**
     * Fits the model without therapists.
     *
     * @param voices the truth as first voice and the judgement as second, one entry a dyad
     * @return the forces, or why there are none
     */
    public Evaluation<Result> fit(List<TwoVoices> voices) {
        return fit(voices, Map.of());
    }

    /**
     * Fits the model.
     *
     * @param voices the truth as first voice and the judgement as second, one entry a dyad
     * @param therapists the therapist of each dyad, for a model with terms that vary between them
     * @return the forces, or why there are none
     */
    public Evaluation<Result> fit(List<TwoVoices> voices, Map<DyadId, TherapistId> therapists) {
        if (voices.stream().allMatch(dyad -> dyad.size() == 0)) {
            return Evaluation.notEvaluable("no session with both voices");
        }
        if (PanelArguments.isAnyTooLarge(voices)) {
            return Evaluation.notEvaluable(Magnitude.TOO_LARGE);
        }
        Centre c = centre.isPresent() ? Centre.of(centre.getAsDouble()) : Centre.ofTruth(voices);
        Evaluation<PanelFit> fit = fit(panel(voices, therapists, c.value()));
        return fit.isEvaluable()
                ? Result.of(fit.value().orElseThrow(), c, previous)
                : Evaluation.notEvaluable(fit.reason());
    }

    /** With a force of each dyad if that is asked for and can be had, otherwise by the random terms of the model. */
    private Evaluation<PanelFit> fit(PanelData panel) {
        Term[] fixed = Stream.concat(
                        model.fixed().stream(), Arrays.stream(names()).map(Term::covariate))
                .toArray(Term[]::new);
        PanelModel asked = (first ? model.with(Estimation.ML) : model).withFixed(fixed);
        if (ownForces) {
            RandomTerms own = RandomTerms.correlated(Term.intercept(), Term.covariate(names()[0]));
            Evaluation<PanelFit> fit = asked.withDyads(own).fit(panel);
            if (fit.isEvaluable()) {
                return fit;
            }
        }
        return asked.fit(panel);
    }

    private PanelData panel(List<TwoVoices> voices, Map<DyadId, TherapistId> therapists, double c) {
        PanelData.Builder data = PanelData.builder(names());
        for (TwoVoices dyad : voices) {
            OneWithMany.nameTherapist(data, dyad.dyad(), therapists);
            add(data, dyad, c);
        }
        return data.build();
    }

    private String[] names() {
        List<String> names = new ArrayList<>(force == TruthForce.WHOLE ? List.of(TRUTH) : List.of(WITHIN, BETWEEN));
        if (previous) {
            names.add(PREVIOUS);
        }
        if (first) {
            names.add(FIRST);
            names.add(FIRST_TRUTH);
        }
        return names.toArray(String[]::new);
    }

    private void add(PanelData.Builder data, TwoVoices dyad, double c) {
        double own = Moments.mean(PanelArguments.first(dyad), 0, dyad.size());
        for (int i = previous ? 1 : 0; i < dyad.size(); i++) {
            DoubleStream.Builder forces = DoubleStream.builder();
            if (force == TruthForce.WHOLE) {
                forces.add(dyad.first(i) - c);
            } else {
                forces.add(dyad.first(i) - own).add(own - c);
            }
            if (previous) {
                forces.add(dyad.second(i - 1) - c);
            }
            if (first) {
                forces.add(dyad.second(0) - c).add(dyad.first(0) - c);
            }
            data.inSession(
                    dyad.dyad(),
                    dyad.session(i),
                    dyad.second(i) - c,
                    forces.build().toArray());
        }
    }

    /**
     * The fitted forces. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final PanelFit fit;
        private final Centre centre;
        private final boolean previous;

        private Result(PanelFit fit, Centre centre, boolean previous) {
            this.fit = fit;
            this.centre = centre;
            this.previous = previous;
        }

        private static Evaluation<Result> of(PanelFit fit, Centre centre, boolean previous) {
            boolean computed = fit.fixedEffects().stream()
                    .mapToDouble(FixedEffect::standardError)
                    .allMatch(error -> error > 0 && error < Double.POSITIVE_INFINITY);
            return computed
                    ? Evaluation.of(new Result(fit, centre, previous))
                    : Evaluation.notEvaluable(PanelArguments.NOT_COMPUTABLE);
        }

        /**
         * How far judgements lie above the truth where the truth is average. Its error counts that of the centre where that is the
         * mean of the truth, {@code se^2 = se_model^2 + (b - 1)^2 Var(c)}, with {@code b} the sum of the forces but that within
         * dyads, and {@code Var(c) = G / (G - 1) sum n_i^2 (mean T_i - c)^2 / N^2} over {@code G} dyads of {@code n_i} of all
         * {@code N} sessions; {@link #fit()} has the error of the model alone. Where a centre was given the two are one.
         *
         * @return {@code b0}
         */
        public FixedEffect bias() {
            return centre.biasOf(told(fit.fixedEffect(Term.intercept())), fit);
        }

        /**
         * One of the forces. With a previous judgement in the model, errors and intervals are those of {@link
         * io.github.alliance4j.scoring.panel.FixedEstimate#withVariancesEstimated()}; those of {@link #fit()} are too small then.
         *
         * @param term one of the terms of {@link TruthAndBias}
         * @return the force, or nothing if the model has no such term
         */
        public Optional<FixedEffect> force(Term term) {
            return fit.fixedEffects().stream()
                    .filter(effect -> effect.term().equals(term))
                    .findFirst()
                    .map(this::told);
        }

        private FixedEffect told(FixedEffect effect) {
            return previous ? new FixedEffect(effect.term(), effect.value().withVariancesEstimated()) : effect;
        }

        /**
         * How much dyads differ in how far the judgements follow the truth.
         *
         * @return the variance of {@code f_i}; nothing in a model with one force for all dyads
         */
        public Optional<VarianceComponent> spread() {
            return fit.variances().stream()
                    .filter(variance -> variance.level() == PanelLevel.DYAD)
                    .filter(variance -> variance.term().equals(truthTerm())
                            || variance.term().equals(withinTerm()))
                    .findFirst();
        }

        /**
         * What was taken off both voices.
         *
         * @return the centre
         */
        public double centre() {
            return centre.value();
        }

        /**
         * The whole fit, with the usual errors.
         *
         * @return the fit
         */
        public PanelFit fit() {
            return fit;
        }
    }
}
