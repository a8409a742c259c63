package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The individuals chart: single scores between limits, with run rules.
 *
 * <pre>
 * limits = centre -+ L sigma        alarm: y &lt; lower or y &gt; upper, strict
 * </pre>
 *
 * <p>A score that misses a line by rounding only, 1e-9 sigmas, is on it. Centre and sigma come from a {@link ChartBasis}, in
 * the metric of the series, and {@code L = 3}. With the mean moving
 * range this is {@code mean -+ 3 mean(MR)/1.128}; the factor 2.66 of textbooks is rounded and not used. Other patterns are
 * {@link RunRule}s; their zones are always 1 and 2 sigma.
 *
 * <p>As a detector ({@code i-chart}) every alarm of the lower side by a selected rule makes or prolongs an episode. Its onset
 * is the first session of the pattern: the point itself, the first point far out, the beginning of the row, or the first
 * session of a steady fall. Repair: {@link RepairRule}. A chart of the whole series that includes its own drop is nearly
 * blind at 3 sigma in a series of therapy length, since one V adds two large moving ranges; the median moving range, a
 * baseline or a sigma from elsewhere see more.
 *
 * <p>Not evaluable as a chart: see {@link ChartBasis}. As a detector also: a chart of the whole series so short that no score
 * can lie beyond its limits, as 4 sessions at 3 sigma; a baseline after which fewer sessions come than the shortest rule
 * looks at. Caveats: fewer than 20 sessions (chart of the whole series); more than half of the scores at the maximum.
 *
 * <p>Defaults, by parameter name: {@code limit} 3, {@code rules} nelson-1, those of {@link ChartBasis} and of
 * {@link RepairRule}. Evidence: {@code centre}, {@code sigma}, {@code limit} (the lower one), {@code score} at the first
 * alarm, {@code rules} that alarmed then, {@code first_alarm}, {@code last_alarm}, {@code alarms}, {@code repair_level}.
 *
 * <p>Immutable, thread-safe. Source: NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.2; qcc 2.7. VERIFIED.
 *
 * @since 0.1
 */
public final class IndividualsChart {

    private static final IndividualsChart DEFAULT =
            new IndividualsChart(ChartBasis.wholeSeries(), 3, EnumSet.of(RunRule.NELSON_1));

    private final ChartBasis basis;
    private final double limit;
    private final Set<RunRule> rules;

