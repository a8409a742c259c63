package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.congruence.Convergence;
import io.github.alliance4j.scoring.congruence.Gap;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.internal.Moments;
import io.github.alliance4j.scoring.panel.FixedEstimate;
import io.github.alliance4j.scoring.panel.IntervalMethod;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelLevel;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.ResidualStructure;
import io.github.alliance4j.scoring.panel.Term;
import io.github.alliance4j.scoring.panel.VarianceComponent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether two voices come closer over sessions in many dyads: a panel model of the gap {@code g} of dyad {@code i} in session
 * {@code s}, with a line of each dyad, level and slope correlated.
 *
 * <pre>
 * g_is = (b0 + u_i0) + (b1 + u_i1)(s - 1) + e_is
 * </pre>
 *
 * <p>{@code b1} is the mean slope in points a session, {@code Var u_1} how much slopes differ between dyads, and {@code b1 + u_i1}
 * the slope of one dyad, drawn towards the mean the more the less its sessions say. With {@link Gap#ABSOLUTE} a slope below 0 is
 * convergence; with {@link Gap#DIRECTIONAL} it says how the second voice gains on the first. The absolute gap is not normal and
 * cannot fall below 0: its mean slope is sound, the line of a dyad is rough; and it also falls where the voices only become
 * steadier. The directional gap shows which it is. {@link Convergence} is the same for one dyad alone.
 *
 * <p>Not evaluable: a gap that never changes, to 1e-12 of the scores; scores above 1e150; and as {@link PanelModel} is, among them
 * one dyad, fewer than 6 dyads, or no dyad with more than 2 sessions of both voices.
 *
 * <p>Defaults (LIBRARY DEFAULT): the absolute gap, independent residuals, REML, confidence .95. Source of the idea: Laws, H. B., et
 * al. (2017), PMC4969229. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class PanelConvergence {

    private static final PanelConvergence DEFAULTS = new PanelConvergence(Gap.ABSOLUTE, PanelModel.slope());

    private final Gap gap;
    private final PanelModel model;

    private PanelConvergence(Gap gap, PanelModel model) {
        this.gap = Objects.requireNonNull(gap, "gap");
        this.model = model;
    }

    /**
     * The method with its defaults.
     *
     * @return the method
     */
    public static PanelConvergence withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same of another gap.
     *
     * @param newGap which
     * @return the method
     */
    public PanelConvergence with(Gap newGap) {
        return new PanelConvergence(newGap, model);
    }

    /**
     * The same with other residuals.
     *
     * @param residuals how they depend on each other
     * @return the method
     */
    public PanelConvergence with(ResidualStructure residuals) {
        return new PanelConvergence(gap, model.with(residuals));
    }

    /**
     * The same with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public PanelConvergence withConfidence(double newConfidence) {
        return new PanelConvergence(gap, model.withConfidence(newConfidence));
    }

    /**
     * Fits the lines.
     *
     * @param voices one entry a dyad
     * @return the slopes, or why there are none
     * @throws IllegalArgumentException if a dyad is there twice
     */
    public Evaluation<Result> fit(List<TwoVoices> voices) {
        PanelArguments.oncePerDyad(voices);
        if (PanelArguments.isAnyTooLarge(voices)) {
            return Evaluation.notEvaluable(Magnitude.TOO_LARGE);
        }
        PanelData.Builder data = PanelData.builder();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (TwoVoices dyad : voices) {
            double[] gaps = dyad.gaps(gap);
            for (int i = 0; i < gaps.length; i++) {
                low = Math.min(low, gaps[i]);
                high = Math.max(high, gaps[i]);
                data.inSession(dyad.dyad(), dyad.session(i), gaps[i]);
            }
        }
        return low <= high && high - low <= Moments.ROUNDING * PanelArguments.largest(voices)
                ? Evaluation.notEvaluable("the gap never changes")
                : model.fit(data.build()).map(Result::new);
    }

    /**
     * The fitted slopes. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final PanelFit fit;

        private Result(PanelFit fit) {
            this.fit = fit;
        }

        /**
         * How much the gap changes a session in the mean of dyads.
         *
         * @return {@code b1}
         */
        public FixedEstimate meanSlope() {
            return fit.fixedEffect(Term.time()).value();
        }

        /**
         * The mean gap in session 1.
         *
         * @return {@code b0}
         */
        public FixedEstimate meanStart() {
            return fit.fixedEffect(Term.intercept()).value();
        }

        /**
         * How much slopes differ between dyads.
         *
         * @return {@code Var u_1}
         */
        public VarianceComponent spread() {
            return fit.variance(PanelLevel.DYAD, Term.time());
        }

        /**
         * How much the gap of one dyad changes a session, drawn towards the mean.
         *
         * @param dyad the dyad
         * @return {@code b1 + u_i1}
         * @throws IllegalArgumentException if the dyad is not in the panel
         */
        public double slope(DyadId dyad) {
            return meanSlope().estimate() + fit.dyadEffects().mode(dyad, Term.time());
        }

        /**
         * Where the slope of one dyad may lie: {@code -/+ z sqrt(v + Var(b1) q^2 + 2 (T - v) q^2 Var(log T))}, with {@code v} the
         * conditional variance of {@code u_i1}, {@code T} the spread and {@code q = v / T}; the second part is for the mean slope, the
         * third for the spread (Prasad, N. G. N., and Rao, J. N. K. (1990). Journal of the American Statistical Association, 85,
         * 163-171, for one random term). Rough: 95 % intervals hold fewer, 75 to 91 of 100 slopes, where there are few dyads, the
         * spread is as small as its error, or sessions resemble their neighbours.
         *
         * @param dyad the dyad
         * @return the interval at the confidence of the method; nothing where the spread is estimated as 0, since all slopes are
         *     then the mean by the model and not by what is known of them
         * @throws IllegalArgumentException if the dyad is not in the panel
         */
        public Optional<Interval> interval(DyadId dyad) {
            double left = fit.dyadEffects().variance(dyad, Term.time());
            double z = NormalDistribution.of(0, 1)
                    .inverseSurvivalProbability((1 - fit.model().confidence()) / 2);
            double spread = spread().variance();
            return spread().interval(IntervalMethod.DELTA).map(ends -> {
                double kept = left / spread;
                double ofMean = meanSlope().standardError() * kept;
                double ofSpread = Math.log(ends.high() / ends.low()) / (2 * z) * kept;
                double width =
                        z * Math.sqrt(left + ofMean * ofMean + 2 * Math.max(0, spread - left) * ofSpread * ofSpread);
                return new Interval(slope(dyad) - width, slope(dyad) + width);
            });
        }

        /**
         * The whole fit, with its advice.
         *
         * @return the fit
         */
        public PanelFit fit() {
            return fit;
        }
    }
}
