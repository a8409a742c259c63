package io.github.alliance4j.scoring.trend;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.internal.Concordance;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.internal.Median;
import io.github.alliance4j.scoring.internal.RandomOrder;
import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The straight line of the median slope: how much the score typically rises or falls a session (or a day), hardly moved
 * by single odd sessions.
 *
 * <pre>
 * b = median of (y_j - y_i) / (t_j - t_i) over the N pairs i &lt; j with t_i != t_j
 * a = median(y) - b median(t),   joint a = median(y - b t)
 * C = z sqrt(var S),   interval: the slopes number l and u of the ordered N, by {@link Ranks}
 * </pre>
 *
 * <p>{@code var S} is the variance of Kendall's S with ties, as in {@link MannKendall}; {@code z} the normal quantile of
 * the confidence. {@code t} is the session number, or days since the first session; the slope is in the metric of the
 * series a session (or day). Up to 29 % of the sessions may be arbitrarily wrong without moving the slope arbitrarily.
 * Sessions are taken as independent. Pairs of sessions on one day have no slope and are left out.
 *
 * <p>With few sessions (below 5 for 95 %) no rank reaches the confidence: the {@link Result} then holds the interval from the
 * lowest slope to the highest and says so, and a table has no interval and the label {@code NOT_TESTED}.
 *
 * <p>All scores equal gives the slope 0 with the interval 0 to 0. Not evaluable: fewer than 3 sessions; scores too large
 * to compute with; with {@link SessionTime#DAYS}, a session without a date, dates that run backwards, all on one day. Time
 * and memory grow with the square of the sessions.
 *
 * <p>Defaults of {@link #withDefaults()}: {@link SessionTime#SESSION}, confidence .95, {@link Ranks#NEAREST} (LIBRARY DEFAULT).
 * Same numbers
 * as scipy's {@code theilslopes} and the slope and interval of {@code sens.slope} of the R package trend. Henri Theil,
 * Indagationes Mathematicae 12 (1950), 85-91; Pranab Kumar Sen, Journal of the American Statistical Association 63
 * (1968), 1379-1389. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class TheilSen implements TrendMethod {

    private static final TheilSen DEFAULTS = new TheilSen(SessionTime.SESSION, 0.95, Ranks.NEAREST);

    private final SessionTime time;
    private final double confidence;
    private final Ranks ranks;

    private TheilSen(SessionTime time, double confidence, Ranks ranks) {
        this.time = time;
        this.confidence = confidence;
        this.ranks = ranks;
    }

    /**
     * The median slope over session numbers with a 95 % interval of rounded ranks.
     *
     * @return the method
     */
    public static TheilSen withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with another time.
     *
     * @param newTime what counts as time
     * @return the method
     */
    public TheilSen with(SessionTime newTime) {
        return new TheilSen(Objects.requireNonNull(newTime, "newTime"), confidence, ranks);
    }

    /**
     * The same method with another rule for the ends of the interval.
     *
     * @param newRanks which of the ordered slopes the interval ends at
     * @return the method
     */
    public TheilSen with(Ranks newRanks) {
        return new TheilSen(time, confidence, Objects.requireNonNull(newRanks, "newRanks"));
    }

    /**
     * The same method with another confidence.
     *
     * @param newConfidence the confidence of the interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public TheilSen withConfidence(double newConfidence) {
        return new TheilSen(time, Confidence.check(newConfidence), ranks);
    }

    /**
     * Fits the line.
     *
     * @param series the scores
     * @return the line, or why there is none
     */
    public Evaluation<Result> fit(SessionSeries series) {
        return TimedScores.of(series, time, 3).map(scores -> new Result(scores, confidence, ranks));
    }

    @Override
    public String toString() {
        return "TheilSen[time=" + time + ", confidence=" + confidence + ", ranks=" + ranks + "]";
    }

    @Override
    public String id() {
        return "theil-sen";
    }

    @Override
    public Evaluation<TrendEstimate> estimate(SessionSeries series) {
        return fit(series).map(Result::estimate);
    }

    /**
     * Which of the ordered slopes, numbered from 1 to N, the interval ends at; numbers outside are cut to 1 and N.
     *
     * @since 0.1
     */
    public enum Ranks {
        /** {@code round((N - C)/2)} and {@code round((N + C)/2) + 1}, halves to even, as R and scipy do. */
        NEAREST {
            @Override
            long lower(double pairs, double margin) {
                return (long) Math.rint((pairs - margin) / 2);
            }

            @Override
            long upper(double pairs, double margin) {
                return (long) Math.rint((pairs + margin) / 2) + 1;
            }
        },
        /** {@code floor((N - C)/2)} and {@code ceil((N + C)/2) + 1}: never narrower. */
        OUTWARD {
            @Override
            long lower(double pairs, double margin) {
                return (long) Math.floor((pairs - margin) / 2);
            }

            @Override
            long upper(double pairs, double margin) {
                return (long) Math.ceil((pairs + margin) / 2) + 1;
            }
        };

        abstract long lower(double pairs, double margin);

        abstract long upper(double pairs, double margin);
    }

    /**
     * A fitted line. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final int n;
        private final double slope;
        private final double intercept;
        private final double jointIntercept;
        private final Interval interval;
        private final boolean cut;
        private final double confidence;
        private final int[] tiedTimes;
        private final int cutBelow;
        private final int cutAbove;

        private Result(TimedScores scores, double confidence, Ranks ranks) {
            double[] slopes = PairSlopes.sorted(scores);
            Concordance order = Concordance.of(scores.t, scores.y);
            this.n = scores.size();
            this.confidence = confidence;
            this.slope = Median.ofSorted(slopes, slopes.length);
            this.intercept = Median.of(scores.y) - slope * Median.of(scores.t);
            this.jointIntercept = Median.of(residuals(scores, slope));
            double margin = -NormalDistribution.of(0, 1).inverseCumulativeProbability((1 - confidence) / 2)
                    * Math.sqrt(order.variance());
            long lower = ranks.lower(slopes.length, margin);
            long upper = ranks.upper(slopes.length, margin);
            this.cut = lower < 1 || upper > slopes.length;
            int low = (int) Math.max(1, lower);
            int high = (int) Math.min(slopes.length, upper);
            this.interval = new Interval(slopes[low - 1], slopes[high - 1]);
            this.tiedTimes = order.groupsX();
            this.cutBelow = low - 1;
            this.cutAbove = slopes.length - high;
        }

        private TrendEstimate estimate() {
            TrendEstimate median = TrendEstimate.of(n, direction().name()).withValue(slope);
            return cut ? median : median.withInterval(interval);
        }

        private static double[] residuals(TimedScores scores, double slope) {
            double[] residuals = scores.y.clone();
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] -= slope * scores.t[i];
            }
            return residuals;
        }

        /**
         * How many sessions the line rests on.
         *
         * @return at least 3
         */
        public int sessions() {
            return n;
        }

        /**
         * The median change of the score a session, or a day.
         *
         * @return {@code b}
         */
        public double slope() {
            return slope;
        }

        /**
         * The score of the line at time 0, by the medians of scores and times apart.
         *
         * @return {@code median(y) - b median(t)}
         */
        public double intercept() {
            return intercept;
        }

        /**
         * The score of the line at time 0, with as many scores above the line as below it.
         *
         * @return {@code median(y - b t)}
         */
        public double jointIntercept() {
            return jointIntercept;
        }

        /**
         * The interval of the slope.
         *
         * @return the interval at the method's confidence, as near as whole ranks come to it; from the lowest slope to the
         *     highest where too few sessions {@link #reachesConfidence() reach} it
         */
        public Interval slopeInterval() {
            return interval;
        }

        /**
         * How sure the interval was asked to be.
         *
         * @return the confidence, for example .95
         */
        public double confidence() {
            return confidence;
        }

        /**
         * How sure the interval is: how often it would hold the slope if the errors were independent, alike and without
         * ties. Ranks are whole numbers, so this is near to the confidence, and well below it where there are too few
         * sessions to {@link #reachesConfidence() reach} it.
         *
         * @return {@code 1 - P(D < l) - P(D <= N - u)} with D the discordant pairs of a random order
         */
        public double coverage() {
            return Math.max(0, 1 - RandomOrder.atMost(tiedTimes, cutBelow) - RandomOrder.atMost(tiedTimes, cutAbove));
        }

        /**
         * Whether the ordered slopes are enough for an interval of that confidence.
         *
         * @return false if a rank had to be cut to 1 or N, so that the interval is narrower than it should be
         */
        public boolean reachesConfidence() {
            return !cut;
        }

        /**
         * Which way the line surely goes.
         *
         * @return {@code NOT_TESTED} if the interval does not {@link #reachesConfidence() reach} its confidence; {@code
         *     INCREASING} or {@code DECREASING} if it lies wholly above or below 0, both strict; else {@code NO_TREND}
         */
        public TrendDirection direction() {
            if (cut) {
                return TrendDirection.NOT_TESTED;
            }
            if (interval.low() > 0) {
                return TrendDirection.INCREASING;
            }
            return interval.high() < 0 ? TrendDirection.DECREASING : TrendDirection.NO_TREND;
        }

        /**
         * The score of the line at a time.
         *
         * @param at a session number, or days since the first session
         * @return {@code a + b t} with {@link #intercept()}
         */
        public double fitted(double at) {
            return intercept + slope * at;
        }

        @Override
        public String toString() {
            return "TheilSen.Result[sessions=" + n + ", intercept=" + intercept + ", slope=" + slope + ", interval="
                    + interval + ", direction=" + direction() + "]";
        }
    }
}
