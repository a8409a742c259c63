package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The effects of a {@link LaggedActorPartner} model. Where the roles cannot be told apart both have the same effects. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class LaggedActorPartnerFit {

    private final List<LaggedSteps> dyads;
    private final LaggedLikelihood likelihood;
    private final double[] best;
    private final List<LaggedEffect> effects;
    private final double[] residuals;
    private final double z;

    private LaggedActorPartnerFit(
            List<LaggedSteps> dyads, LaggedLikelihood likelihood, double[] best, List<LaggedEffect> effects, double z) {
        this.dyads = dyads;
        this.likelihood = likelihood;
        this.best = best;
        this.effects = effects;
        this.residuals = likelihood.residuals(likelihood.matrix(best));
        this.z = z;
    }

    /** Nothing where the likelihood has no top, or falls too little to one side. */
    static Optional<LaggedActorPartnerFit> of(
            List<LaggedSteps> dyads, LaggedLikelihood likelihood, double[] best, double confidence) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        Optional<double[][]> covariances = likelihood.covariances(best);
        List<LaggedEffect> effects = new ArrayList<>();
        for (int i = 0; covariances.isPresent() && i < covariances.get().length; i++) {
            Optional<LaggedEffect> effect =
                    effect(likelihood, best, i, covariances.get()[i], z);
            if (effect.isEmpty()) {
                return Optional.empty();
            }
            effects.add(effect.get());
        }
        return effects.isEmpty()
                ? Optional.empty()
                : Optional.of(new LaggedActorPartnerFit(dyads, likelihood, best, List.copyOf(effects), z));
    }

    private static Optional<LaggedEffect> effect(
            LaggedLikelihood likelihood, double[] best, int at, double[] covariances, double z) {
        DoubleUnaryOperator rise = value -> likelihood.rise(best, at, value, covariances);
        double error = Math.sqrt(covariances[at]);
        double away = Math.sqrt(2 * Math.max(0, rise.applyAsDouble(0)));
        double p = 2 * NormalDistribution.of(0, 1).survivalProbability(away);
        return ProfileEnds.of(rise, best[at], error, z).map(interval -> new LaggedEffect(best[at], error, p, interval));
    }

    /**
     * How many dyads it rests on: those with 3 or more consecutive sessions of both voices.
     *
     * @return at least 20
     */
    public int dyads() {
        return dyads.size();
    }

    /**
     * How many steps from one session to the next it rests on.
     *
     * @return at least twice as many as dyads
     */
    public int steps() {
        return dyads.stream().mapToInt(dyad -> dyad.steps).sum();
    }

    /**
     * What goes with the person's own view in the session before.
     *
     * @param of whose later view
     * @return the actor effect
     */
    public LaggedEffect actor(Role of) {
        return effects.get(actorAt(of));
    }

    /**
     * What goes with the other's view in the session before.
     *
     * @param of whose later view
     * @return the partner effect
     */
    public LaggedEffect partner(Role of) {
        return effects.get(actorAt(of) + 1);
    }

    /**
     * The partner effect as a share of the actor effect. The interval is searched anew at each call.
     *
     * @param of whose later view
     * @return {@code k}, or why there is none
     */
    public Evaluation<PartnerRatio> ratio(Role of) {
        LaggedEffect actor = actor(of);
        if (actor.interval().low() <= 0 && actor.interval().high() >= 0) {
            return PartnerRatio.none();
        }
        double ratio = partner(of).value() / actor.value();
        double error = Math.hypot(partner(of).standardError(), ratio * actor.standardError()) / Math.abs(actor.value());
        int at = actorAt(of);
        return ProfileEnds.of(k -> likelihood.rise(best, at, at + 1, k), ratio, error, z)
                .map(interval -> Evaluation.of(new PartnerRatio(ratio, interval)))
                .orElseGet(PartnerRatio::none);
    }

    private int actorAt(Role of) {
        return Objects.requireNonNull(of, "role") == Role.SECOND && effects.size() == 4 ? 2 : 0;
    }

    /**
     * How alike the two views of a session are beyond levels and effects.
     *
     * @return the residual correlation, from -1 to 1
     */
    public double residualCorrelation() {
        double correlation = residuals[1] / Math.sqrt(residuals[0] * residuals[3]);
        return Math.max(-1, Math.min(1, correlation));
    }
}
