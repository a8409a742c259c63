package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.BrentMinimum;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * How alike the members of a group are, for example the scores of one therapist's clients. With {@code J} groups of
 * {@code n_j}, {@code N} in all, and the mean squares MSB between and MSW within groups:
 *
 * <pre>
 * F       = MSB / MSW on J - 1, N - J df;  p is its upper tail
 * nbar    = N / J,   k0 = (N - sum n_j^2 / N) / (J - 1)
 * ICC(1)  = (MSB - MSW) / (MSB + (n - 1) MSW)     n = nbar (Bliese) or k0
 * ICC(2)  = (MSB - MSW) / MSB                     reliability of a group mean
 * REML    = s2b / (s2b + s2w)                     never negative
 * </pre>
 *
 * <p>REML maximises the restricted likelihood of a random intercept over {@code g = s2b / s2w}: with {@code w_j = n_j / (1 + n_j g)}, the weighted mean m of the group means and {@code Q = SSW + sum w_j (ybar_j -
 * m)^2}, it minimises {@code (N - 1) ln Q + sum ln(1 + n_j g) + ln sum w_j}; {@code s2w = Q / (N - 1)}, {@code s2b = g
 * s2w}. It is searched on a grid of {@code ln g} first, so that a second low point is not missed.
 *
 * <p>ICC(1) and ICC(2) may be negative and are not cut off. Not evaluable: an empty group is refused where it is given;
 * fewer than 2 groups; no group with 2 members; no variation within groups; all group means equal.
 *
 * <p>Sources: Bliese, P. D. (2000). Within-group agreement, non-independence, and reliability. In K. J. Klein and S. W. J.
 * Kozlowski (Eds.), Multilevel theory, research, and methods in organizations, 349-381. Searle, S. R., Casella, G., and
 * McCulloch, C. E. (1992). Variance Components. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class NestedIntraclassCorrelation {

    private static final NestedIntraclassCorrelation DEFAULTS = new NestedIntraclassCorrelation();
    /** The grid of {@code ln g}: from a share of 1e-7 between groups to all but 1e-13 of it. */
    private static final double LEAST = -16;

    private static final double MOST = 30;
    private static final double STEP = 0.25;
    private static final double ROUNDING = 1e-13;

    private NestedIntraclassCorrelation() {}

    /**
     * The method; it has no options yet.
     *
     * @return the method
     */
    public static NestedIntraclassCorrelation withDefaults() {
        return DEFAULTS;
    }

    /**
     * Assesses the likeness.
     *
     * @param groups the values of each group
     * @return the correlations, or why the data do not allow them
     * @throws IllegalArgumentException if a group is empty or holds a number that is not finite
     */
    public Evaluation<Result> assess(List<double[]> groups) {
        Groups data = Groups.of(groups);
        if (data.sizes.length < 2) {
            return Evaluation.notEvaluable("fewer than 2 groups");
        }
        if (data.total == data.sizes.length) {
            return Evaluation.notEvaluable("no group has 2 members");
        }
        double all = data.between + data.within;
        if (!(data.within > ROUNDING * all)) {
            return Evaluation.notEvaluable("the members of each group are all equal: F is not finite");
        }
        if (!(data.between > ROUNDING * all)) {
            return Evaluation.notEvaluable("all group means are equal: the reliability of a mean is not defined");
        }
        return Evaluation.of(result(data));
    }

    private static Result result(Groups data) {
        int count = data.sizes.length;
        double squares = 0;
        for (int size : data.sizes) {
            squares += (double) size * size;
        }
        int df1 = count - 1;
        int df2 = data.total - count;
        double between = data.between / df1;
        double within = data.within / df2;
        double f = between / within;
        double meanSize = (double) data.total / count;
        double k0 = (data.total - squares / data.total) / df1;
        return new Result(
                count,
                data.total,
                between,
                within,
                f,
                FDistribution.of(df1, df2).survivalProbability(f),
                meanSize,
                k0,
                (between - within) / (between + (meanSize - 1) * within),
                (between - within) / (between + (k0 - 1) * within),
                (between - within) / between,
                data.restrictedLikelihood());
    }

    /** The groups as sizes and means, and their sums of squares. */
    private static final class Groups {
        private final int[] sizes;
        private final double[] means;
        private int total;
        private double within;
        private double between;

        private Groups(int count) {
            sizes = new int[count];
            means = new double[count];
        }

        static Groups of(List<double[]> groups) {
            Groups data = new Groups(groups.size());
            double sum = 0;
            for (int j = 0; j < data.sizes.length; j++) {
                double[] values = groups.get(j);
                check(values, j + 1);
                data.sizes[j] = values.length;
                data.means[j] = Moments.mean(values, 0, values.length);
                data.total += values.length;
                data.within += Moments.squaredDeviations(values, 0, values.length, data.means[j]);
                sum += values.length * data.means[j];
            }
            for (int j = 0; j < data.sizes.length; j++) {
                double distance = data.means[j] - sum / data.total;
                data.between += data.sizes[j] * distance * distance;
            }
            return data;
        }

        private static void check(double[] values, int group) {
            if (values.length == 0) {
                throw new IllegalArgumentException("Group " + group + " is empty");
            }
            for (double value : values) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("Group " + group + " holds a value that is not a finite number");
                }
            }
        }

        Components restrictedLikelihood() {
            double best = LEAST;
            for (double u = LEAST; u <= MOST; u += STEP) {
                best = deviance(Math.exp(u)) < deviance(Math.exp(best)) ? u : best;
            }
            double u = BrentMinimum.of(log -> deviance(Math.exp(log)), best - STEP, best + STEP);
            double g = deviance(0) <= deviance(Math.exp(u)) ? 0 : Math.exp(u);
            double residual = quadratic(g) / (total - 1);
            return new Components(g * residual, residual, g / (1 + g));
        }

        private double deviance(double g) {
            double logs = 0;
            double weights = 0;
            for (int size : sizes) {
                logs += Math.log1p(size * g);
                weights += size / (1 + size * g);
            }
            return (total - 1) * Math.log(quadratic(g)) + logs + Math.log(weights);
        }

        private double quadratic(double g) {
            double weights = 0;
            double sum = 0;
            for (int j = 0; j < sizes.length; j++) {
                double weight = sizes[j] / (1 + sizes[j] * g);
                weights += weight;
                sum += weight * means[j];
            }
            double squares = within;
            for (int j = 0; j < sizes.length; j++) {
                double distance = means[j] - sum / weights;
                squares += sizes[j] / (1 + sizes[j] * g) * distance * distance;
            }
            return squares;
        }
    }

    /**
     * The variances of a random intercept by REML. Immutable, thread-safe.
     *
     * @param between the variance between groups, at least 0
     * @param within the variance within groups
     * @param icc the share between groups, at least 0
     * @since 0.1
     */
    public record Components(double between, double within, double icc) {}

    /**
     * The likeness within groups. Immutable, thread-safe.
     *
     * @param groups how many groups
     * @param members how many members in all
     * @param betweenGroups MSB
     * @param withinGroups MSW
     * @param f F of groups, on {@code groups - 1} and {@code members - groups} degrees of freedom
     * @param p its upper tail
     * @param meanSize {@code nbar}
     * @param k0 the size that a balanced design would need
     * @param icc1 ICC(1) with the mean size
     * @param icc1K0 ICC(1) with {@code k0}, unbiased where groups differ in size
     * @param icc2 ICC(2), the reliability of a group mean
     * @param reml the variances by REML
     * @since 0.1
     */
    public record Result(
            int groups,
            int members,
            double betweenGroups,
            double withinGroups,
            double f,
            double p,
            double meanSize,
            double k0,
            double icc1,
            double icc1K0,
            double icc2,
            Components reml) {}
}
