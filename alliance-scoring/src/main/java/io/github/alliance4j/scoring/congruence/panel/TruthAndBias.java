package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.Term;
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
 * J_ij = b0 + u_i + b_truth T_ij (+ b_previous J_i,j-1) + e_ij
 * split:  b_truth T_ij  becomes  b_within (T_ij - mean T_i) + b_between mean T_i
 * </pre>
 *
 * <p>{@code b0} is the directional bias: how far judgements lie above (or below) the truth where the truth is average. {@code
 * b_truth} is the truth force: 1 if judgements follow the truth point by point; split, the part within dyads is the temporal
 * congruence. {@code b_previous} is the pull of the judge's own last judgement: that of the previous session that both rated,
 * whatever its number; first sessions are left out then. Bias and truth force say nothing of who is right.
 *
 * <p>Not evaluable as {@link PanelModel} is. Other random terms, such as a truth force that differs between dyads, come with {@link
 * #with(PanelModel)} and the terms of this object. Exchange the voices ({@link TwoVoices#swapped()}) for the client's judgement of the
 * therapist.
 *
 * <p>Defaults (LIBRARY DEFAULT): the centre is the mean of all truths, one truth force, no previous judgement, a random level of each
 * dyad, REML. Source: West, T. V., and Kenny, D. A. (2011). The truth and bias model of judgment. Psychological Review, 118, 357-378,
 * doi:10.1037/a0022936. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class TruthAndBias {

    private static final TruthAndBias DEFAULTS =
            new TruthAndBias(OptionalDouble.empty(), TruthForce.WHOLE, false, false, PanelModel.level());
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

    private TruthAndBias(OptionalDouble centre, TruthForce force, boolean previous, boolean first, PanelModel model) {
        this.centre = centre;
        this.force = Objects.requireNonNull(force, "force");
        this.previous = previous;
        this.first = first;
        this.model = Objects.requireNonNull(model, "model");
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
        return new TruthAndBias(OptionalDouble.of(PanelArguments.finite(newCentre)), force, previous, first, model);
    }

    /**
     * The same with the truth force in one part or in two.
     *
     * @param newForce which
     * @return the method
     */
    public TruthAndBias with(TruthForce newForce) {
        return new TruthAndBias(centre, newForce, previous, first, model);
    }

    /**
     * The same with the judge's own previous judgement as a bias. A dyad's level is in its previous judgements too, which makes
     * their pull look too strong in short series; {@link #withFirstJudgement()} mends that.
     *
     * @return the method
     */
    public TruthAndBias withPreviousJudgement() {
        return new TruthAndBias(centre, force, true, first, model);
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
        return new TruthAndBias(centre, force, true, true, model);
    }

    /**
     * The same with another model, whose fixed terms stand beside the forces: other random terms, residuals or likelihood.
     *
     * @param newModel the model without the forces
     * @return the method
     */
    public TruthAndBias with(PanelModel newModel) {
        return new TruthAndBias(centre, force, previous, first, newModel);
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
        int rows = voices.stream().mapToInt(TwoVoices::size).sum();
        if (rows == 0) {
            return Evaluation.notEvaluable("no session with both voices");
        }
        double c = centre.orElseGet(
                () -> voices.stream().mapToDouble(TruthAndBias::sumOfTruth).sum() / rows);
        PanelData.Builder data = PanelData.builder(names());
        for (TwoVoices dyad : voices) {
            TherapistId therapist = therapists.get(dyad.dyad());
            if (therapist != null) {
                data.therapist(dyad.dyad(), therapist);
            }
            add(data, dyad, c);
        }
        Term[] fixed = Stream.concat(
                        model.fixed().stream(), Arrays.stream(names()).map(Term::covariate))
                .toArray(Term[]::new);
        PanelModel fitted = first ? model.with(Estimation.ML) : model;
        return fitted.withFixed(fixed).fit(data.build()).map(fit -> new Result(fit, c, previous));
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

    private static double sumOfTruth(TwoVoices dyad) {
        double sum = 0;
        for (int i = 0; i < dyad.size(); i++) {
            sum += dyad.first(i);
        }
        return sum;
    }

    private void add(PanelData.Builder data, TwoVoices dyad, double c) {
        double own = sumOfTruth(dyad) / dyad.size();
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
        private final double centre;
        private final boolean previous;

        private Result(PanelFit fit, double centre, boolean previous) {
            this.fit = fit;
            this.centre = centre;
            this.previous = previous;
        }

        /**
         * How far judgements lie above the truth where the truth is average.
         *
         * @return {@code b0}
         */
        public FixedEffect bias() {
            return told(fit.fixedEffect(Term.intercept()));
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
         * What was taken off both voices.
         *
         * @return the centre
         */
        public double centre() {
            return centre;
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
