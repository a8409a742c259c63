package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The calibrated scan while a treatment goes on: criterion {@code calibrated-scan} with {@code form} causal.
 *
 * <p>After each session the Bayes factor of {@link CalibratedScan} is computed from the sessions so far, over onsets within
 * the last {@value ScanMonitor#WINDOW} sessions. There is an alarm iff its logarithm exceeds (strict) the limit for that many
 * sessions. The limits are simulated from the calibration so that a share {@code false-alarm} of treatments in which nothing
 * happens has an alarm within the first {@code horizon} sessions, missing ones counted; every session spends about as much
 * of that share. After the horizon the last limit stays, and the share goes on growing.
 *
 * <p>An alarm is followed as sessions come: onset, nadir, depth and repair are those that are likeliest now. It is
 *
 * <ul>
 *   <li>withdrawn, once the probability of an episode is below {@value ScanMonitor#WITHDRAWN} (strict);
 *       onsets up to that one are not searched again. It is then no finding, but {@link Detection#withdrawn()} keeps it as it
 *       stood before, with the Bayes factor and the probability that made it go: it was an alarm, and counts towards the
 *       false-alarm rate;
 *   <li>confirmed ({@code standing} in the evidence), while the probability is {@value ScanMonitor#CONFIRMED} or more and at
 *       least one session was observed after the alarm;
 *   <li>settled, once {@value ScanMonitor#SETTLED} sessions have passed since the repair: it changes no more, and the search
 *       for the next one begins.
 * </ul>
 *
 * <p>Evidence: that of {@link CalibratedScan} without the p value, and {@code horizon} and {@code standing} ({@code alarm},
 * {@code confirmed} or {@code withdrawn}).
 *
 * <p>Not evaluable: not calibrated; fewer than 3 sessions; a score beyond 1e150 in size; a series of {@linkplain
 * Calibration#contradiction(SessionSeries) another rater, instrument, scale or range} than the calibration; where the
 * calibration counts days, a session without a date or dates that run backwards. A monitor refuses a score beyond the ends of
 * the calibration's range, and passes over a session without a date, which it cannot place, as if it had been missed.
 * Defaults, LIBRARY DEFAULT: {@code
 * false-alarm} .05, {@code horizon} 30. A monitor keeps the last {@value ScanMonitor#KEPT} sessions.
 *
 * <p>Immutable apart from remembered simulations, thread-safe, the same for any number of threads.
 *
 * @since 0.1
 */
public final class LiveScan implements LiveDetector, CalibratedDetector {

    private static final int HORIZON = 30;
    private static final int LONGEST_HORIZON = 200;
    private static final LiveScan TO_LEARN =
            new LiveScan(Optional.empty(), new Choices(0.05, HORIZON, OptionalDouble.empty(), SessionTime.SESSION));

    private final Optional<Calibration> calibration;
    private final Choices choices;
    private final ScanClock clock;
    private final Optional<Workspaces> workspaces;
    private final Object lock = new Object();
    private Optional<AlarmBoundary> boundary = Optional.empty();

    /** What the caller states. */
    private record Choices(double falseAlarm, int horizon, OptionalDouble prior, SessionTime time) {}

    private LiveScan(Optional<Calibration> calibration, Choices choices) {
        this.calibration = calibration;
        this.choices = choices;
        this.clock = calibration.map(Calibration::clock).orElse(ScanClock.BY_SESSION);
        this.workspaces = calibration.map(Workspaces::new);
    }

    /**
     * The rule with its defaults.
     *
     * @param calibration what healthy sessions and ruptures look like
     * @return the detector
     */
    public static LiveScan of(Calibration calibration) {
        return TO_LEARN.with(calibration);
    }

    /**
     * The rule with its defaults before it has seen a panel.
     *
     * @return a detector that judges nothing until {@link #learned} or {@link #with(Calibration)}
     */
    public static LiveScan toLearn() {
        return TO_LEARN;
    }

    @Override
    public LiveScan with(Calibration other) {
        return new LiveScan(Optional.of(Objects.requireNonNull(other, "other")), choices);
    }

    /**
     * The same rule with another false-alarm rate.
     *
     * @param rate the share of dyads without a rupture that have an alarm within the horizon, above 0 and below 1
     * @return the detector
     * @throws IllegalArgumentException if it is outside
     */
    @Override
    public LiveScan withFalseAlarm(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("False-alarm rate " + rate + " is not between 0 and 1");
        }
        return new LiveScan(calibration, new Choices(rate, choices.horizon, choices.prior, choices.time));
    }

    /**
     * The same rule with another horizon.
     *
     * @param sessions sessions, missing ones counted, over which the false-alarm rate holds, 3 to 200
     * @return the detector
     * @throws IllegalArgumentException if it is outside
     */
    public LiveScan withHorizon(int sessions) {
        if (sessions < CalibratedScan.LEAST_SESSIONS || sessions > LONGEST_HORIZON) {
            throw new IllegalArgumentException("Horizon of " + sessions + " sessions: it must be "
                    + CalibratedScan.LEAST_SESSIONS + " to " + LONGEST_HORIZON);
        }
        return new LiveScan(calibration, new Choices(choices.falseAlarm, sessions, choices.prior, choices.time));
    }

    /**
     * The same rule with a stated probability of an episode beforehand, which decides what is confirmed and withdrawn.
     *
     * @param probability above 0 and below 1
     * @return the detector
     * @throws IllegalArgumentException if it is outside
     */
    public LiveScan withPrior(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("Prior " + probability + " is not between 0 and 1");
        }
        return new LiveScan(
                calibration,
                new Choices(choices.falseAlarm, choices.horizon, OptionalDouble.of(probability), choices.time));
    }

    @Override
    public SessionTime time() {
        return calibration.map(Calibration::time).orElse(choices.time);
    }

    @Override
    public LiveScan with(SessionTime time) {
        Objects.requireNonNull(time, "time");
        return new LiveScan(calibration, new Choices(choices.falseAlarm, choices.horizon, choices.prior, time));
    }

    @Override
    public boolean isToLearn() {
        return calibration.isEmpty();
    }

    /**
     * The same rule, calibrated on this panel by {@link Calibration#fit} with its defaults; this rule, if it is calibrated
     * already and its calibration is not of another rater, instrument, scale or range than every series of the panel.
     */
    @Override
    public Evaluation<LiveScan> learned(Collection<SessionSeries> panel) {
        return isToLearn()
                ? Calibration.fit(panel, CalibrationSettings.withDefaults().with(choices.time))
                        .map(this::with)
                : Obstacle.ofAll(calibration, panel)
                        .<Evaluation<LiveScan>>map(Evaluation::notEvaluable)
                        .orElseGet(() -> Evaluation.of(this));
    }

    @Override
    public Optional<Calibration> calibration() {
        return calibration;
    }

    @Override
    public double falseAlarm() {
        return choices.falseAlarm;
    }

    int horizon() {
        return choices.horizon;
    }

    double prior() {
        return choices.prior.orElseGet(
                () -> calibration.orElseThrow().model().episodes().prevalence());
    }

    ScanClock clock() {
        return clock;
    }

    Workspaces workspaces() {
        return workspaces.orElseThrow();
    }

    /** Simulated when first asked for, then remembered. */
    double limit(int sessions) {
        synchronized (lock) {
            if (boundary.isEmpty()) {
                boundary =
                        Optional.of(new AlarmBoundary(calibration.orElseThrow(), choices.falseAlarm, choices.horizon));
            }
            return boundary.get().limit(sessions);
        }
    }

    @Override
    public String id() {
        return CalibratedScan.ID;
    }

    @Override
    public boolean dependsOnLevel() {
        return true;
    }

    @Override
    public Optional<String> inPoints() {
        return Optional.of("a calibration in points");
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("form", "causal");
        all.put("false-alarm", Double.toString(choices.falseAlarm));
        all.put("horizon", Integer.toString(choices.horizon));
        choices.prior.ifPresent(value -> all.put("prior", Double.toString(value)));
        if (isToLearn() && choices.time == SessionTime.DAYS) {
            all.put("time", "days");
        }
        calibration.ifPresent(value -> all.putAll(CalibrationText.of(value)));
        return all;
    }

    @Override
    public Detection detect(SessionSeries series) {
        Optional<String> obstacle = obstacle(series);
        if (obstacle.isPresent()) {
            return Detection.notEvaluable(id(), series.key(), obstacle.get());
        }
        ScanMonitor run = run(series);
        return new Detection(id(), series.key(), run.findings(), "", Set.of(), run.withdrawn());
    }

    /** A monitor that has seen the whole series, one that can be judged. */
    ScanMonitor run(SessionSeries series) {
        double[] elapsed = clock.elapsed(series).value().orElseThrow();
        ScanMonitor monitor = new ScanMonitor(this);
        for (int i = 0; i < series.size(); i++) {
            monitor.update(series.session(i), elapsed[i], series.value(i));
        }
        return monitor;
    }

    @Override
    public Optional<String> obstacle(SessionSeries series) {
        return Obstacle.of(calibration, series);
    }

    /** Refuses a score that the calibration's answer scale does not have. */
    void checkScale(int session, double score) {
        Optional<ScaleAgreement> scale = calibration.flatMap(Calibration::scale);
        if (scale.isPresent() && !scale.get().contains(score)) {
            throw new IllegalArgumentException("Session " + session
                    + ": the score lies beyond the answer scale of the calibration, "
                    + ScaleAgreement.inWords(scale.get().own()));
        }
    }

    /**
     * A monitor that has seen nothing.
     *
     * @param range the lowest and the highest possible score
     * @return a new monitor
     * @throws IllegalArgumentException if the calibration is {@linkplain Calibration#contradiction(ScoreRange) for another
     *     range}
     */
    @Override
    public RuptureMonitor monitor(ScoreRange range) {
        Optional<String> other = calibration.flatMap(known -> known.contradiction(range));
        if (other.isPresent()) {
            throw new IllegalArgumentException("Criterion " + id() + ": " + other.get());
        }
        return monitor();
    }

    @Override
    public RuptureMonitor monitor() {
        return new ScanMonitor(this);
    }

    @Override
    public RuptureMonitor monitor(MonitorState state) {
        if (!state.criterion().equals(id()) || !state.settings().equals(settings())) {
            throw new IllegalArgumentException("The state is that of criterion " + state.criterion() + " with settings "
                    + state.settings() + ", not of " + id() + " with " + settings());
        }
        ScanMonitor monitor = new ScanMonitor(this);
        monitor.restore(state.memory());
        return monitor;
    }
}
