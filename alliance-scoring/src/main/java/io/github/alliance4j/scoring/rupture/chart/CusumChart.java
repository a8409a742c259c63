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
import java.util.Optional;

/**
 * The tabular CUSUM: adds up by how much scores lie beyond what chance explains, so that a small shift that lasts is seen.
 *
 * <pre>
 * u_i = (y_i - centre) / sigma
 * C+_i = max(0, C+_(i-1) + u_i - k)       C-_i = max(0, C-_(i-1) - u_i - k)       alarm: C &gt; h, strict
 * </pre>
 *
 * <p>with centre and sigma from a {@link ChartBasis}; {@code k} and {@code h} are in sigmas. A sum that misses 0 or
 * {@code h} by rounding only, 1e-9, is set there. The sums start at 0, or with a
 * head start (FIR) at a share of {@code h}, usually .5. With {@code N} observations in a row up to {@code i} at which the sum
 * was above 0, the shift is estimated to come after {@code i - N}, so that the onset is the session at {@code i - N + 1}, and
 * the new mean is {@code centre - sigma (k + C-/N)} (lower side).
 *
 * <p>As a detector ({@code cusum}) an alarm of the lower side makes or prolongs an episode, whose onset is that session, but
 * not before an earlier episode was over. The sum is not set back by an alarm. Repair: {@link RepairRule}.
 *
 * <p>Not evaluable as a chart: see {@link ChartBasis}. As a detector also: a chart of the whole series so short that it cannot
 * alarm; no session after the baseline. Caveats: fewer than 20 sessions (chart of the whole series); more than half of the
 * scores at the maximum.
 *
 * <p>Defaults, by parameter name: {@code k} .5, {@code h} 5, {@code head-start} 0, those of {@link ChartBasis} and of
 * {@link RepairRule}. Evidence: {@code centre}, {@code sigma}, {@code cusum} at the first alarm, {@code limit} ({@code h}),
 * {@code run} ({@code N}), {@code estimated_mean}, {@code first_alarm}, {@code last_alarm}, {@code alarms},
 * {@code repair_level}.
 *
 * <p>Immutable, thread-safe. Source: NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.3; Montgomery, D. C.,
 * Introduction to Statistical Quality Control, table 9.1; qcc 2.7. VERIFIED.
 *
 * @since 0.1
 */
public final class CusumChart {

    private static final CusumChart DEFAULT = new CusumChart(ChartBasis.wholeSeries(), 0.5, 5, 0);

    private final ChartBasis basis;
    private final double k;
    private final double h;
    private final double headStart;

    private CusumChart(ChartBasis basis, double k, double h, double headStart) {
        this.basis = Objects.requireNonNull(basis, "basis");
        this.k = Settings.notNegative("k", k);
        this.h = Settings.positive("h", h);
        this.headStart = Settings.share("head-start", headStart);
    }

    /**
     * {@code k} .5 and {@code h} 5 around the mean of the whole series.
     *
     * @return the chart
     */
    public static CusumChart withDefaults() {
        return DEFAULT;
    }

    /**
     * The same chart around another level.
     *
     * @param newBasis where centre line and sigma come from
     * @return the chart
     */
    public CusumChart with(ChartBasis newBasis) {
        return new CusumChart(newBasis, k, h, headStart);
    }

    /**
     * The same chart with another allowance.
     *
     * @param sigmas {@code k}, half the shift that is to be seen, 0 or more
     * @return the chart
     * @throws IllegalArgumentException if it is negative
     */
    public CusumChart withK(double sigmas) {
        return new CusumChart(basis, sigmas, h, headStart);
    }

    /**
     * The same chart with another limit.
     *
     * @param sigmas {@code h}, strict, above 0
     * @return the chart
     * @throws IllegalArgumentException if it is not above 0
     */
    public CusumChart withH(double sigmas) {
        return new CusumChart(basis, k, sigmas, headStart);
    }

