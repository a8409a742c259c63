package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The self-starting CUSUM: each score is compared with the scores before it, so that no baseline is needed.
 *
 * <pre>
 * T_i = (y_i - m_(i-1)) / s_(i-1),  m and s (n-1) of the earlier scores, i &gt;= 3
 * U_i = Phi^-1( F_t[ sqrt((i-1)/i) T_i ; i-2 df ] )
 * C+_i = max(0, C+_(i-1) + U_i - k)       C-_i = max(0, C-_(i-1) - U_i - k)       alarm: C &gt; h, strict
 * </pre>
 *
 * <p>A sum that misses 0 or {@code h} by rounding only, 1e-9, is set there. Where nothing happens the {@code U_i} are
 * independent standard normal, so that the run lengths of the tabular CUSUM hold, counted from the third session. Tail
 * probabilities below 1e-15 are computed by their logarithm. Where all earlier scores are equal there is no {@code U_i},
 * and the sums are carried over. Scores after an alarm enter mean and SD too: a shift that nobody acts on is absorbed
 * (LIBRARY DEFAULT).
 *
 * <p>As a detector ({@code cusum} with {@code self-starting}) an alarm of the lower side with at least {@code min-earlier}
 * earlier sessions makes or prolongs an episode. Its onset is the session at {@code i - N + 1}, as for {@link CusumChart}; the
 * centre and sigma of the finding are mean and SD of the scores before the onset, and repair ({@link RepairRule}) is measured
 * by them.
 *
 * <p>Not evaluable as a chart: no session has two earlier ones that differ. As a detector: none has {@code min-earlier} earlier
 * ones, or all these are equal. Caveat: more than half of the scores at the maximum.
 *
 * <p>Defaults, by parameter name: {@code k} .5, {@code h} 5, {@code head-start} 0, {@code min-earlier} 5 (LIBRARY DEFAULT),
 * those of {@link RepairRule}. Evidence: {@code centre}, {@code sigma}, {@code cusum}, {@code limit} ({@code h}), {@code run}
 * ({@code N}), {@code first_alarm}, {@code last_alarm}, {@code alarms}, {@code repair_level}.
 *
 * <p>Immutable, thread-safe. Source: Hawkins, D. M. (1987), Self-starting CUSUM charts for location and scale, The Statistician
 * 36, 299-305; that the paper takes the exact step from t to normal is UNCONFIRMED, its properties are DERIVED.
 *
 * @since 0.1
 */
public final class SelfStartingCusum {

    private static final SelfStartingCusum DEFAULT = new SelfStartingCusum(0.5, 5, 0, 5);

    private final double k;
    private final double h;
    private final double headStart;
    private final int minEarlier;

    private SelfStartingCusum(double k, double h, double headStart, int minEarlier) {
        this.k = Settings.notNegative("k", k);
        this.h = Settings.positive("h", h);
        this.headStart = Settings.share("head-start", headStart);
        this.minEarlier = Settings.atLeast("min-earlier", minEarlier, 2);
    }

    /**
     * {@code k} .5, {@code h} 5, alarms from the sixth session on.
     *
     * @return the chart
     */
    public static SelfStartingCusum withDefaults() {
        return DEFAULT;
    }

    /**
     * The same chart with another allowance.
     *
     * @param sigmas {@code k}, 0 or more
     * @return the chart
     * @throws IllegalArgumentException if it is negative
     */
    public SelfStartingCusum withK(double sigmas) {
        return new SelfStartingCusum(sigmas, h, headStart, minEarlier);
    }

    /**
     * The same chart with another limit.
     *
     * @param sigmas {@code h}, strict, above 0
     * @return the chart
     * @throws IllegalArgumentException if it is not above 0
     */
    public SelfStartingCusum withH(double sigmas) {
        return new SelfStartingCusum(k, sigmas, headStart, minEarlier);
    }

    /**
     * The same chart with sums that start above 0.
     *
     * @param shareOfLimit their start as a share of {@code h}, at least 0 and below 1
     * @return the chart
     * @throws IllegalArgumentException if it is not
     */
    public SelfStartingCusum withHeadStart(double shareOfLimit) {
        return new SelfStartingCusum(k, h, shareOfLimit, minEarlier);
    }

    /**
     * The same chart with another number of earlier sessions that an alarm of the detector needs.
     *
     * @param sessions at least 2
     * @return the chart
     * @throws IllegalArgumentException if it is below 2
     */
    public SelfStartingCusum withMinEarlier(int sessions) {
        return new SelfStartingCusum(k, h, headStart, sessions);
    }

    /**
     * Draws the chart.
     *
     * @param series the scores
     * @return what it shows, or why no session can be compared with earlier ones
     */
    public Evaluation<Result> chart(SessionSeries series) {
        if (series.size() < 3) {
            return Evaluation.notEvaluable("a self-starting chart needs 3 sessions or more");
        }
        Result result = new Result(this, series);
        return result.isEmpty()
                ? Evaluation.notEvaluable("all earlier scores are equal, or too far apart to compute with")
                : Evaluation.of(result);
    }

