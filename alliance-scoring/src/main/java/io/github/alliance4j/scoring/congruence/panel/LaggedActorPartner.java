package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What goes from a session to the next with a person's own view (actor effect) and with the other's (partner effect), within
 * dyads: the actor-partner model over sessions. With the views {@code c} and {@code t} of dyad {@code i}, and levels of each
 * dyad for each voice:
 *
 * <pre>
 * c_i,s+1 = level_i1 + a1 c_is + p1 t_is + e1        t_i,s+1 = level_i2 + a2 t_is + p2 c_is + e2        e1, e2 correlated
 * </pre>
 *
 * <p>Only steps between consecutive sessions count: of each dyad those of its longest stretch without a missing session. Centring
 * each dyad on its own mean would take levels off, but make actor effects too low, about {@code (1 + a) / steps} (Nickell 1981).
 * Here levels are random, and depend on the first views {@code w0} of the stretch as they may:
 *
 * <pre>
 * level_i = c + C w_i0 + u_i,   u_i ~ N(0, G),   (e1, e2) ~ N(0, S)
 * </pre>
 *
 * <p>The likelihood given {@code w0} then has effects without that error also in short series, and so is free of anything about a
 * dyad that stays the same. {@link #distinguishable()} gives each role its own effects; {@link #indistinguishable()} has one actor
 * and one partner effect for both, each with its own level. Intervals and tests by the profile of the likelihood.
 *
 * <p>Dyads are taken as independent, effects as equal in all dyads, errors as normal and independent from session to session. A
 * drift that all dyads share, such as growth over treatment, is taken for an effect. No effect is proof of a cause.
 *
 * <p>Not evaluable: fewer than 20 dyads with 3 or more consecutive sessions of both voices; views that do not vary or do not vary
 * apart; a likelihood without a top, as in series that are too short or too steady.
 *
 * <p>Defaults (LIBRARY DEFAULT): confidence .95. Sources: Kenny, Kashy and Cook (2006), Dyadic Data Analysis, chapters 7 and 13;
 * Nickell, S. (1981). Biases in dynamic models with fixed effects. Econometrica, 49, 1417-1426, doi:10.2307/1911408; for levels
 * given the first observation Alvarez, J., and Arellano, M. (2003). The time series and cross-section asymptotics of dynamic panel
 * data estimators. Econometrica, 71, 1121-1159. Its form for two voices is DERIVED. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class LaggedActorPartner {

    private static final int FEWEST = 20;
    private static final double[][] BY_ROLE = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 0, 1}, {0, 0, 1, 0}};
    private static final double[][] EXCHANGED = {{1, 0, 0, 1}, {0, 1, 1, 0}};

    private final boolean distinguishable;
    private final double confidence;

    private LaggedActorPartner(boolean distinguishable, double confidence) {
        this.distinguishable = distinguishable;
        this.confidence = confidence;
    }

    /**
     * The model with effects of each role.
     *
     * @return the method
     */
    public static LaggedActorPartner distinguishable() {
        return new LaggedActorPartner(true, .95);
    }

    /**
     * The model in which the two could be exchanged.
     *
     * @return the method
     */
    public static LaggedActorPartner indistinguishable() {
        return new LaggedActorPartner(false, .95);
    }

    /**
     * The same with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public LaggedActorPartner withConfidence(double newConfidence) {
        return new LaggedActorPartner(distinguishable, Confidence.check(newConfidence));
    }

    /**
     * Fits the model.
     *
     * @param voices one entry a dyad
     * @return the effects, or why there are none
     * @throws IllegalArgumentException if a dyad is there twice
     */
    public Evaluation<LaggedActorPartnerFit> fit(List<TwoVoices> voices) {
        PanelArguments.oncePerDyad(voices);
        List<LaggedSteps> steps = steps(voices);
        if (steps.size() < FEWEST) {
            return Evaluation.notEvaluable(
                    "fewer than " + FEWEST + " dyads with 3 or more consecutive sessions of both voices");
        }
        LaggedLikelihood likelihood = likelihood(steps);
        if (likelihood.centredOnly().isEmpty()) {
            return Evaluation.notEvaluable("the two views do not vary enough to be told apart");
        }
        return likelihood
                .solve()
                .flatMap(best -> LaggedActorPartnerFit.of(steps, likelihood, best, confidence))
                .map(Evaluation::of)
                .orElseGet(
                        () -> Evaluation.notEvaluable(
                                "the likelihood has no top: the series are too short or too steady to tell effects from levels"));
    }

    /** In the unit of the spread of all views, so that no size of scores troubles the search. */
    static List<LaggedSteps> steps(List<TwoVoices> voices) {
        double[] views = voices.stream()
                .flatMapToDouble(dyad -> IntStream.range(0, 2 * dyad.size())
                        .mapToDouble(i -> i % 2 == 0 ? dyad.first(i / 2) : dyad.second(i / 2)))
                .toArray();
        double centre = Moments.mean(views, 0, views.length);
        double spread = Math.sqrt(Moments.squaredDeviations(views, 0, views.length, centre) / views.length);
        double unit = spread > 0 ? spread : 1;
        return voices.stream()
                .map(dyad -> LaggedSteps.of(dyad, centre, unit))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The likelihood of the model; effects are actor and partner of the first voice, then of the second. */
    LaggedLikelihood likelihood(List<LaggedSteps> steps) {
        return new LaggedLikelihood(LaggedPanel.of(steps), distinguishable ? BY_ROLE : EXCHANGED);
    }
}
