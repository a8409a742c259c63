package io.github.alliance4j.scoring.rupture.structural;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * How probable a change of level is at every session of a finished series, and what the level is, whatever the number of
 * changes (Barry and Hartigan 1993).
 *
 * <pre>
 * y_i ~ N(mean of its segment, s^2),   mean of a segment of m sessions ~ N(mu0, s0^2 / m)
 * a session begins a segment with probability p ~ U(0, p0);   w = s^2 / (s0^2 + s^2) ~ U(0.001 w0, w0)
 * P(partition | y) ~ int p^(b-1) (1-p)^(n-b) dp  int w^((b-1)/2) (W + B w)^(-(n-1)/2) dw
 * E(level | partition) = (1 - w) mean of the segment + w mean of all
 * </pre>
 *
 * <p>{@code b} segments, {@code W} squared deviations within and {@code B} between them. Others draw partitions by Markov chain
 * Monte Carlo; here the sum over all partitions is exact (the integrals by quadrature), so there is no burn-in, no seed and no
 * simulation error, except in {@link Result#variances()}, which rests on 1,000 independent draws from a fixed
 * seed.
 *
 * <p>The lower end of {@code w} is a LIBRARY DEFAULT; published is 0. With 0, a series with enough pairs of equal neighbours (as
 * whole answers give them) has infinite weight on the cut into runs of equal scores. Where there are no such pairs it
 * changes nothing that can be seen.
 *
 * <p>Not evaluable: fewer than 4 sessions; more than 500, since a fit takes some 10 ms for 30 sessions and a few seconds for
 * 500; all scores equal. Defaults: {@code p0} and {@code w0} .2, as published. Immutable, thread-safe.
 *
 * <ol>
 *   <li>Barry, D., and Hartigan, J. A. (1993). Journal of the American Statistical Association, 88, 309-319.
 *       doi:10.1080/01621459.1993.10594323. VERIFIED by a listing of all partitions of short series, and against chains of
 *       bcp 4.0.3 within their simulation error.
 * </ol>
 *
 * @since 0.1
 */
public final class BarryHartigan {

    private static final int LEAST = 4;
    private static final int MOST = 500;
    private static final BarryHartigan DEFAULTS = new BarryHartigan(0.2, 0.2);

    private final double largestChange;
    private final double largestShare;

    private BarryHartigan(double largestChange, double largestShare) {
        this.largestChange = largestChange;
        this.largestShare = largestShare;
    }

    /**
     * The model with {@code p0 = w0 = .2}.
     *
     * @return the method
     */
    public static BarryHartigan withDefaults() {
        return DEFAULTS;
    }

    /**
     * The model with other priors.
     *
     * @param p0 the largest probability that a session begins a segment, above 0 and below 1
     * @param w0 the largest share of the error, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if a number is outside
     */
    public BarryHartigan withPriors(double p0, double w0) {
        return new BarryHartigan(checked("p0", p0), checked("w0", w0));
    }

    private static double checked(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("Prior " + name + " " + value + " is not above 0 and below 1");
        }
        return value;
    }

    /**
     * The posterior of a series.
     *
     * @param series the scores
     * @return the posterior, or why there is none
     */
    public Evaluation<Result> fit(SessionSeries series) {
        if (series.size() > MOST) {
            return Evaluation.notEvaluable("more than " + MOST + " sessions");
        }
        return Levels.of(series, LEAST)
                .map(levels -> new Result(levels, new PartitionPosterior(levels, largestChange, largestShare)));
    }

    /**
     * The posterior of one series. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final Map<SessionNumber, Double> probabilities;
        private final Map<SessionNumber, Double> means;
        private final Map<SessionNumber, Double> variances;

        private Result(Levels levels, PartitionPosterior posterior) {
            double all = levels.totalSquares();
            probabilities = bySession(levels, 1, posterior::start);
            means = bySession(levels, 0, i -> levels.overallMean() + Math.sqrt(all) * posterior.mean(i));
            variances = bySession(levels, 0, i -> all * posterior.variance(i));
        }

        private static Map<SessionNumber, Double> bySession(Levels levels, int from, IntToDoubleFunction value) {
            Map<SessionNumber, Double> values = new LinkedHashMap<>();
            for (int i = from; i < levels.size(); i++) {
                values.put(levels.session(i), value.applyAsDouble(i));
            }
            return Collections.unmodifiableMap(values);
        }

        /**
         * How probable it is that a new level begins at a session.
         *
         * @return probability by onset, from the second session on, ascending; unmodifiable
         */
        public Map<SessionNumber, Double> probabilities() {
            return probabilities;
        }

        /**
         * The level at each session, over all partitions.
         *
         * @return posterior mean by session in the metric of the series, ascending; unmodifiable
         */
        public Map<SessionNumber, Double> means() {
            return means;
        }

        /**
         * How much the level at a session differs from partition to partition: the variance of its expected value given the
         * partition. It leaves out the error of that value within a partition.
         *
         * @return variance by session in squared units of the metric, ascending; unmodifiable
         */
        public Map<SessionNumber, Double> variances() {
            return variances;
        }
    }
}
