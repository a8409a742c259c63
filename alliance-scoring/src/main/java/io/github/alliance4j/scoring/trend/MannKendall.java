package io.github.alliance4j.scoring.trend;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.internal.Concordance;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.internal.RandomOrder;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The rank test of a trend: whether later scores tend to be higher, or lower, than earlier ones, whatever the shape of the
 * course and the spacing of the scale.
 *
 * <pre>
 * S = sum of sign(y_j - y_i) over the pairs i &lt; j with t_i &lt; t_j,   tau-b = S / sqrt(P_t P_y)
 * var S = (n(n-1)(2n+5) - sum g(g-1)(2g+5)) / 18   over the groups of g equal scores
 * z = (S - sign S) / sqrt(var S)
 * </pre>
 *
 * <p>{@code P_t}, {@code P_y} are the pairs with different times and different scores. With {@link SessionTime#DAYS}, two
 * sessions of one day are a tie in time: their pair counts for nothing, and the variance is Kendall's for ties on both
 * sides. Sessions are taken as independent: where neighbouring sessions resemble each other p is too small.
 *
 * <p>p is exact (every order of the scores counted, equal scores included) up to {@value #EXACT_UP_TO} sessions unless
 * both scores and times have ties, and from the normal distribution with continuity correction otherwise; {@link
 * Result#p()} is it and {@link Result#test()} says which. Each is also there {@link Result#p(Test) by name}.
 *
 * <p>All scores equal: {@code S} and its variance are 0, p is 1 and there is no tau. Not evaluable: fewer than 4 sessions;
 * with {@link SessionTime#DAYS}, a session without a date, dates that run backwards, all on one day; scores too large to
 * compute with.
 *
 * <p>Defaults of {@link #withDefaults()}: {@link SessionTime#SESSION}, confidence .95 (of the {@link Result#direction()
 * label}: p below .05, strict). {@code S}, its variance and {@code z} are those of {@code mk.test} of the R package trend,
 * which has no exact p. Henry Mann, Econometrica 13 (1945), 245-259; Maurice Kendall, Rank Correlation Methods. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class MannKendall implements TrendMethod {

    /** The most sessions whose p is exact by default; LIBRARY DEFAULT, the same as scipy's for Kendall's tau. */
    public static final int EXACT_UP_TO = 33;

    private static final MannKendall DEFAULTS = new MannKendall(SessionTime.SESSION, 0.95);

    private final SessionTime time;
    private final double confidence;

    private MannKendall(SessionTime time, double confidence) {
        this.time = time;
        this.confidence = confidence;
    }

    /**
     * The test over session numbers at .95.
     *
     * @return the method
     */
    public static MannKendall withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with another time.
     *
     * @param newTime what counts as time
     * @return the method
     */
    public MannKendall with(SessionTime newTime) {
        return new MannKendall(Objects.requireNonNull(newTime, "newTime"), confidence);
    }

    /**
     * The same method with another confidence.
     *
     * @param newConfidence 1 minus the p below which there is a direction, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public MannKendall withConfidence(double newConfidence) {
        return new MannKendall(time, Confidence.check(newConfidence));
    }

    /**
     * Tests the series.
     *
     * @param series the scores
     * @return the test, or why there is none
     */
    public Evaluation<Result> assess(SessionSeries series) {
        return TimedScores.of(series, time, 4)
                .map(scores -> new Result(scores.size(), Concordance.of(scores.t, scores.y), confidence));
    }

    @Override
    public String toString() {
        return "MannKendall[time=" + time + ", confidence=" + confidence + "]";
    }

    @Override
    public String id() {
        return "mann-kendall";
    }

    @Override
    public Evaluation<TrendEstimate> estimate(SessionSeries series) {
        return assess(series).map(Result::estimate);
    }

    /**
     * How p is found.
     *
     * @since 0.1
     */
    public enum Test {
        /** Every order of the scores is equally likely: twice the smaller tail of S, at most 1. */
        EXACT,
        /** The normal distribution at {@code (S - sign S) / sqrt(var S)}. */
        CONTINUITY_CORRECTED,
        /** The normal distribution at {@code S / sqrt(var S)}. */
        UNCORRECTED
    }

    /**
     * A tested series. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final int n;
        private final Concordance order;
        private final double confidence;

        private Result(int n, Concordance order, double confidence) {
            this.n = n;
            this.order = order;
            this.confidence = confidence;
        }

        private TrendEstimate estimate() {
            TrendEstimate tested = TrendEstimate.of(n, direction().name()).withP(p());
            OptionalDouble tau = tau();
            return tau.isPresent() ? tested.withValue(tau.getAsDouble()) : tested;
        }

        /**
         * How many sessions the test rests on.
         *
         * @return at least 4
         */
        public int sessions() {
            return n;
        }

        /**
         * Rises minus falls over all pairs of sessions.
         *
         * @return {@code S}
         */
        public long s() {
            return order.s();
        }

        /**
         * How far S would vary if there were no trend.
         *
         * @return {@code var S}; 0 if all scores are equal
         */
        public double variance() {
            return order.variance();
        }

        /**
         * The largest S that the ties allow in theory, by which tau-b divides.
         *
         * @return {@code sqrt(P_t P_y)}
         */
        public double largestS() {
            return Math.sqrt((double) order.orderedX() * order.orderedY());
        }

        /**
         * Kendall's rank correlation of scores and times.
         *
         * @return tau-b from -1 to 1, or nothing if all scores are equal
         */
        public OptionalDouble tau() {
            return order.tauB();
        }

        /**
         * S in standard deviations, corrected by 1 towards 0.
         *
         * @return {@code (S - sign S) / sqrt(var S)}; 0 if all scores are equal
         */
        public double z() {
            return standard(order.s() - Long.signum(order.s()));
        }

        private double standard(long s) {
            return s == 0 ? 0 : s / Math.sqrt(order.variance());
        }

        /**
         * How often a trend at least this clear would be seen if there were none, by {@link #test()}.
         *
         * @return two-sided p
         */
        public double p() {
            return p(test()).orElseThrow();
        }

        /**
         * How {@link #p()} is found.
         *
         * @return {@code EXACT} up to {@value #EXACT_UP_TO} sessions unless scores and times both have ties, else {@code
         *     CONTINUITY_CORRECTED}
         */
        public Test test() {
            return n <= EXACT_UP_TO && hasExactP() ? Test.EXACT : Test.CONTINUITY_CORRECTED;
        }

        /**
         * p by one way. The work of the exact one grows with the fourth power of the sessions at most.
         *
         * @param test the way
         * @return two-sided p, or nothing for {@code EXACT} where scores and times both have ties
         */
        public OptionalDouble p(Test test) {
            return switch (test) {
                case EXACT -> hasExactP() ? OptionalDouble.of(exactP()) : OptionalDouble.empty();
                case CONTINUITY_CORRECTED -> OptionalDouble.of(normalP(z()));
                case UNCORRECTED -> OptionalDouble.of(normalP(standard(order.s())));
            };
        }

        /** Ties on one side only: S has the same distribution whichever side that is. */
        private boolean hasExactP() {
            return !order.hasTiesX() || !order.hasTiesY();
        }

        private double exactP() {
            int[] groups = order.hasTiesX() ? order.groupsX() : order.groupsY();
            return RandomOrder.twoSidedP(groups, order.concordant(), order.discordant());
        }

        private static double normalP(double z) {
            return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
        }

        /**
         * Which way the scores surely go.
         *
         * @return {@code INCREASING} or {@code DECREASING} by the sign of S if p is below 1 minus the confidence (strict),
         *     else {@code NO_TREND}
         */
        public TrendDirection direction() {
            if (!(p() < 1 - confidence)) {
                return TrendDirection.NO_TREND;
            }
            return order.s() > 0 ? TrendDirection.INCREASING : TrendDirection.DECREASING;
        }

        @Override
        public String toString() {
            return "MannKendall.Result[sessions=" + n + ", s=" + s() + ", p=" + p() + ", direction=" + direction()
                    + "]";
        }
    }
}
