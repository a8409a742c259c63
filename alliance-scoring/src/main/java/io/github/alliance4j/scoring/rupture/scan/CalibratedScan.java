package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.internal.scan.EpisodeScan;
import io.github.alliance4j.scoring.internal.scan.FoundEpisode;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds ruptures at the false-alarm rate asked for, looking back on whole series: criterion {@code calibrated-scan}.
 *
 * <p>The {@link Calibration} says what healthy sessions and ruptures look like. For one dyad the scan computes the Bayes
 * factor of "an episode" against "none",
 *
 * <pre>
 * B = sum over shapes h of P(h) * mean over depth d and noise s of p(y | h, d, s) / p(y | no episode)
 * </pre>
 *
 * <p>with the dyad's level and slope integrated out, its noise averaged over what the panel and its own scores say, and scores
 * at an end of the answer scale replaced by the mean of what may be behind them. Then
 *
 * <pre>
 * p = share of healthy series, simulated from the calibration with as many sessions, with at least this B
 * </pre>
 *
 * <p>and the dyad has a finding iff {@code p <= false-alarm}. In the long run that share of dyads in which nothing happened
 * gets a finding, whatever the number of sessions. Derivation and figures: {@code docs/methods/calibrated-scan.md}.
 *
 * <ul>
 *   <li>onset, nadir, repair: those of the likeliest shape, moved to the next observed session: first lower session, first
 *       session at the bottom, first session that is back; without a repair the episode is PENDING;
 *   <li>depth: the mean over all shapes that fall at the same time; {@code depth_low} and {@code depth_high} are its 95 %
 *       interval. Pre level and nadir level are those of the model at the nadir, not single scores, and differ by the
 *       depth;
 *   <li>further episodes: the found one is taken out and the scan repeated; another is a finding iff its probability,
 *       given the one before, is above {@value #FURTHER} (strict). At most {@value #MOST_EPISODES}.
 * </ul>
 *
 * <p>Evidence: {@code log_bayes_factor}, {@code p_value}, {@code probability} of an episode under {@code prior}, {@code
 * false_alarm}, {@code depth}, {@code depth_low}, {@code depth_high}, {@code here} (the probability that an episode, if there
 * is one, falls at this place), {@code noise_sd} (the dyad's own).
 *
 * <p>Signal session: where a {@linkplain #live() live run} of the same calibration, rate and prior, with its default horizon,
 * first has an alarm for sessions of the episode; nothing where it never has. Two rules, so that a finding without a signal
 * and a signal without a finding are both possible.
 *
 * <p>The p value is counted from simulated series; below 20 of them it is extrapolated, and never told below a twentieth of
 * one series (about 1e-5: read it as "at most").
 *
 * <p>Not evaluable: not calibrated; fewer than 3 or more than 400 sessions; a score beyond 1e150 in size; a series of
 * {@linkplain Calibration#contradiction(SessionSeries) another rater, instrument, scale or range} than the calibration, or
 * with a score beyond the ends of its range; where the calibration counts days, a session without a date or dates that run
 * backwards. Caveats: fewer than
 * 6 sessions; more than half of the scores at the maximum, that of the calibration where the series states none. Defaults, LIBRARY DEFAULT: {@code false-alarm} .05, prior the
 * calibration's prevalence.
 *
 * <p>Immutable apart from remembered simulations, thread-safe, the same for any number of threads.
 *
 * @since 0.1
 */
public final class CalibratedScan implements CalibratedDetector {

    /** The id of the criterion. */
    static final String ID = "calibrated-scan";

    static final String FALSE_ALARM = "false-alarm";
    static final int LEAST_SESSIONS = 3;
    static final int MOST_SESSIONS = 400;
    static final int MOST_EPISODES = 4;
    static final double FURTHER = 0.5;
    private static final double LEAST_SECOND = 0.1;
    private static final int SHORT = 6;
    private static final double DEFAULT_RATE = 0.05;

    private final Optional<Prepared> prepared;
    private final double falseAlarm;
    private final OptionalDouble prior;
    private final LiveScan live;
    private final SessionTime time;

    /** What follows from a calibration. */
    private record Prepared(Calibration calibration, Workspaces workspaces, NullDistribution healthy) {
        static Prepared of(Calibration calibration) {
            return new Prepared(calibration, new Workspaces(calibration), new NullDistribution(calibration));
        }
    }

    /** The largest p value that is a finding, and the false discovery rate from which it follows, if it does. */
    private record Cut(double largestP, OptionalDouble discoveryRate) {}

    private CalibratedScan(Optional<Prepared> prepared, double falseAlarm, OptionalDouble prior, SessionTime time) {
        this.prepared = prepared;
        this.falseAlarm = falseAlarm;
        this.prior = prior;
        this.time = time;
        this.live = live(prepared.map(Prepared::calibration), falseAlarm, prior, time);
    }

    private static LiveScan live(
            Optional<Calibration> calibration, double falseAlarm, OptionalDouble prior, SessionTime time) {
        LiveScan live = LiveScan.toLearn().withFalseAlarm(falseAlarm).with(time);
        live = prior.isPresent() ? live.withPrior(prior.getAsDouble()) : live;
        return calibration.isPresent() ? live.with(calibration.get()) : live;
    }

    /**
     * The scan with its defaults.
     *
     * @param calibration what healthy sessions and ruptures look like
     * @return the detector
     */
    public static CalibratedScan of(Calibration calibration) {
        return toLearn().with(calibration);
    }

    /**
     * The scan with its defaults before it has seen a panel.
     *
     * @return a detector that judges nothing until {@link #learned} or {@link #with(Calibration)}
     */
    public static CalibratedScan toLearn() {
        return new CalibratedScan(Optional.empty(), DEFAULT_RATE, OptionalDouble.empty(), SessionTime.SESSION);
    }

    @Override
    public CalibratedScan with(Calibration calibration) {
        Objects.requireNonNull(calibration, "calibration");
        return new CalibratedScan(Optional.of(Prepared.of(calibration)), falseAlarm, prior, calibration.time());
    }

    @Override
    public SessionTime time() {
        return time;
    }

    @Override
    public CalibratedScan with(SessionTime other) {
        Objects.requireNonNull(other, "other");
        return isToLearn() ? new CalibratedScan(prepared, falseAlarm, prior, other) : this;
    }

    @Override
    public CalibratedScan withFalseAlarm(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("False-alarm rate " + rate + " is not between 0 and 1");
        }
        return new CalibratedScan(prepared, rate, prior, time);
    }

    /**
     * The same scan with a stated probability of an episode before the scores are seen, instead of the prevalence of the
     * calibration. It decides the {@code probability} that is told, not what is found.
     *
     * @param probability above 0 and below 1
     * @return the detector
     * @throws IllegalArgumentException if it is outside
     */
    public CalibratedScan withPrior(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("Prior " + probability + " is not between 0 and 1");
        }
        return new CalibratedScan(prepared, falseAlarm, OptionalDouble.of(probability), time);
    }

    /**
     * The same calibration, rate and prior while a treatment goes on.
     *
     * @return the causal detector, for a horizon of 30 sessions
     */
    public LiveScan live() {
        return live;
    }

    @Override
    public Optional<Calibration> calibration() {
        return prepared.map(Prepared::calibration);
    }

    @Override
    public double falseAlarm() {
        return falseAlarm;
    }

    @Override
    public boolean isToLearn() {
        return prepared.isEmpty();
    }

    /**
     * The same scan, calibrated on this panel by {@link Calibration#fit} with its defaults; this scan, if it is calibrated
     * already and its calibration is not of another rater, instrument, scale or range than every series of the panel.
     */
    @Override
    public Evaluation<CalibratedScan> learned(Collection<SessionSeries> panel) {
        return isToLearn()
                ? Calibration.fit(panel, CalibrationSettings.withDefaults().with(time))
                        .map(this::with)
                : Obstacle.ofAll(calibration(), panel)
                        .<Evaluation<CalibratedScan>>map(Evaluation::notEvaluable)
                        .orElseGet(() -> Evaluation.of(this));
    }

    /**
     * What the scan says of a series before any threshold, for rankings and for a {@link Caseload}.
     *
     * @param series scores of one dyad and rater; higher is better
     * @return Bayes factor, p value and probability, or why there are none
     */
    public Evaluation<ScanVerdict> judge(SessionSeries series) {
        return elapsed(series).map(elapsed -> {
            Prepared all = prepared.orElseThrow();
            return all.workspaces().with(scan -> judge(all, scan, series, elapsed));
        });
    }

    private ScanVerdict judge(Prepared all, EpisodeScan scan, SessionSeries series, double[] elapsed) {
        double value = scan.logBayesFactor(series.sessions(), elapsed, series.values(), series.size());
        return ScanVerdict.of(value, all.healthy().pValue(series.size(), value), prior(all));
    }

    private double prior(Prepared all) {
        return prior.orElse(all.calibration().model().episodes().prevalence());
    }

    @Override
    public Detection detect(SessionSeries series) {
        return detect(series, falseAlarm, OptionalDouble.empty());
    }

    /** The findings where the p value is at most so much, as it follows from a false discovery rate if one was asked for. */
    Detection detect(SessionSeries series, double largestP, OptionalDouble discoveryRate) {
        Evaluation<double[]> time = elapsed(series);
        if (!time.isEvaluable()) {
            return Detection.notEvaluable(ID, series.key(), time.reason());
        }
        Prepared all = prepared.orElseThrow();
        double[] elapsed = time.value().orElseThrow();
        Cut cut = new Cut(largestP, discoveryRate);
        List<RuptureFinding> findings = all.workspaces().with(scan -> findings(all, scan, series, elapsed, cut));
        return new Detection(
                ID,
                series.key(),
                findings,
                "",
                caveats(series, all.calibration().range()));
    }

    private static Set<Caveat> caveats(SessionSeries series, Optional<ScoreRange> known) {
        Set<Caveat> caveats = new java.util.TreeSet<>();
        if (series.size() < SHORT) {
            caveats.add(Caveat.SHORT_SERIES);
        }
        Optional<ScoreRange> range = series.range().or(() -> known);
        if (range.isPresent() && 2 * atTop(series, range.get().high()) > series.size()) {
            caveats.add(Caveat.CEILING);
        }
        return caveats;
    }

    private static long atTop(SessionSeries series, double highest) {
        return Arrays.stream(series.values()).filter(score -> score >= highest).count();
    }

    @Override
    public Optional<String> obstacle(SessionSeries series) {
        return series.size() > MOST_SESSIONS
                ? Optional.of("more than " + MOST_SESSIONS + " sessions")
                : Obstacle.of(calibration(), series);
    }

    /** The time between sessions of a series that can be judged, or why it cannot. */
    private Evaluation<double[]> elapsed(SessionSeries series) {
        Optional<String> obstacle = obstacle(series);
        return obstacle.isPresent()
                ? Evaluation.notEvaluable(obstacle.get())
                : calibration().orElseThrow().clock().elapsed(series);
    }

    private List<RuptureFinding> findings(
            Prepared all, EpisodeScan scan, SessionSeries series, double[] elapsed, Cut cut) {
        ScanFinding maker = new ScanFinding(series.sessions(), series.values(), series.size());
        ScanVerdict verdict = judge(all, scan, series, elapsed);
        if (!(verdict.pValue() <= cut.largestP)) {
            return List.of();
        }
        ScanMonitor run = live.run(series);
        double odds =
                Math.max(LEAST_SECOND, all.calibration().model().episodes().second());
        List<RuptureFinding> findings = new ArrayList<>();
        while (scan.isAnything() && isFinding(verdict, findings.size())) {
            FoundEpisode episode = scan.found();
            OptionalInt signal =
                    run.spokeOf(maker.onset(episode), episode.shape().back() - 1);
            RuptureFinding finding = maker.of(episode, signal, evidence(verdict, cut))
                    .pValue(verdict.pValue())
                    .build();
            if (!maker.isFall(episode) || isAmong(findings, finding)) {
                break;
            }
            findings.add(finding);
            double further = scan.logBayesFactorWithout(episode);
            verdict = ScanVerdict.of(further, all.healthy().pValue(series.size(), further), odds);
        }
        findings.sort(Comparator.comparing(RuptureFinding::onset));
        return findings;
    }

    /** The first is one by its p value. */
    private static boolean isFinding(ScanVerdict verdict, int found) {
        return found == 0 || (found < MOST_EPISODES && verdict.probability() > FURTHER);
    }

    /** Two episodes that begin at one observed session are one. */
    private static boolean isAmong(List<RuptureFinding> findings, RuptureFinding finding) {
        return findings.stream().anyMatch(other -> other.onset().equals(finding.onset()));
    }

    private static Evidence evidence(ScanVerdict verdict, Cut cut) {
        Evidence evidence = Evidence.none()
                .with("log_bayes_factor", verdict.logBayesFactor())
                .with("p_value", verdict.pValue())
                .with("false_alarm", cut.largestP)
                .with("probability", verdict.probability())
                .with("prior", verdict.prior());
        return cut.discoveryRate.isPresent()
                ? evidence.with("false_discovery", cut.discoveryRate.getAsDouble())
                : evidence;
    }

    @Override
    public String id() {
        return ID;
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
        all.put("form", "retrospective");
        all.put(FALSE_ALARM, Double.toString(falseAlarm));
        prior.ifPresent(value -> all.put("prior", Double.toString(value)));
        if (isToLearn() && time == SessionTime.DAYS) {
            all.put("time", "days");
        }
        calibration().ifPresent(value -> all.putAll(CalibrationText.of(value)));
        return all;
    }
}
