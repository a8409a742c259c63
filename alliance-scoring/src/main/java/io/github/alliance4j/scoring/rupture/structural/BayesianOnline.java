package io.github.alliance4j.scoring.rupture.structural;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Finds changes to a lower level while the treatment goes on, by the run lengths of Adams and MacKay ({@link RunLengths}):
 * criterion {@code bocpd}.
 *
 * <p>After each session, with {@code P(r)} the probability that the present level began {@code r} sessions ago, the rule
 * speaks iff
 *
 * <pre>
 * sum of P(r) over the runs that are lower than what was before them &gt; threshold        strict
 * lower: mean of the last r scores &lt; mean of up to 3 scores before them
 * </pre>
 *
 * <p>The scores enter as {@code z = (y - mean) / sd}, with prior {@link NormalGamma#STANDARD} on every level. By default
 * mean and SD ({@code n - 1}) are those of the baseline: the first {@code baseline} observed sessions in a row that are
 * not all equal. Sessions before the baseline are part of the run; no finding is made before the baseline is over.
 *
 * <ul>
 *   <li>onset: observation {@code t - r + 1} for the most probable of these runs (the shorter of equals) when the rule
 *       first speaks at {@code t}; it is not moved later;
 *   <li>pre level: the mean of up to 3 observed sessions before the onset; depth: pre level minus nadir; scale: the SD
 *       above;
 *   <li>nadir: the lowest session from the onset on, while the episode is open, ties to the first;
 *   <li>repair: the first session after the nadir, numbered at most {@code repair-window} after it, with {@code y >= pre
 *       level - repair-tolerance * sd}; without one the episode is PENDING while no session numbered {@code nadir +
 *       repair-window} or later is observed, else UNREPAIRED;
 *   <li>shape, duration and recovered fraction: as the V-episode engine counts them;
 *   <li>the next episode begins after the session that ended this one, so a level that stays low is found once.
 * </ul>
 *
 * <p>It speaks some sessions after the onset: a shift needs about 4 to 6 sessions to be told from a single low one. For a V
 * of one session take another rule. Only the order of the sessions enters the run lengths, not the gaps.
 *
 * <p>Numbers that differ by rounding only, 1e-9 of the probability or of the SD, are equal: a probability equal to the
 * threshold is silent, a score equal to the repair level is back.
 *
 * <p>Not evaluable: fewer observed sessions than the baseline needs; all scores equal; a score beyond 1e150 in size. A
 * monitor refuses such a score, and one outside its range. Caveat: more than half of the scores
 * at the maximum, where the range is known.
 *
 * <p>Defaults, all LIBRARY DEFAULT, by parameter name: {@code threshold} .5, {@code expected-run} 100, {@code baseline}
 * 5, {@code level} and {@code sd} baseline, {@code repair-window} 4, {@code repair-tolerance} .5, {@code longest-run}
 * 200 (all runs of so many sessions or more are one, which bounds the memory of a monitor).
 *
 * <p>Evidence: {@code probability} of a change to a lower level when the rule spoke, {@code threshold}, {@code run} and
 * {@code run_probability} of the run that gave the onset, {@code mean} and {@code sd} as used, {@code repair_level}.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: Adams, R. P., and MacKay, D. J. C. (2007). arXiv:0710.3742, for the run lengths; what makes findings of them
 * is a choice of this library.
 *
 * @since 0.1
 */
public final class BayesianOnline implements LiveDetector {

    static final String ID = "bocpd";

    private static final BayesianOnline DEFAULTS =
            new BayesianOnline(new Settings(0.5, 5, OptionalDouble.empty(), OptionalDouble.empty(), 4, 0.5), 100, 200);

    private final Settings settings;
    private final RunLengthModel model;

    /** The choices beside those of the run lengths. */
    private record Settings(
            double threshold,
            int baseline,
            OptionalDouble level,
            OptionalDouble sd,
            int repairWindow,
            double repairTolerance) {}

    private BayesianOnline(Settings settings, double expectedRun, int longestRun) {
        this(settings, new RunLengthModel(NormalGamma.STANDARD, expectedRun, longestRun));
    }

    private BayesianOnline(Settings settings, RunLengthModel model) {
        this.settings = settings;
        this.model = model;
    }

    /**
     * The rule with its defaults.
     *
     * @return the detector
     */
    public static BayesianOnline withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same rule with another threshold.
     *
     * @param probability above 0 and below 1, strict
     * @return the detector
     * @throws IllegalArgumentException if it is outside
     */
    public BayesianOnline withThreshold(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw refused("threshold", probability, "above 0 and below 1");
        }
        return with(new Settings(
                probability,
                settings.baseline,
                settings.level,
                settings.sd,
                settings.repairWindow,
                settings.repairTolerance));
    }

    /**
     * The same rule with another expectation of how long a level lasts.
     *
     * @param sessions the mean number of sessions, above 1 ({@code lambda}; the hazard is its inverse)
     * @return the detector
     * @throws IllegalArgumentException if it is outside
     */
    public BayesianOnline withExpectedRun(double sessions) {
        return new BayesianOnline(settings, sessions, model.longest);
    }

    /**
     * The same rule with another bound on run lengths.
     *
     * @param sessions from how many sessions on runs are one, above the baseline, at most 100,000
     * @return the detector
     * @throws IllegalArgumentException if it is outside
     */
    public BayesianOnline withLongestRun(int sessions) {
        if (sessions <= settings.baseline) {
            throw refused("longest-run", sessions, "above the baseline of " + settings.baseline + " sessions");
        }
        return new BayesianOnline(settings, model.expectedRun, sessions);
    }

    /**
     * The same rule with another baseline, from which mean and SD are taken.
     *
     * @param sessions at least 3, below the longest run
     * @return the detector
     * @throws IllegalArgumentException if it is outside
     */
    public BayesianOnline withBaseline(int sessions) {
        if (sessions < 3 || sessions >= model.longest) {
            throw refused("baseline", sessions, "3 or more and below the longest run of " + model.longest);
        }
        return with(new Settings(
                settings.threshold,
                sessions,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                settings.repairWindow,
                settings.repairTolerance));
    }

    /**
     * The same rule with a known mean and SD of healthy sessions instead of a baseline, so that it may speak from the
     * second session on. It then depends on where on their scale the scores lie.
     *
     * @param mean the level expected, in the metric of the series
     * @param sd the standard deviation of a person's healthy sessions, above 0
     * @return the detector
     * @throws IllegalArgumentException if a number is outside
     */
    public BayesianOnline withKnown(double mean, double sd) {
        if (!Double.isFinite(mean)) {
            throw refused("level", mean, "a finite number");
        }
        if (!(sd > 0) || Double.isInfinite(sd)) {
            throw refused("sd", sd, "above 0");
        }
        return with(new Settings(
                settings.threshold,
                settings.baseline,
                OptionalDouble.of(mean),
                OptionalDouble.of(sd),
                settings.repairWindow,
                settings.repairTolerance));
    }

    /**
     * The same rule with another time for repair.
     *
     * @param sessions how many session numbers after the nadir a repair may come, at least 1
     * @return the detector
     * @throws IllegalArgumentException if it is below 1
     */
    public BayesianOnline withRepairWindow(int sessions) {
        if (sessions < 1) {
            throw refused("repair-window", sessions, "1 or more");
        }
        return with(new Settings(
                settings.threshold,
                settings.baseline,
                settings.level,
                settings.sd,
                sessions,
                settings.repairTolerance));
    }

    /**
     * The same rule with another tolerance for repair.
     *
     * @param standardDeviations how far below the pre level a session may be and still be back, 0 or more
     * @return the detector
     * @throws IllegalArgumentException if it is negative
     */
    public BayesianOnline withRepairTolerance(double standardDeviations) {
        if (!(standardDeviations >= 0) || Double.isInfinite(standardDeviations)) {
            throw refused("repair-tolerance", standardDeviations, "0 or more");
        }
        return with(new Settings(
                settings.threshold,
                settings.baseline,
                settings.level,
                settings.sd,
                settings.repairWindow,
                standardDeviations));
    }

    private BayesianOnline with(Settings other) {
        return new BayesianOnline(other, model);
    }

    private static IllegalArgumentException refused(String name, Number value, String rule) {
        return new IllegalArgumentException("Parameter " + name + " is " + value + "; it must be " + rule);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean dependsOnLevel() {
        return settings.level.isPresent();
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("threshold", Double.toString(settings.threshold));
        all.put("expected-run", Double.toString(model.expectedRun));
        all.put("baseline", Integer.toString(settings.baseline));
        all.put("level", orBaseline(settings.level));
        all.put("sd", orBaseline(settings.sd));
        all.put("repair-window", Integer.toString(settings.repairWindow));
        all.put("repair-tolerance", Double.toString(settings.repairTolerance));
        all.put("longest-run", Integer.toString(model.longest));
        return all;
    }

    private static String orBaseline(OptionalDouble number) {
        return number.isPresent() ? Double.toString(number.getAsDouble()) : "baseline";
    }

    @Override
    public Detection detect(SessionSeries series) {
        if (Magnitude.isAnyTooLarge(series.values())) {
            return Detection.notEvaluable(ID, series.key(), Magnitude.TOO_LARGE);
        }
        RunLengthMonitor monitor = new RunLengthMonitor(this, Optional.empty());
        List<RuptureFinding> findings = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            MonitorSignal signal = monitor.update(series.session(i), series.value(i));
            if (signal == MonitorSignal.ALARM) {
                findings.add(monitor.finding());
            } else if (signal == MonitorSignal.REPAIRED || signal == MonitorSignal.UNREPAIRED) {
                findings.set(findings.size() - 1, monitor.finding());
            }
        }
        if (!monitor.isReady()) {
            return Detection.notEvaluable(ID, series.key(), monitor.reason());
        }
        if (!findings.isEmpty()) {
            findings.set(findings.size() - 1, monitor.finding());
        }
        return new Detection(ID, series.key(), findings, "", caveats(series));
    }

    private static Set<Caveat> caveats(SessionSeries series) {
        int atTop = 0;
        for (int i = 0; series.range().isPresent() && i < series.size(); i++) {
            atTop += series.value(i) >= series.range().get().high() ? 1 : 0;
        }
        return 2 * atTop > series.size() ? Set.of(Caveat.CEILING) : Set.of();
    }

    @Override
    public RuptureMonitor monitor() {
        return new RunLengthMonitor(this, Optional.empty());
    }

    @Override
    public RuptureMonitor monitor(ScoreRange range) {
        return new RunLengthMonitor(this, Optional.of(range));
    }

    @Override
    public RuptureMonitor monitor(MonitorState state) {
        if (!state.criterion().equals(ID) || !state.settings().equals(settings())) {
            throw new IllegalArgumentException("The state is that of criterion " + state.criterion() + " with settings "
                    + state.settings() + ", not of " + ID + " with " + settings());
        }
        RunLengthMonitor monitor = new RunLengthMonitor(this, Optional.empty());
        monitor.restore(state.memory());
        return monitor;
    }

    RunLengthModel model() {
        return model;
    }

    double threshold() {
        return settings.threshold;
    }

    int baseline() {
        return settings.baseline;
    }

    OptionalDouble level() {
        return settings.level;
    }

    OptionalDouble sd() {
        return settings.sd;
    }

    int repairWindow() {
        return settings.repairWindow;
    }

    double repairTolerance() {
        return settings.repairTolerance;
    }
}
