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
 * How much dyads without rupture, with repaired and with unrepaired ruptures change in outcome, from the first score to the last,
 * adjusted for the first. Least squares over dyads, with an indicator for each group {@code g} that has one:
 *
 * <pre>
 * last_i - first_i = m_g(i) + c (first_i - mean first) + e_i
 * </pre>
 *
 * <p>{@code m_g} is the change of a dyad of the group that began at the mean of all. Where all began alike nothing is adjusted. Higher
 * is better, whatever the form; standardised, changes are in standard deviations of the first scores.
 *
 * <p>A dyad without two outcomes, or whose status is open, is left out and counted. Not evaluable: no more
 * dyads than numbers to estimate (one a group and one for the first score), or no residual. A group without a dyad has no mean and no
 * contrast. Groups are not assigned at random, and a rule finds more ruptures in longer treatments: a difference is no effect of repair.
 *
 * <p>Defaults (LIBRARY DEFAULT): confidence .95. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ChangeByRepair {

    /** Why a dyad may be left out. */
    public static final String LEFT_OUT =
            "without two outcome scores, not judged, or with a rupture of which the end is not known";

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
        Optional<Regression> fit = Regression.of(columns, change);
        double sd = adjusted ? Moments.standardDeviation(first, 0, first.length) : 1;
        return fit.filter(found -> found.residualSquares() > 0)
                .map(found -> Evaluation.of(
                        new Result(found, present, groups, outcomes.size() - used.size(), adjusted, sd, confidence)))
                .orElseGet(() -> Evaluation.notEvaluable(
                        fit.isPresent()
                                ? "the change follows group and first score exactly"
                                : "the first score tells the group of every dyad"));
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

    /**
     * Means and contrasts. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final Regression fit;
        private final List<RepairStatus> present;
        private final List<RepairStatus> groups;
        private final int leftOut;
        private final boolean adjusted;
        private final double sd;
        private final double confidence;

        private Result(
                Regression fit,
                List<RepairStatus> present,
                List<RepairStatus> groups,
                int leftOut,
                boolean adjusted,
                double sd,
                double confidence) {
            this.fit = fit;
            this.present = present;
            this.groups = groups;
            this.leftOut = leftOut;
            this.adjusted = adjusted;
            this.sd = sd;
            this.confidence = confidence;
        }

        /**
         * How many dyads a group has.
         *
         * @param group which
         * @return 0 or more
         */
        public int dyads(RepairStatus group) {
            Objects.requireNonNull(group, "group");
            return (int) groups.stream().filter(own -> own == group).count();
        }

        /**
         * How many dyads were left out: without two outcomes, or with an open status.
         *
         * @return 0 or more
         */
        public int leftOut() {
            return leftOut;
        }

        /**
         * Whether the first score was adjusted for.
         *
         * @return false if all dyads began alike
         */
        public boolean isAdjusted() {
            return adjusted;
        }

        /**
         * The change of a group, of a dyad that began at the mean of all.
         *
         * @param group which
         * @return the mean; nothing for a group without a dyad
         */
        public Optional<Effect> change(RepairStatus group) {
            int at = present.indexOf(Objects.requireNonNull(group, "group"));
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
            if (group == other) {
                throw new IllegalArgumentException("A contrast of " + group + " with itself says nothing");
            }
            int a = present.indexOf(Objects.requireNonNull(group, "group"));
            int b = present.indexOf(Objects.requireNonNull(other, "other"));
            return a < 0 || b < 0
                    ? Optional.empty()
                    : Optional.of(effect(
                            fit.estimate(a) - fit.estimate(b),
                            fit.inverse(a, a) + fit.inverse(b, b) - 2 * fit.inverse(a, b)));
        }

        private Effect effect(double estimate, double inverse) {
            int df = groups.size() - present.size() - (adjusted ? 1 : 0);
            double error = Math.sqrt(fit.residualSquares() / df * inverse);
            return Effect.student(estimate, error, df, confidence, 1 / sd);
        }
    }
}
