package io.github.alliance4j.scoring.rupture.changepoint;

import io.github.alliance4j.scoring.internal.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A series cut into regimes. Positions are counted from 1; a change is named by the first position of the new regime. No
 * change is an answer: then there is one segment. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Segmentation {

    private final List<Segment> segments;
    private final double totalCost;
    private final double costWithoutChange;
    private final double penalty;
    private final double objective;

    private Segmentation(Problem problem, List<Segment> segments) {
        this.segments = List.copyOf(segments);
        this.penalty = problem.penalty();
        this.costWithoutChange = problem.cost().of(0, problem.size());
        double cost = 0;
        double lengths = 0;
        for (Segment segment : segments) {
            cost += segment.cost();
            lengths += problem.countsLengths() ? Math.log(segment.size()) : 0;
        }
        this.totalCost = cost;
        this.objective = cost + lengths + (segments.size() == 1 ? 0 : penalty * (segments.size() - 1));
    }

    static Segmentation of(Problem problem, int[] cuts, double[]... columns) {
        List<Segment> segments = new ArrayList<>(cuts.length + 1);
        int from = 0;
        for (int i = 0; i <= cuts.length; i++) {
            int to = i < cuts.length ? cuts[i] : problem.size();
            segments.add(Segment.of(from, to, problem.cost().of(from, to), columns));
            from = to;
        }
        return new Segmentation(problem, segments);
    }

    /**
     * The changes.
     *
     * @return the first position of each regime but the first, counted from 1, ascending; none where nothing changes
     */
    public List<Integer> onsets() {
        return segments.stream().skip(1).map(Segment::first).toList();
    }

    /**
     * The regimes.
     *
     * @return at least one, in order
     */
    public List<Segment> segments() {
        return segments;
    }

    /**
     * The sum of the costs of the segments, without any penalty.
     *
     * @return the cost
     */
    public double totalCost() {
        return totalCost;
    }

    /**
     * The cost of the series as one segment.
     *
     * @return the cost
     */
    public double costWithoutChange() {
        return costWithoutChange;
    }

    /**
     * What one change cost in this search.
     *
     * @return the penalty as a number; 0 where the number of changes was given
     */
    public double penalty() {
        return penalty;
    }

    /**
     * What the exact searches make as small as possible: total cost, penalty per change, and for {@code mbic} the
     * logarithms of the lengths.
     *
     * @return the objective
     */
    public double objective() {
        return objective;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Segmentation that
                && segments.equals(that.segments)
                && Double.compare(totalCost, that.totalCost) == 0
                && Double.compare(costWithoutChange, that.costWithoutChange) == 0
                && Double.compare(penalty, that.penalty) == 0
                && Double.compare(objective, that.objective) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(segments, penalty);
    }

    /**
     * Where the changes are, without any value, so that it may be logged.
     *
     * @return for example {@code changes at [29]}
     */
    @Override
    public String toString() {
        return "changes at " + onsets();
    }

    /**
     * One regime.
     *
     * @param first its first position, from 1
     * @param last its last position
     * @param cost what it costs
     * @param means the mean of each column
     * @param variances the variance of each column about the segment's own mean, divisor {@code m}
     * @since 0.1
     */
    public record Segment(int first, int last, double cost, List<Double> means, List<Double> variances) {

        /**
         * Copies the lists.
         *
         * @param first its first position, from 1
         * @param last its last position
         * @param cost what it costs
         * @param means the mean of each column
         * @param variances the variance of each column about the segment's own mean, divisor {@code m}
         * @throws IllegalArgumentException if there is no row or no column
         */
        public Segment {
            if (first < 1 || last < first || means.isEmpty()) {
                throw new IllegalArgumentException("A segment from " + first + " to " + last + " of " + means.size()
                        + " columns; it has at least one row and one column");
            }
            means = List.copyOf(means);
            variances = List.copyOf(variances);
        }

        static Segment of(int from, int to, double cost, double[]... columns) {
            Double[] means = new Double[columns.length];
            Double[] variances = new Double[columns.length];
            for (int i = 0; i < columns.length; i++) {
                double mean = mean(columns[i], from, to);
                means[i] = mean;
                variances[i] = Moments.squaredDeviations(columns[i], from, to, mean) / (to - from);
            }
            return new Segment(from + 1, to, cost, Arrays.asList(means), Arrays.asList(variances));
        }

        /** A computed mean of equal values may be off by rounding, so that regimes at one level would seem to differ. */
        static double mean(double[] values, int from, int to) {
            return Moments.isConstant(values, from, to) ? values[from] : Moments.mean(values, from, to);
        }

        /**
         * How many rows it has.
         *
         * @return at least 1
         */
        public int size() {
            return last - first + 1;
        }

        /**
         * The mean of the first column.
         *
         * @return the mean in the metric of the values
         */
        public double mean() {
            return means.get(0);
        }

        /**
         * The variance of the first column about the segment's own mean, divisor {@code m}.
         *
         * @return the variance, 0 for a single row
         */
        public double variance() {
            return variances.get(0);
        }

        /**
         * The rows, without any value, so that it may be logged.
         *
         * @return for example {@code 29 to 100}
         */
        @Override
        public String toString() {
            return first + " to " + last;
        }
    }
}
