package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How much of the variance of scores lies between therapists, between dyads of one therapist, and between sessions of one
 * dyad, by a fitted panel model. With slopes at random this depends on time; with {@code z} the random terms at that time:
 *
 * <pre>
 * therapist  T = z' H z,   dyad  D = z' G z,   session  S = s2,   total = T + D + S
 * correlation of two dyads of one therapist     T / total
 * correlation of two sessions of one dyad       (T + D) / total     (the intraclass correlation; without therapists D / total)
 * </pre>
 *
 * <p>The correlation of sessions leaves autocorrelation aside: it is that of sessions far apart. Intervals are by the
 * profile of the deviance over the share, as those of the variances, or by the delta method on log odds, which is rough with
 * few therapists; see {@link IntervalMethod}. Not evaluable where a random term is not a term of time alone.
 * Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class VarianceDecomposition {

    private final double time;
    private final List<Part> parts;
    private final Part dyadCorrelation;
    private final Part sessionCorrelation;
    private final List<TherapistEffect> therapists;

    private VarianceDecomposition(PanelFit fit, double time) {
        this.time = time;
        VarianceShares shares = new VarianceShares(fit, time);
        List<Part> all = new ArrayList<>();
        if (!fit.model().therapists().terms().isEmpty()) {
            all.add(shares.ofTherapists());
        }
        if (!fit.model().dyads().terms().isEmpty()) {
            all.add(shares.ofDyads());
        }
        all.add(shares.ofSessions());
        this.parts = List.copyOf(all);
        this.dyadCorrelation = shares.ofTherapists();
        this.sessionCorrelation = shares.ofBoth();
        this.therapists = effects(fit, shares.therapists());
    }

    /**
     * The decomposition at the mean time of all rows (LIBRARY DEFAULT).
     *
     * @param fit the fit
     * @return the decomposition, or why there is none
     */
    public static Evaluation<VarianceDecomposition> of(PanelFit fit) {
        double[] times = fit.data().times();
        return of(fit, Moments.mean(times, 0, times.length));
    }

    /**
     * The decomposition at a time.
     *
     * @param fit the fit
     * @param time the time, in the unit of the panel; without random slopes it does not matter
     * @return the decomposition, or why there is none
     */
    public static Evaluation<VarianceDecomposition> of(PanelFit fit, double time) {
        Objects.requireNonNull(fit, "fit");
        List<Term> random = new ArrayList<>(fit.model().dyads().terms());
        random.addAll(fit.model().therapists().terms());
        return random.stream()
                .filter(term -> term.at(time).isEmpty())
                .findFirst()
                .map(term -> Evaluation.<VarianceDecomposition>notEvaluable(
                        "the random term " + term + " has no value at a time"))
                .orElseGet(() -> Evaluation.of(new VarianceDecomposition(fit, time)));
    }

    private static List<TherapistEffect> effects(PanelFit fit, RandomAtTime therapist) {
        Map<TherapistId, Integer> dyads = new LinkedHashMap<>();
        for (int i = 0; i < fit.data().dyads().size(); i++) {
            fit.data().therapist(i).ifPresent(t -> dyads.merge(t, 1, Integer::sum));
        }
        double variance = therapist.variance(fit.varianceEstimates().parameters());
        double z = NormalDistribution.of(0, 1)
                .inverseSurvivalProbability((1 - fit.model().confidence()) / 2);
        List<TherapistEffect> effects = new ArrayList<>();
        for (TherapistId id : fit.therapistEffects().groups()) {
            double mode = therapist.mode(fit.therapistEffects(), id);
            double left = therapist.modeVariance(fit.therapistEffects(), id);
            double width = z * Math.sqrt(left);
            effects.add(new TherapistEffect(
                    id,
                    Objects.requireNonNull(dyads.get(id)),
                    mode,
                    variance > 0 ? OptionalDouble.of(1 - left / variance) : OptionalDouble.empty(),
                    variance > 0 ? Optional.of(new Interval(mode - width, mode + width)) : Optional.empty()));
        }
        return List.copyOf(effects);
    }

    /**
     * The time it is for.
     *
     * @return in the unit of the panel
     */
    public double time() {
        return time;
    }

    /**
     * The parts: therapists and dyads if they vary in the model, and sessions. Their shares add up to 1.
     *
     * @return from the outermost level
     */
    public List<Part> parts() {
        return parts;
    }

    /**
     * How alike the scores of two dyads of one therapist are.
     *
     * @return the variance they share and its share of the whole; 0 in a model without therapists
     */
    public Part correlationWithinTherapists() {
        return dyadCorrelation;
    }

    /**
     * How alike two sessions of one dyad are: the intraclass correlation.
     *
     * @return the variance they share and its share of the whole
     */
    public Part correlationWithinDyads() {
        return sessionCorrelation;
    }

    /**
     * How each therapist departs from the mean of all. The order is that of the identifiers: a ranking would hide that the
     * intervals of most therapists overlap.
     *
     * @return one a therapist; none in a model without therapists
     */
    public List<TherapistEffect> therapists() {
        return therapists;
    }

    /**
     * A part of the variance. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Part {

        private final PanelLevel level;
        private final double variance;
        private final double share;
        private final Intervals intervals;

        Part(PanelLevel level, double variance, double share, Intervals intervals) {
            this.level = level;
            this.variance = variance;
            this.share = share;
            this.intervals = intervals;
        }

        /**
         * Where it lies.
         *
         * @return the level
         */
        public PanelLevel level() {
            return level;
        }

        /**
         * The variance.
         *
         * @return at least 0, in squared units of the score
         */
        public double variance() {
            return variance;
        }

        /**
         * Its share of the whole variance.
         *
         * @return from 0 to 1
         */
        public double share() {
            return share;
        }

        /**
         * The interval of the share by the profile of the deviance, at the confidence of the model. It begins at 0 exactly
         * where the interval of its variance does; a share of 0 has one that begins at 0.
         *
         * @return the interval; nothing where the model has no other part
         */
        public Optional<Interval> interval() {
            return interval(IntervalMethod.PROFILE);
        }

        /**
         * The interval of the share, at the confidence of the model.
         *
         * @param how by which method; the delta method works on log odds
         * @return the interval; nothing where the model has no other part, and by the delta method nothing where the share
         *     is 0 or 1
         */
        public Optional<Interval> interval(IntervalMethod how) {
            return intervals.by(how);
        }

        @Override
        public String toString() {
            return level + " " + variance + ", share " + share;
        }
    }

    /**
     * How a therapist departs from the mean. Immutable, thread-safe.
     *
     * @param therapist who
     * @param dyads how many dyads of this therapist there are
     * @param effect the departure, shrunk towards 0; in units of the score, above 0 is higher than the mean
     * @param reliability {@code 1 - conditional variance / variance}: by which share of its own size a departure is kept
     *     where all rows weigh alike, and how much of the differences between therapists is not noise; nothing where the
     *     variance is 0
     * @param interval of the effect, at the confidence of the model; nothing where the variance is 0, since the effects of
     *     all are then 0 by the model and not by what is known of them
     * @since 0.1
     */
    public record TherapistEffect(
            TherapistId therapist, int dyads, double effect, OptionalDouble reliability, Optional<Interval> interval) {}
}