    /**
     * The detector {@code cusum} with {@code self-starting} and the default repair.
     *
     * @return the detector, for finished and for live series
     */
    public LiveDetector detector() {
        return detector(RepairRule.withDefaults());
    }

    /**
     * The detector {@code cusum} with {@code self-starting}.
     *
     * @param repair when an episode counts as repaired
     * @return the detector, for finished and for live series
     */
    public LiveDetector detector(RepairRule repair) {
        return ChartDetector.live(new Rule(this), repair);
    }

    private SelfStartingPath path() {
        return new SelfStartingPath(k, h, headStart, minEarlier);
    }

    /** The chart as a detector sees it. */
    private static final class Rule implements ChartRule {

        private final SelfStartingCusum chart;

        Rule(SelfStartingCusum chart) {
            this.chart = chart;
        }

        @Override
        public String id() {
            return "cusum";
        }

        @Override
        public void describe(Map<String, String> settings) {
            settings.put("self-starting", "true");
            settings.put("k", Double.toString(chart.k));
            settings.put("h", Double.toString(chart.h));
            settings.put("head-start", Double.toString(chart.headStart));
            settings.put("min-earlier", Integer.toString(chart.minEarlier));
        }

        @Override
        public boolean isCausal() {
            return true;
        }

        @Override
        public boolean hasTarget() {
            return false;
        }

        @Override
        public ChartRule at(double threshold) {
            return new Rule(chart.withH(threshold));
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
        public Path causalPath() {
            return chart.path();
        }

        @Override
        public Optional<String> inPoints() {
            return Optional.empty();
        }

        @Override
        public int sessionsNeeded() {
            return Math.max(3, chart.minEarlier + 1);
        }

        @Override
        public Evaluation<Path> pathOfAny(double[] y, int[] sessions, int n) {
            return Evaluation.of(chart.path());
        }

        @Override
        public Evaluation<Path> pathOfAll(double[] y, int[] sessions, int n) {
            return Evaluation.of(chart.path());
        }

        @Override
        public Evidence evidence(Episodes episode) {
            return Evidence.none()
                    .with("centre", episode.centre())
                    .with("sigma", episode.sigma())
                    .with("cusum", episode.statistic())
                    .with("limit", episode.limit())
                    .with("run", (int) episode.detail());
        }
    }

    /**
     * What a self-starting CUSUM shows. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final double h;
        private final int[] sessions;
        /** NaN where there is none. */
        private final double[] studentized;

        private final double[] normal;
        private final double[] upper;
        private final double[] lower;

        private Result(SelfStartingCusum chart, SessionSeries series) {
            this.h = chart.h;
            this.sessions = series.sessions();
            int n = sessions.length;
            this.studentized = new double[n];
            this.normal = new double[n];
            this.upper = new double[n];
            this.lower = new double[n];
            SelfStartingPath path = chart.path();
            for (int i = 0; i < n; i++) {
                path.take(sessions[i], series.value(i));
                studentized[i] = path.isStudentized() ? path.studentized() : Double.NaN;
                normal[i] = path.isStudentized() ? path.normal() : Double.NaN;
                upper[i] = path.sums().up();
                lower[i] = path.sums().down();
            }
        }

        private boolean isEmpty() {
            return Arrays.stream(normal).allMatch(Double::isNaN);
        }

        /**
         * How many standard deviations of the earlier scores a score lies above their mean.
         *
         * @param position 0 to the number of observed sessions less 1
         * @return {@code T}, or nothing where the earlier scores are fewer than two or all equal
         * @throws IndexOutOfBoundsException if there is no such position
         */
        public OptionalDouble studentized(int position) {
            return optional(studentized[position]);
        }

        /**
         * The same on a standard normal scale.
         *
         * @param position 0 to the number of observed sessions less 1
         * @return {@code U}, or nothing where there is no {@code T}
         * @throws IndexOutOfBoundsException if there is no such position
         */
        public OptionalDouble normal(int position) {
            return optional(normal[position]);
        }

        private static OptionalDouble optional(double number) {
            return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
        }

        /**
         * The sum of one side at each observed session.
         *
         * @param side upper ({@code C+}) or lower ({@code C-})
         * @return a copy, 0 or more
         * @throws IllegalArgumentException if it is neither
         */
        public double[] sums(ChartSide side) {
            return CusumChart.Result.of(side, upper, lower).clone();
        }

        /**
         * The sessions at which the sum of a side is above its limit, however few came before.
         *
         * @param side upper or lower
         * @return session numbers, ascending
         * @throws IllegalArgumentException if it is neither
         */
        public List<Integer> alarms(ChartSide side) {
            double[] sums = CusumChart.Result.of(side, upper, lower);
            List<Integer> alarms = new ArrayList<>();
            for (int i = 0; i < sums.length; i++) {
                if (sums[i] > h) {
                    alarms.add(sessions[i]);
                }
            }
            return Collections.unmodifiableList(alarms);
        }

        /**
         * The size of the chart, without scores, so that it may be logged.
         *
         * @return for example {@code self-starting cusum of 12 sessions}
         */
        @Override
        public String toString() {
            return "self-starting cusum of " + Settings.count(sessions.length, "session", "sessions");
        }
    }
}
