package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.panel.PanelFit;
import java.util.List;
import java.util.Objects;

/**
 * Whether a better alliance than usual goes before a better outcome, and a better outcome before a better alliance, within dyads.
 * For dyad {@code i} and two sessions {@code t} and {@code t+1} in which both were measured, with alliance {@code x} and outcome
 * {@code y}, higher is better in both:
 *
 * <pre>
 * y_i,t+1 = a_i + b x_it + r y_it + time + e       b: alliance on the next outcome
 * x_i,t+1 = g_i + d y_it + p x_it + time + f       d: outcome on the next alliance
 * (a_i, g_i) = line in (x, y) of the first session of the run + N(0, G),   e, f correlated
 * </pre>
 *
 * <p>Both equations are fitted together, so that a dyad's usual levels {@code a_i, g_i} may go together, and conditionally on where a
 * run of sessions without a gap began. That is what person-mean centring is meant for, without its bias: a mean over all sessions
 * holds the later ones, so centring on it, or a random level beside an earlier outcome, distorts lagged effects in short series
 * (Nickell 1981). How much is measured on the page of the method.
 *
 * <p>Only consecutive session numbers make a pair; across a missing session there is none. Correlated {@code e, f} are allowed for by
 * the outcome of the same session in the other equation; the residual variances of the two equations differ by a factor that is
 * found by maximum likelihood and then taken as known. The standard error of a coefficient comes from the bend of the deviance when
 * it is held at other values and all else is found anew. Standardised coefficients take the standard deviations within dyads ({@code n -
 * dyads} degrees of freedom) over all sessions with both scores.
 *
 * <p>These are effects of the scores as they were observed. Scores are measured with noise, which is nobody's alliance and goes with no
 * later outcome, so an effect of what the forms measure is larger than what is told here, and an interval covers that of the scores
 * only; a form of few items has more noise. The page of the method has an example.
 *
 * <p>Not evaluable: no dyad in both, no dyad with three consecutive sessions with both scores (one pair each tells no level from a
 * carry-over; so an outcome of every second or third session has no effect here), a score that is the same in all sessions of every
 * dyad, scores that are too large to compute with, fewer dyads than parameters (17, with random effects 18; 24 and 25 with own
 * lines), or as {@link io.github.alliance4j.scoring.panel.PanelModel} is. A dyad's own drift beyond the common one is taken out by {@link #withOwnLines()} only: then {@code a_i} and {@code g_i} have a slope over sessions
 * each, and {@code G} has four rows. An effect within dyads is no proof of a cause: whatever changes both from session to
 * session remains.
 *
 * <p>Defaults (LIBRARY DEFAULT): one effect for all dyads, no lines of their own, confidence .95. Sources: Nickell, S. (1981). Biases
 * in dynamic models with fixed effects. Econometrica, 49, 1417-1426, doi:10.2307/1911408; Wooldridge, J. M. (2005). Simple solutions to the initial
 * conditions problem in dynamic, nonlinear panel data models with unobserved heterogeneity. Journal of Applied Econometrics, 20,
 * 39-54, doi:10.1002/jae.770. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class LaggedEffects {

    private static final LaggedEffects DEFAULTS = new LaggedEffects(false, false, 0.95);

    private final boolean randomEffects;
    private final boolean ownLines;
    private final double confidence;

    private LaggedEffects(boolean randomEffects, boolean ownLines, double confidence) {
        this.randomEffects = randomEffects;
        this.ownLines = ownLines;
        this.confidence = confidence;
    }

    /**
     * The method with its defaults.
     *
     * @return the method
     */
    public static LaggedEffects withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with effects that differ between dyads, about the mean that is told.
     *
     * @return the method
     */
    public LaggedEffects withRandomEffects() {
        return new LaggedEffects(true, ownLines, confidence);
    }

    /**
     * The same with a line over sessions of each dyad's own in both scores, beside the common one. Dyads that drift their own way in
     * both at once otherwise look like an effect.
     *
     * @return the method
     */
    public LaggedEffects withOwnLines() {
        return new LaggedEffects(randomEffects, true, confidence);
    }

    /**
     * The same with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public LaggedEffects withConfidence(double newConfidence) {
        return new LaggedEffects(randomEffects, ownLines, Confidence.check(newConfidence));
    }

    /**
     * Fits both directions.
     *
     * @param courses one a dyad
     * @return the effects, or why there are none
     */
    public Evaluation<Result> fit(List<DyadCourse> courses) {
        SessionPairs pairs = SessionPairs.of(Objects.requireNonNull(courses, "courses"));
        if (pairs.obstacle().isPresent()) {
            return Evaluation.notEvaluable(pairs.obstacle().get());
        }
        Evaluation<TwoEquations.Lag> forward = fit(pairs);
        Evaluation<TwoEquations.Lag> backward = forward.isEvaluable() ? fit(pairs.exchanged()) : forward;
        return backward.map(back -> new Result(pairs, forward.value().orElseThrow(), back));
    }

    private Evaluation<TwoEquations.Lag> fit(SessionPairs pairs) {
        return new TwoEquations(pairs, randomEffects, ownLines, confidence).fit();
    }

    /**
     * The effects of both directions. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final SessionPairs pairs;
        private final TwoEquations.Lag forward;
        private final TwoEquations.Lag backward;

        private Result(SessionPairs pairs, TwoEquations.Lag forward, TwoEquations.Lag backward) {
            this.pairs = pairs;
            this.forward = forward;
            this.backward = backward;
        }

        /**
         * The alliance on the outcome of the next session, given the outcome of the same one: {@code b}.
         *
         * @return the effect
         */
        public Effect allianceOnOutcome() {
            return forward.effect();
        }

        /**
         * The outcome on the alliance of the next session, given the alliance of the same one: {@code d}.
         *
         * @return the effect
         */
        public Effect outcomeOnAlliance() {
            return backward.effect();
        }

        /**
         * What of the outcome remains to the next session: {@code r}.
         *
         * @return the effect
         */
        public Effect outcomeOnOutcome() {
            return forward.carryOver();
        }

        /**
         * What of the alliance remains to the next session: {@code p}.
         *
         * @return the effect
         */
        public Effect allianceOnAlliance() {
            return backward.carryOver();
        }

        /**
         * How many pairs of consecutive sessions it rests on.
         *
         * @return at least 2
         */
        public int pairs() {
            return pairs.size();
        }

        /**
         * How many dyads have such a pair.
         *
         * @return at least 2
         */
        public int dyads() {
            return pairs.dyads();
        }

        /**
         * What to mind of the two fits.
         *
         * @return sentences; none if both are sound
         */
        public List<String> notes() {
            return List.of(forward, backward).stream()
                    .map(TwoEquations.Lag::fit)
                    .filter(fit -> !fit.converged())
                    .map(PanelFit::advice)
                    .distinct()
                    .toList();
        }
    }
}