    /**
     * The same chart with sums that start above 0.
     *
     * @param shareOfLimit their start as a share of {@code h}, at least 0 and below 1
     * @return the chart
     * @throws IllegalArgumentException if it is not
     */
    public CusumChart withHeadStart(double shareOfLimit) {
        return new CusumChart(basis, k, h, shareOfLimit);
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
     * The detector {@code cusum} with the default repair.
     *
     * @return a {@link LiveDetector} where the basis {@linkplain ChartBasis#isCausal() is causal}
     */
    public RuptureDetector detector() {
        return detector(RepairRule.withDefaults());
    }

    /**
     * The detector {@code cusum}.
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

        private final CusumChart chart;

        Rule(ChartBasis basis, CusumChart chart) {
            super(basis);
            this.chart = chart;
        }

        @Override
        public String id() {
            return "cusum";
        }

        @Override
        void describeChart(Map<String, String> settings) {
            settings.put("self-starting", "false");
            settings.put("k", Double.toString(chart.k));
            settings.put("h", Double.toString(chart.h));
            settings.put("head-start", Double.toString(chart.headStart));
        }

        @Override
        public ChartRule at(double threshold) {
            return new Rule(basis(), chart.withH(threshold));
        }

        @Override
        public String thresholdName() {
            return "h";
        }

        @Override
        public Optional<String> besideThreshold() {
            return chart.headStart > 0 ? Optional.of("a head start") : Optional.empty();
        }

        @Override
        public int sessionsToJudge() {
            return 1;
        }

        @Override
        Path path(ChartLevel level) {
            return new CusumPath(level, chart.k, chart.h, chart.headStart);
        }

        @Override
        public Evidence evidence(Episodes episode) {
            return Evidence.none()
                    .with("centre", episode.centre())
                    .with("sigma", episode.sigma())
                    .with("cusum", episode.statistic())
                    .with("limit", episode.limit())
                    .with("run", (int) episode.detail())
                    .with(
                            "estimated_mean",
                            Path.finite(episode.centre()
                                    - episode.sigma() * (chart.k + episode.statistic() / episode.detail())));
        }
    }

    /**
     * What a CUSUM shows. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final ChartLevel level;
        private final double k;
        private final double h;
        private final int[] sessions;
        private final double[] upper;
        private final double[] lower;
        private final int[] upperRuns;
        private final int[] lowerRuns;

        private Result(CusumChart chart, SessionSeries series, ChartLevel level) {
            this.level = level;
            this.k = chart.k;
            this.h = chart.h;
            this.sessions = series.sessions();
            int n = sessions.length;
            this.upper = new double[n];
            this.lower = new double[n];
            this.upperRuns = new int[n];
            this.lowerRuns = new int[n];
            Cusum sums = new Cusum(k, h, chart.headStart);
            for (int i = 0; i < n; i++) {
                sums.take(level.standardised(series.value(i)));
                upper[i] = sums.up();
                lower[i] = sums.down();
                upperRuns[i] = sums.upRun();
                lowerRuns[i] = sums.downRun();
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
         * The sum of one side at each observed session.
         *
         * @param side upper ({@code C+}) or lower ({@code C-})
         * @return a copy, in sigmas, 0 or more
         * @throws IllegalArgumentException if it is neither
         */
        public double[] sums(ChartSide side) {
            return of(side, upper, lower).clone();
        }

        /**
         * The sessions at which the sum of a side is above its limit.
         *
         * @param side upper or lower
         * @return session numbers, ascending
         * @throws IllegalArgumentException if it is neither
         */
        public List<Integer> alarms(ChartSide side) {
            double[] sums = of(side, upper, lower);
            List<Integer> alarms = new ArrayList<>();
            for (int i = 0; i < sums.length; i++) {
                if (sums[i] > h) {
                    alarms.add(sessions[i]);
                }
            }
            return Collections.unmodifiableList(alarms);
        }

        /**
         * The shift that the first alarm of a side speaks of.
         *
         * @param side upper or lower
         * @return the shift, or nothing if the side does not alarm
         * @throws IllegalArgumentException if it is neither
         */
        public Optional<Shift> firstShift(ChartSide side) {
            double[] sums = of(side, upper, lower);
            int[] runs = side == ChartSide.UPPER ? upperRuns : lowerRuns;
            int sign = side == ChartSide.UPPER ? 1 : -1;
            for (int i = 0; i < sums.length; i++) {
                if (sums[i] > h) {
                    double mean = level.centre() + sign * level.sigma() * (k + sums[i] / runs[i]);
                    return Optional.of(new Shift(sessions[i - runs[i] + 1], sessions[i], runs[i], mean));
                }
            }
            return Optional.empty();
        }

        static double[] of(ChartSide side, double[] upper, double[] lower) {
            return switch (side) {
                case UPPER -> upper;
                case LOWER -> lower;
                case NEITHER -> throw new IllegalArgumentException("A CUSUM has an upper and a lower sum only");
            };
        }

        /**
         * The size of the chart, without scores, so that it may be logged.
         *
         * @return for example {@code cusum of 12 sessions}
         */
        @Override
        public String toString() {
            return "cusum of " + Settings.count(sessions.length, "session", "sessions");
        }
    }

    /**
     * A shift of the level as a CUSUM estimates it.
     *
     * @param onset the first session of the new level; the last of the old one is the observed session before it
     * @param signal the session of the alarm
     * @param run {@code N}, how many observations the sum had been above 0
     * @param mean the new mean, in the metric of the series
     * @since 0.1
     */
    public record Shift(int onset, int signal, int run, double mean) {

        /**
         * Checks the parts.
         *
         * @param onset the first session of the new level; the last of the old one is the observed session before it
         * @param signal the session of the alarm
         * @param run {@code N}, how many observations the sum had been above 0
         * @param mean the new mean, in the metric of the series
         * @throws IllegalArgumentException if the alarm comes before the onset
         */
        public Shift {
            if (onset > signal || run < 1) {
                throw new IllegalArgumentException(
                        "A shift at session " + onset + " cannot be signalled at session " + signal);
            }
        }
    }
}