    private IndividualsChart(ChartBasis basis, double limit, Set<RunRule> rules) {
        this.basis = Objects.requireNonNull(basis, "basis");
        this.limit = Settings.positive("limit", limit);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("Parameter rules is empty; it must name a run rule");
        }
        this.rules = Collections.unmodifiableSet(EnumSet.copyOf(rules));
    }

    /**
     * Three sigmas around the mean of the whole series, sigma from the mean moving range, single points only.
     *
     * @return the chart
     */
    public static IndividualsChart withDefaults() {
        return DEFAULT;
    }

    /**
     * The same chart around another level.
     *
     * @param newBasis where centre line and sigma come from
     * @return the chart
     */
    public IndividualsChart with(ChartBasis newBasis) {
        return new IndividualsChart(newBasis, limit, rules);
    }

    /**
     * The same chart with other limits.
     *
     * @param sigmas their distance from the centre line, strict, above 0
     * @return the chart
     * @throws IllegalArgumentException if it is not above 0
     */
    public IndividualsChart withLimit(double sigmas) {
        return new IndividualsChart(basis, sigmas, rules);
    }

    /**
     * The same chart with other rules.
     *
     * @param newRules at least one
     * @return the chart
     * @throws IllegalArgumentException if there is none
     */
    public IndividualsChart withRules(Set<RunRule> newRules) {
        return new IndividualsChart(basis, limit, newRules);
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
     * The detector {@code i-chart} with the default repair.
     *
     * @return a {@link LiveDetector} where the basis {@linkplain ChartBasis#isCausal() is causal}
     */
    public RuptureDetector detector() {
        return detector(RepairRule.withDefaults());
    }

    /**
     * The detector {@code i-chart}.
     *
     * @param repair when an episode counts as repaired
     * @return a {@link LiveDetector} where the basis {@linkplain ChartBasis#isCausal() is causal}
     */
    public RuptureDetector detector(RepairRule repair) {
        return ChartDetector.of(rule(), repair);
    }

    /**
     * The detector for live use.
     *
     * @param repair when an episode counts as repaired
     * @return the detector
     * @throws IllegalStateException if the basis is not causal
     */
    public LiveDetector live(RepairRule repair) {
        return ChartDetector.live(rule(), repair);
    }

    private ChartRule rule() {
        if (rules.stream().noneMatch(RunRule::hasSide)) {
            throw new IllegalStateException(
                    "Chart i-chart: none of the rules " + words(rules) + " has a side, so none can mean a rupture");
        }
        return new Rule(basis, limit, rules);
    }

    private static String words(Set<RunRule> rules) {
        return rules.stream().map(RunRule::id).collect(Collectors.joining("+"));
    }

    /** The chart as a detector sees it. */
    private static final class Rule extends BasisRule {

        private final double limit;
        private final Set<RunRule> rules;
        private final int bits;
        private final int window;

        Rule(ChartBasis basis, double limit, Set<RunRule> rules) {
            super(basis);
            this.limit = limit;
            this.rules = rules;
            this.bits = RunRule.bits(rules);
            this.window = rules.stream()
                    .filter(RunRule::hasSide)
                    .mapToInt(RunRule::window)
                    .min()
                    .orElse(1);
        }

        @Override
        public String id() {
            return "i-chart";
        }

        @Override
        void describeChart(Map<String, String> settings) {
            settings.put("limit", Double.toString(limit));
            settings.put("rules", words(rules));
        }

        @Override
        public ChartRule at(double threshold) {
            return new Rule(basis(), Settings.positive("limit", threshold), rules);
        }

        @Override
        public Optional<String> besideThreshold() {
            return rules.stream().filter(RunRule::hasSide).allMatch(RunRule::isLimit)
                    ? Optional.empty()
                    : Optional.of("the rules " + words(rules));
        }

        @Override
        public int sessionsToJudge() {
            return window;
        }

        @Override
        Path path(ChartLevel level) {
            return new IndividualsPath(level, limit, bits);
        }

        @Override
        public Evidence evidence(Episodes episode) {
            int alarmed = (int) episode.detail();
            Set<RunRule> first = rules.stream()
                    .filter(rule -> (alarmed & rule.bit()) != 0)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(RunRule.class)));
            return Evidence.none()
                    .with("centre", episode.centre())
                    .with("sigma", episode.sigma())
                    .with("limit", Path.finite(episode.limit()))
                    .with("score", episode.statistic())
                    .with("rules", words(first));
        }
    }

    /**
     * What an individuals chart shows. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final ChartLevel level;
        private final double lowerLimit;
        private final double upperLimit;
        private final Set<RunRule> rules;
        private final int[] sessions;
        private final double[] scores;
        private final int[] lower;
        private final int[] upper;
        private final int[] neither;

        private Result(IndividualsChart chart, SessionSeries series, ChartLevel level) {
            this.level = level;
            this.rules = chart.rules;
            this.sessions = series.sessions();
            this.scores = series.values();
            int n = scores.length;
            this.lower = new int[n];
            this.upper = new int[n];
            this.neither = new int[n];
            IndividualsPath path = new IndividualsPath(level, chart.limit, RunRule.bits(rules));
            this.lowerLimit = path.limit();
            this.upperLimit = path.upper();
            for (int i = 0; i < n; i++) {
                path.take(sessions[i], scores[i]);
                lower[i] = path.runs().lower();
                upper[i] = path.runs().upper();
                neither[i] = path.runs().neither();
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
         * The lower limit.
         *
         * @return in the metric of the series
         */
        public double lowerLimit() {
            return lowerLimit;
        }

        /**
         * The upper limit.
         *
         * @return in the metric of the series
         */
        public double upperLimit() {
            return upperLimit;
        }

        /**
         * The sessions beyond a limit.
         *
         * @param side the upper or the lower limit; no session lies beyond neither
         * @return session numbers, ascending
         */
        public List<Integer> beyondLimits(ChartSide side) {
            return sessions(RunRule.NELSON_1, side);
        }

        /**
         * The sessions at which a rule alarms, whether or not the chart selects it: the last session of every full window
         * that meets the rule.
         *
         * @param rule the rule
         * @param side the side; a pattern without a side alarms on {@link ChartSide#NEITHER} only
         * @return session numbers, ascending
         */
        public List<Integer> sessions(RunRule rule, ChartSide side) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < sessions.length; i++) {
                if ((bits(side)[i] & rule.bit()) != 0) {
                    found.add(sessions[i]);
                }
            }
            return Collections.unmodifiableList(found);
        }

        /**
         * Every alarm of the selected rules.
         *
         * @return by session, then by rule
         */
        public List<Alarm> alarms() {
            List<Alarm> alarms = new ArrayList<>();
            for (int i = 0; i < sessions.length; i++) {
                for (RunRule rule : rules) {
                    for (ChartSide side : ChartSide.values()) {
                        if ((bits(side)[i] & rule.bit()) != 0) {
                            alarms.add(new Alarm(sessions[i], rule, side));
                        }
                    }
                }
            }
            return Collections.unmodifiableList(alarms);
        }

        private int[] bits(ChartSide side) {
            return switch (side) {
                case UPPER -> upper;
                case LOWER -> lower;
                case NEITHER -> neither;
            };
        }

        /**
         * The violating runs of the R package qcc: every point from the {@code length}-th on of a run strictly on one side of
         * the centre line; a point on the line ends a run. qcc uses 7.
         *
         * @param length the length from which a run counts, at least 1
         * @param side the side, upper or lower; there are none on neither
         * @return session numbers, ascending
         * @throws IllegalArgumentException if the length is below 1
         */
        public List<Integer> violatingRuns(int length, ChartSide side) {
            Settings.atLeast("length", length, 1);
            List<Integer> found = new ArrayList<>();
            int run = 0;
            for (int i = 0; i < scores.length; i++) {
                boolean isThere = switch (side) {
                    case UPPER -> level.isAbove(scores[i], 0);
                    case LOWER -> level.isBelow(scores[i], 0);
                    case NEITHER -> false;
                };
                run = isThere ? run + 1 : 0;
                if (run >= length) {
                    found.add(sessions[i]);
                }
            }
            return Collections.unmodifiableList(found);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Result that
                    && level.equals(that.level)
                    && lowerLimit == that.lowerLimit
                    && rules.equals(that.rules)
                    && Arrays.equals(sessions, that.sessions)
                    && Arrays.equals(scores, that.scores);
        }

        @Override
        public int hashCode() {
            return Objects.hash(level, rules, Arrays.hashCode(sessions), Arrays.hashCode(scores));
        }

        /**
         * The size of the chart, without scores, so that it may be logged.
         *
         * @return for example {@code individuals chart of 12 sessions}
         */
        @Override
        public String toString() {
            return "individuals chart of " + Settings.count(sessions.length, "session", "sessions");
        }
    }

    /**
     * A rule that alarms at a session.
     *
     * @param session the session number, the last of the rule's window
     * @param rule the rule
     * @param side the side it speaks of
     * @since 0.1
     */
    public record Alarm(int session, RunRule rule, ChartSide side) {

        /**
         * Checks the parts.
         *
         * @param session the session number, the last of the rule's window
         * @param rule the rule
         * @param side the side it speaks of
         */
        public Alarm {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(side, "side");
        }
    }
}
