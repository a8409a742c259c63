package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.internal.Moments;
import io.github.alliance4j.scoring.internal.Regression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How much dyads change in outcome, from the first score to the last, by how their ruptures ended ({@link RepairStatus}): adjusted for
 * the first score, and not. Least squares over dyads, with an indicator for each group {@code g} that has a dyad:
 *
 * <pre>
 * last_i - first_i = m_g(i) + c (first_i - mean first) + e_i         adjusted
 * last_i - first_i = m_g(i) + e_i                                    unadjusted
 * </pre>
 *
 * <p>Adjusted, {@code m_g} is the change of a dyad of the group that began at the mean of all; unadjusted, the mean change of the group.
 * The two answer different questions, and where groups began differently they can differ without any error in either (Lord 1967):
 * {@link #CAUTION}. Where all began alike nothing is adjusted and both are the same. Higher is better, whatever the form; standardised,
 * changes are in standard deviations of the first scores.
 *
 * <p>A dyad without two outcomes, or whose status is not known, is left out and counted. Not evaluable: no more
 * dyads than numbers to estimate (one a group and one for the first score), no residual, or scores that are too large to compute with.
 * A group without a dyad has no mean and no contrast. All groups share one spread of residuals; of a group with fewer than 5 dyads it
 * tells little ({@link #SMALL}). Groups are not assigned at random, and a rule finds more ruptures in longer
 * treatments: a difference is no effect of repair.
 *
 * <p>Defaults (LIBRARY DEFAULT): confidence .95. Source: Lord, F. M. (1967). A paradox in the interpretation of group comparisons.
 * Psychological Bulletin, 68, 304-305, doi:10.1037/h0025105 (not read). Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ChangeByRepair {

    /** Why a dyad may be left out. */
    public static final String LEFT_OUT =
            "without two outcome scores, not judged, or with a rupture that could not be judged";

    /** What to mind where groups are compared. */
    public static final String CAUTION =
            "If groups began differently, noise in the first score alone makes an adjusted difference, and return to the mean an"
                    + " unadjusted one; trust what both show.";

    /** What to mind of a {@linkplain Result#isSmall(RepairStatus) small} group. */
    public static final String SMALL =
            "how far its dyads differ is taken from all groups together, so its intervals and p may be far off";

    private static final int SMALL_BELOW = 5;

    private static final ChangeByRepair DEFAULTS = new ChangeByRepair(0.95);

    private final double confidence;

    private ChangeByRepair(double confidence) {
        this.confidence = confidence;
    }

    /**
     * The method with its defaults.
     *
     * @return the method
     */
    public static ChangeByRepair withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public ChangeByRepair withConfidence(double newConfidence) {
        return new ChangeByRepair(Confidence.check(newConfidence));
    }

    /**
     * Compares the groups.
     *
     * @param outcomes one a dyad
     * @param status how the ruptures of each dyad ended; a dyad that is not there is left out
     * @return means and contrasts, or why there are none
     */
    public Evaluation<Result> assess(List<OutcomeSeries> outcomes, Map<DyadId, RepairStatus> status) {
        Objects.requireNonNull(status, "status");
        List<OutcomeSeries> used = outcomes.stream()
                .filter(one -> one.size() > 1 && status.containsKey(one.dyad()))
                .toList();
        List<RepairStatus> groups = used.stream()
                .map(one -> Objects.requireNonNull(status.get(one.dyad())))
                .toList();
        if (used.isEmpty()) {
            return Evaluation.notEvaluable("no dyad has two outcome scores and a status");
        }
        double[] first = used.stream().mapToDouble(one -> one.better(0)).toArray();
        double[] change = used.stream()
                .mapToDouble(one -> one.better(one.size() - 1) - one.better(0))
                .toArray();
        List<RepairStatus> present =
                List.of(RepairStatus.values()).stream().filter(groups::contains).toList();
        boolean adjusted = !Moments.isConstant(first, 0, first.length);
        double[][] columns = columns(groups, present, first, adjusted);
        if (used.size() <= columns.length) {
            return Evaluation.notEvaluable(Counts.of(used.size(), "dyad") + " with two outcome scores and a status; at"
                    + " least " + (columns.length + 1) + " are needed");
        }
        double sd = adjusted ? Moments.standardDeviation(first, 0, first.length) : 1;
        if (!Double.isFinite(sd) || !Double.isFinite(Moments.standardDeviation(change, 0, change.length))) {
            return Evaluation.notEvaluable(Counts.TOO_LARGE);
        }
        Optional<Regression> fit = Regression.of(columns, change);
        Optional<Regression> plain = adjusted ? Regression.of(columns(groups, present, first, false), change) : fit;
        if (fit.isEmpty() || plain.isEmpty()) {
            return Evaluation.notEvaluable("the first score tells the group of every dyad");
        }
        if (!(fit.get().residualSquares() > 0)) {
            return Evaluation.notEvaluable("the change follows group and first score exactly");
        }
        Groups compared = new Groups(present, groups, outcomes.size() - used.size(), sd, confidence);
        return Evaluation.of(new Result(compared, fit.get(), plain.get(), adjusted));
    }

    private static double[][] columns(
            List<RepairStatus> groups, List<RepairStatus> present, double[] first, boolean adjusted) {
        List<double[]> columns = new ArrayList<>();
        for (RepairStatus group : present) {
            columns.add(groups.stream().mapToDouble(own -> own == group ? 1 : 0).toArray());
        }
        if (adjusted) {
            double mean = Moments.mean(first, 0, first.length);
            double[] centred = first.clone();
            for (int i = 0; i < centred.length; i++) {
                centred[i] -= mean;
            }
            columns.add(centred);
        }
        return columns.toArray(double[][]::new);
    }

    /** Which dyads are compared, and how. */
    private record Groups(
            List<RepairStatus> present, List<RepairStatus> ofDyads, int leftOut, double sd, double confidence) {}

    /**
     * Means and contrasts. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final Groups groups;
        private final Regression fit;
        private final Regression plain;
        private final boolean adjusted;

        private Result(Groups groups, Regression fit, Regression plain, boolean adjusted) {
            this.groups = groups;
            this.fit = fit;
            this.plain = plain;
            this.adjusted = adjusted;
        }

        /**
         * The same comparison of plain change, last less first.
         *
         * @return means and contrasts that are not adjusted for the first score
         */
        public Result unadjusted() {
            return new Result(groups, plain, plain, false);
        }

        /**
         * How many dyads a group has.
         *
         * @param group which
         * @return 0 or more
         */
        public int dyads(RepairStatus group) {
            Objects.requireNonNull(group, "group");
            return (int) groups.ofDyads().stream().filter(own -> own == group).count();
        }

        /**
         * Whether a group has too few dyads to show itself how far they differ: {@link ChangeByRepair#SMALL}.
         *
         * @param group which
         * @return true from 1 to 4 dyads (LIBRARY DEFAULT) where other groups have dyads too
         */
        public boolean isSmall(RepairStatus group) {
            int dyads = dyads(group);
            return dyads > 0 && dyads < SMALL_BELOW && groups.present().size() > 1;
        }

        /**
         * How many dyads were left out: without two outcomes, or with a status that is not known.
         *
         * @return 0 or more
         */
        public int leftOut() {
            return groups.leftOut();
        }

        /**
         * Whether the first score was adjusted for.
         *
         * @return false if all dyads began alike, and of {@link #unadjusted()}
         */
        public boolean isAdjusted() {
            return adjusted;
        }

        /**
         * The change of a group; adjusted, of a dyad that began at the mean of all.
         *
         * @param group which
         * @return the mean; nothing for a group without a dyad
         */
        public Optional<Effect> change(RepairStatus group) {
            int at = groups.present().indexOf(Objects.requireNonNull(group, "group"));
            return at < 0 ? Optional.empty() : Optional.of(effect(fit.estimate(at), fit.inverse(at, at)));
        }

        /**
         * The change of one group less that of another.
         *
         * @param group the one
         * @param other the other
         * @return the difference; nothing if one of them has no dyad
         * @throws IllegalArgumentException if both are the same
         */
        public Optional<Effect> contrast(RepairStatus group, RepairStatus other) {
            return contrast(new Pair(group, other));
        }

        /**
         * The change of one group less that of another.
         *
         * @param pair which
         * @return the difference; nothing if one of them has no dyad
         */
        public Optional<Effect> contrast(Pair pair) {
            int a = groups.present().indexOf(pair.group());
            int b = groups.present().indexOf(pair.less());
            return a < 0 || b < 0
                    ? Optional.empty()
                    : Optional.of(effect(
                            fit.estimate(a) - fit.estimate(b),
                            fit.inverse(a, a) + fit.inverse(b, b) - 2 * fit.inverse(a, b)));
        }

        private Effect effect(double estimate, double inverse) {
            int df = groups.ofDyads().size() - groups.present().size() - (adjusted ? 1 : 0);
            double error = Math.sqrt(fit.residualSquares() / df * inverse);
            return Effect.student(estimate, error, df, groups.confidence(), 1 / groups.sd());
        }
    }

    /**
     * A pair of groups that may be compared.
     *
     * @param group the one
     * @param less the other, whose change is taken off
     * @since 0.1
     */
    public record Pair(RepairStatus group, RepairStatus less) {

        /** Every pair, that of repaired and unrepaired first. */
        public static final List<Pair> ALL = List.of(
                new Pair(RepairStatus.REPAIRED, RepairStatus.UNREPAIRED),
                new Pair(RepairStatus.REPAIRED, RepairStatus.NONE),
                new Pair(RepairStatus.UNREPAIRED, RepairStatus.NONE),
                new Pair(RepairStatus.REPAIRED, RepairStatus.OPEN),
                new Pair(RepairStatus.OPEN, RepairStatus.NONE),
                new Pair(RepairStatus.UNREPAIRED, RepairStatus.OPEN));

        /**
         * Checks the groups.
         *
         * @param group the one
         * @param less the other, whose change is taken off
         * @throws IllegalArgumentException if both are the same
         */
        public Pair {
            Objects.requireNonNull(group, "group");
            if (group == Objects.requireNonNull(less, "less")) {
                throw new IllegalArgumentException("A contrast of " + group + " with itself says nothing");
            }
        }
    }
}
