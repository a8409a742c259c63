package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The chart of an exponentially weighted moving average, which sees small lasting shifts sooner than single scores do.
 *
 * <pre>
 * z_0 = centre, z_i = lambda y_i + (1 - lambda) z_(i-1)
 * limits = centre -+ L sigma sqrt( lambda/(2-lambda) [1 - (1-lambda)^(2i)] )     time-varying
 * limits = centre -+ L sigma sqrt( lambda/(2-lambda) )                           asymptotic
 * alarm: z &lt; lower or z &gt; upper, strict
 * </pre>
 *
 * <p>An average that misses a limit or the centre line by rounding only, 1e-9 standard deviations, is on it. Centre and sigma
 * come from a {@link ChartBasis}, in the metric of the series. Under {@link Decay#SESSIONS} the weight of
 * the past is {@code (1-lambda)^g} for a step of {@code g} session numbers, and the variance in the time-varying limits
 * follows; the asymptotic limits stay.
 *
 * <p>As a detector ({@code ewma}) an alarm of the lower side makes or prolongs an episode. Its onset is the first session
 * since {@code z} was last at or above the centre line (as a CUSUM estimates it; proposed for the EWMA by Nishina 1992,
 * Quality and Reliability Engineering International 8, 537-541, UNCONFIRMED). Repair: {@link RepairRule}.
 *
 * <p>Not evaluable as a chart: see {@link ChartBasis}. As a detector also: a chart of the whole series so short that it cannot
 * alarm; no session after the baseline. Caveats: fewer than 20 sessions (chart of the whole series); more than half of the
 * scores at the maximum.
 *
 * <p>Defaults, by parameter name: {@code lambda} .2, {@code limit} 2.962, {@code limits} time-varying, {@code decay}
 * observations, those of {@link ChartBasis} and of {@link RepairRule}. Evidence: {@code centre}, {@code sigma}, {@code ewma}
 * and {@code limit} at the first alarm, {@code run} (how many sessions it then was below the centre line),
 * {@code first_alarm}, {@code last_alarm}, {@code alarms}, {@code repair_level}.
 *
 * <p>Immutable, thread-safe. Source: NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.4; qcc 2.7. VERIFIED. The decay
 * over sessions is a LIBRARY DEFAULT.
 *
 * @since 0.1
 */
public final class EwmaChart {

    /**
     * How wide the limits are.
     *
     * @since 0.1
     */
    public enum Limits {
        /** As wide as the average varies after so many observations. */
        TIME_VARYING,
        /** As wide as it varies in the long run, from the beginning. */
        ASYMPTOTIC
    }

    /**
     * How fast the past loses weight.
     *
     * @since 0.1
     */
    public enum Decay {
        /** By each observation; missing sessions are passed over. */
        OBSERVATIONS,
        /** By each session number, missing ones included. */
        SESSIONS
    }

    private static final EwmaChart DEFAULT =
            new EwmaChart(ChartBasis.wholeSeries(), 0.2, 2.962, Limits.TIME_VARYING, Decay.OBSERVATIONS);

    private final ChartBasis basis;
    private final double lambda;
    private final double limit;
    private final Limits limits;
    private final Decay decay;

    private EwmaChart(ChartBasis basis, double lambda, double limit, Limits limits, Decay decay) {
        this.basis = Objects.requireNonNull(basis, "basis");
        if (!(lambda > 0 && lambda <= 1)) {
            throw new IllegalArgumentException("Parameter lambda is " + lambda + "; it must be above 0 and at most 1");
        }
        this.lambda = lambda;
        this.limit = Settings.positive("limit", limit);
        this.limits = Objects.requireNonNull(limits, "limits");
        this.decay = Objects.requireNonNull(decay, "decay");
    }

    /**
     * {@code lambda} .2 and time-varying limits of 2.962 around the mean of the whole series.
     *
     * @return the chart
     */
    public static EwmaChart withDefaults() {
        return DEFAULT;
    }

    /**
     * The same chart around another level.
     *
     * @param newBasis where centre line and sigma come from
     * @return the chart
     */
    public EwmaChart with(ChartBasis newBasis) {
        return new EwmaChart(newBasis, lambda, limit, limits, decay);
    }

    /**
     * The same chart with other limits.
     *
     * @param newLimits how wide they are
     * @return the chart
     */
    public EwmaChart with(Limits newLimits) {
        return new EwmaChart(basis, lambda, limit, newLimits, decay);
    }

    /**
     * The same chart with another decay.
     *
     * @param newDecay how fast the past loses weight
     * @return the chart
     */
    public EwmaChart with(Decay newDecay) {
        return new EwmaChart(basis, lambda, limit, limits, newDecay);
    }

    /**
     * The same chart with another weight of the present.
     *
     * @param weight above 0; 1 makes it an individuals chart
     * @return the chart
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public EwmaChart withLambda(double weight) {
        return new EwmaChart(basis, weight, limit, limits, decay);
    }

    /**
     * The same chart with limits at another distance.
     *
     * @param sigmas {@code L}, in standard deviations of the average, above 0
     * @return the chart
     * @throws IllegalArgumentException if it is not above 0
     */
    public EwmaChart withLimit(double sigmas) {
        return new EwmaChart(basis, lambda, sigmas, limits, decay);
    }

    double limit() {
        return limit;
    }

    boolean isAsymptotic() {
        return limits == Limits.ASYMPTOTIC;
    }

    double asymptoticVariance() {
        return lambda / (2 - lambda);
    }

    /** The weight of the past after a step of so many session numbers. */
    double keep(int step) {
        return decay == Decay.OBSERVATIONS || step == 1 ? 1 - lambda : Math.pow(1 - lambda, step);
    }

    /**
     * Draws the chart. With a baseline its sessions are drawn and judged too.
     *
     * @param series the scores
     * @return what the chart shows, or why there is no level
     */
    public Evaluation<Result> chart(SessionSeries series) {
        return basis.level(series).map(level -> new Result(this, series, level));
    }

    /**
     * The detector {@code ewma} with the default repair.
     *
     * @return a {@link LiveDetector} where the basis {@linkplain ChartBasis#isCausal() is causal}
     */
    public RuptureDetector detector() {
        return detector(RepairRule.withDefaults());
    }

    /**
     * The detector {@code ewma}.
     *
     * @param repair when an episode counts as repaired
     * @return a {@link LiveDetector} where the basis {@linkplain ChartBasis#isCausal() is causal}
     */
    public RuptureDetector detector(RepairRule repair) {
        return ChartDetector.of(new Rule(basis, this), repair);
    }

    /**
     * The detector for live use.
     *
     * @param repair when an episode counts as repaired
     * @return the detector
     * @throws IllegalStateException if the basis is not causal
     */
    public LiveDetector live(RepairRule repair) {
        return ChartDetector.live(new Rule(basis, this), repair);
    }

    /** The chart as a detector sees it. */
    private static final class Rule extends BasisRule {

        private final EwmaChart chart;

        Rule(ChartBasis basis, EwmaChart chart) {
            super(basis);
            this.chart = chart;
        }

        @Override
        public String id() {
            return "ewma";
        }

        @Override
        void describeChart(Map<String, String> settings) {
            settings.put("lambda", Double.toString(chart.lambda));
            settings.put("limit", Double.toString(chart.limit));
            settings.put("limits", Settings.word(chart.limits));
            settings.put("decay", Settings.word(chart.decay));
        }

        @Override
        public ChartRule at(double threshold) {
            return new Rule(basis(), chart.withLimit(threshold));
        }

        @Override
        public int sessionsToJudge() {
            return 1;
        }

        @Override
        double growth() {
            return 1 - chart.lambda;
        }

        @Override
        Path path(ChartLevel level) {
            return new EwmaPath(level, chart);
        }

        @Override
        public Evidence evidence(Episodes episode) {
            return Evidence.none()
                    .with("centre", episode.centre())
                    .with("sigma", episode.sigma())
                    .with("ewma", episode.statistic())
                    .with("limit", Path.finite(episode.limit()))
                    .with("run", (int) episode.detail());
        }
    }

    /**
     * What a chart of a moving average shows. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final ChartLevel level;
        private final int[] sessions;
        private final double[] averages;
        private final double[] standardErrors;
        private final List<Integer> low = new ArrayList<>();
        private final List<Integer> high = new ArrayList<>();
        private final double limit;

        private Result(EwmaChart chart, SessionSeries series, ChartLevel level) {
            this.level = level;
            this.limit = chart.limit;
            this.sessions = series.sessions();
            this.averages = new double[sessions.length];
            this.standardErrors = new double[sessions.length];
            EwmaPath path = new EwmaPath(level, chart);
            for (int i = 0; i < sessions.length; i++) {
                path.take(sessions[i], series.value(i));
                averages[i] = path.statistic();
                standardErrors[i] = path.standardError();
                if (path.isLow()) {
                    low.add(sessions[i]);
                }
                if (path.isHigh()) {
                    high.add(sessions[i]);
                }
            }
        }

        /**
         * Centre line and sigma.
         *
         * @return the level
         */
        public ChartLevel level() {
            return level;
        }

        /**
         * The moving average at each observed session.
         *
         * @return a copy, in the metric of the series
         */
        public double[] averages() {
            return averages.clone();
        }

        /**
         * The standard deviation of the average at each observed session, where nothing happens.
         *
         * @return a copy, in the metric of the series
         */
        public double[] standardErrors() {
            return standardErrors.clone();
        }

        /**
         * The lower limits.
         *
         * @return one for each observed session
         */
        public double[] lowerLimits() {
            double[] limits = new double[sessions.length];
            for (int i = 0; i < limits.length; i++) {
                limits[i] = level.centre() - limit * standardErrors[i];
            }
            return limits;
        }

        /**
         * The upper limits.
         *
         * @return one for each observed session
         */
        public double[] upperLimits() {
            double[] limits = new double[sessions.length];
            for (int i = 0; i < limits.length; i++) {
                limits[i] = level.centre() + limit * standardErrors[i];
            }
            return limits;
        }

        /**
         * The sessions at which the average lies beyond a limit.
         *
         * @param side upper or lower; there are none on neither
         * @return session numbers, ascending
         */
        public List<Integer> alarms(ChartSide side) {
            return switch (side) {
                case LOWER -> Collections.unmodifiableList(low);
                case UPPER -> Collections.unmodifiableList(high);
                case NEITHER -> List.of();
            };
        }

        /**
         * The size of the chart, without scores, so that it may be logged.
         *
         * @return for example {@code ewma chart of 12 sessions}
         */
        @Override
        public String toString() {
            return "ewma chart of " + Settings.count(sessions.length, "session", "sessions");
        }
    }
}
