package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.internal.Moments;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.ThresholdRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds V-shaped episodes: sessions far below the dyad's own mean, merged into episodes with onset, nadir and repair.
 * Under its default, {@link #mean2Sd()}, the flag is the case-sensitive rule {@code mean-2sd}.
 *
 * <p>Session {@code i} is flagged iff
 *
 * <pre>
 * (m - y_i) / s &gt; c        strict
 * </pre>
 *
 * <p>with {@code y} the scores in any metric (higher is better), {@code m} and {@code s} their mean and standard
 * deviation ({@code n - 1}) over the whole series ({@link EpisodeForm#RETROSPECTIVE}) or over the earlier sessions only
 * ({@link EpisodeForm#CAUSAL}), and {@code c = 2}. The flag with {@code c = 2} over the whole series is published [1];
 * everything that makes an episode of flags is a LIBRARY DEFAULT, since the paper defines neither onset nor repair:
 *
 * <ul>
 *   <li>episode: flagged sessions whose numbers are at most {@code max-gap} apart;
 *   <li>onset: the first flagged session, moved back while it is part of a strict fall: from {@code o} to {@code o - 1}
 *       while {@code y(o-1) > y(o)} and {@code y(o-2) > y(o-1)}, without a gap, at most 3 times;
 *   <li>nadir: the lowest session from the first to the last flagged one, ties to the first;
 *   <li>pre level: the mean of up to 3 observed sessions before the onset; depth: pre level minus nadir;
 *   <li>repair: the first session numbered at most {@code repair-window} after the nadir with {@code y >= pre level -
 *       repair-tolerance * s}; without one the episode is PENDING while no session numbered {@code nadir +
 *       repair-window} or later is observed, else UNREPAIRED;
 *   <li>no session before the onset: no pre level, and the status is NOT_EVALUABLE.
 * </ul>
 *
 * <p>Not evaluable: retrospective, where {@code (n - 1)/sqrt(n) <= c}, since no score can then lie so far below a mean
 * that includes it (for {@code c = 2}, fewer than 6 sessions); causal, where no session has {@code min-earlier} earlier
 * ones; all scores equal while there is no floor. Caveats: fewer than 8 sessions; more than half of the scores at the
 * maximum, where the range is known (no published share).
 *
 * <p>Defaults of {@link #mean2Sd()}, by parameter name: {@code form} retrospective, {@code threshold} 2, {@code floor} 0
 * (off), {@code max-gap} 1, {@code repair-window} 4, {@code repair-tolerance} .5, {@code min-earlier} 5.
 *
 * <p>Evidence: {@code form}, {@code mean} and {@code sd} as used (at the first flagged session in the causal form),
 * {@code threshold}, {@code z} of the nadir, {@code flagged} sessions, {@code n}, and {@code repair_level}.
 *
 * <p>Immutable, thread-safe.
 *
 * <ol>
 *   <li>Journal of Consulting and Clinical Psychology 2024, 92(2), 129-133, on whether session-by-session self-reported
 *       alliance change can measure ruptures: more than 2 SD below the patient's own mean. VERIFIED.
 * </ol>
 *
 * @since 0.1
 */
public final class VEpisode implements ThresholdRule {

    /** Below this many sessions the retrospective rule carries a caveat; LIBRARY DEFAULT. */
    private static final int SHORT = 8;

    private static final int ONSET_MOVES = 3;
    private static final int PRE_SESSIONS = 3;

    private static final VEpisode MEAN_2SD = new VEpisode(EpisodeForm.RETROSPECTIVE, 2, 0, 1, 4, 0.5, 5);

    private final EpisodeForm form;
    private final double threshold;
    private final double floor;
    private final int maxGap;
    private final int repairWindow;
    private final double repairTolerance;
    private final int minEarlier;

    private VEpisode(
            EpisodeForm form,
            double threshold,
            double floor,
            int maxGap,
            int repairWindow,
            double repairTolerance,
            int minEarlier) {
        this.form = Objects.requireNonNull(form, "form");
        this.threshold = positive("threshold", threshold);
        this.floor = notNegative("floor", floor);
        this.maxGap = atLeast("max-gap", maxGap, 1);
        this.repairWindow = atLeast("repair-window", repairWindow, 1);
        this.repairTolerance = notNegative("repair-tolerance", repairTolerance);
        this.minEarlier = atLeast("min-earlier", minEarlier, 2);
    }

    /**
     * The rule {@code mean-2sd}: more than 2 SD below the own mean of the whole series.
     *
     * @return the detector
     */
    public static VEpisode mean2Sd() {
        return MEAN_2SD;
    }

    /**
     * The same rule in another form.
     *
     * @param newForm what a session is compared with
     * @return the detector
     */
    public VEpisode with(EpisodeForm newForm) {
        return new VEpisode(newForm, threshold, floor, maxGap, repairWindow, repairTolerance, minEarlier);
    }

    /**
     * The same rule with another threshold. No longer the published rule.
     *
     * @param standardDeviations how many standard deviations below the mean, strict, above 0
     * @return the detector
     * @throws IllegalArgumentException if it is not above 0
     */
    public VEpisode withThreshold(double standardDeviations) {
        return new VEpisode(form, standardDeviations, floor, maxGap, repairWindow, repairTolerance, minEarlier);
    }

    /**
     * The same rule with a floor under the standard deviation, for example the instrument's standard error of
     * measurement or one response step, so that a nearly constant series does not turn a small drop into many standard
     * deviations.
     *
     * @param smallestSd in the metric of the series, 0 for none
     * @return the detector
     * @throws IllegalArgumentException if it is negative
     */
    public VEpisode withFloor(double smallestSd) {
        return new VEpisode(form, threshold, smallestSd, maxGap, repairWindow, repairTolerance, minEarlier);
    }

    /**
     * The same rule with another distance at which flagged sessions still form one episode.
     *
     * @param sessions the largest difference of session numbers, at least 1
     * @return the detector
     * @throws IllegalArgumentException if it is below 1
     */
    public VEpisode withMaxGap(int sessions) {
        return new VEpisode(form, threshold, floor, sessions, repairWindow, repairTolerance, minEarlier);
    }

    /**
     * The same rule with another time for repair.
     *
     * @param sessions how many session numbers after the nadir a repair may come, at least 1
     * @return the detector
     * @throws IllegalArgumentException if it is below 1
     */
    public VEpisode withRepairWindow(int sessions) {
        return new VEpisode(form, threshold, floor, maxGap, sessions, repairTolerance, minEarlier);
    }

    /**
     * The same rule with another tolerance for repair.
     *
     * @param standardDeviations how far below the pre level a session may be and still be back, 0 or more
     * @return the detector
     * @throws IllegalArgumentException if it is negative
     */
    public VEpisode withRepairTolerance(double standardDeviations) {
        return new VEpisode(form, threshold, floor, maxGap, repairWindow, standardDeviations, minEarlier);
    }

    /**
     * The same rule with another number of earlier sessions that the causal form needs.
     *
     * @param sessions at least 2
     * @return the detector
     * @throws IllegalArgumentException if it is below 2
     */
    public VEpisode withMinEarlier(int sessions) {
        return new VEpisode(form, threshold, floor, maxGap, repairWindow, repairTolerance, sessions);
    }

    @Override
    public String id() {
        return "mean-2sd";
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("form", form == EpisodeForm.CAUSAL ? "causal" : "retrospective");
        settings.put("threshold", Double.toString(threshold));
        settings.put("floor", Double.toString(floor));
        settings.put("max-gap", Integer.toString(maxGap));
        settings.put("repair-window", Integer.toString(repairWindow));
        settings.put("repair-tolerance", Double.toString(repairTolerance));
        settings.put("min-earlier", Integer.toString(minEarlier));
        return settings;
    }

    @Override
    public Detection detect(SessionSeries series) {
        double[] y = series.values();
        OwnMean own = own(y, threshold);
        if (!own.isEvaluable()) {
            return Detection.notEvaluable(id(), series.key(), own.reason());
        }
        List<RuptureFinding> findings = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (int i = 0; i < y.length; i++) {
            if (!own.isBelow(i, threshold)) {
                continue;
            }
            if (first >= 0 && series.session(i) - series.session(last) > maxGap) {
                findings.add(finding(series, y, own, first, last));
                first = i;
            } else if (first < 0) {
                first = i;
            }
            last = i;
        }
        if (first >= 0) {
            findings.add(finding(series, y, own, first, last));
        }
        return new Detection(id(), series.key(), findings, "", caveats(series));
    }

    private OwnMean own(double[] y, double c) {
        return form == EpisodeForm.CAUSAL ? OwnMean.ofEarlier(y, minEarlier, floor) : OwnMean.ofAll(y, c, floor);
    }

    /** The largest distance below the mean in standard deviations; 0 or more where it can be judged. */
    @Override
    public double statistic(SessionSeries series) {
        double[] y = series.values();
        OwnMean own = own(y, 0);
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; own.isEvaluable() && i < y.length; i++) {
            largest = Math.max(largest, own.distance(i));
        }
        return largest;
    }

    @Override
    public RuptureDetector at(double newThreshold) {
        return withThreshold(newThreshold);
    }

    @Override
    public int sessionsNeeded() {
        return form == EpisodeForm.CAUSAL ? minEarlier + 1 : 3;
    }

    @Override
    public Optional<String> inPoints() {
        return floor > 0 ? Optional.of("a floor") : Optional.empty();
    }

    private RuptureFinding finding(SessionSeries series, double[] y, OwnMean own, int first, int last) {
        int onset = onset(series, y, first);
        int nadir = lowest(y, first, last);
        double scale = own.sd(first);
        int live = form == EpisodeForm.CAUSAL ? first : OwnMean.firstPrefixBelow(y, onset, last, threshold, floor);
        Evidence evidence = Evidence.none()
                .with("form", form == EpisodeForm.CAUSAL ? "causal" : "retrospective")
                .with("mean", own.mean(first))
                .with("sd", scale)
                .with("threshold", threshold)
                .with("z", own.distance(nadir))
                .withSessions("flagged", flagged(series, own, first, last))
                .with("n", y.length);
        RuptureFinding.Builder finding = RuptureFinding.builder()
                .onset(series.session(onset))
                .nadir(series.session(nadir), y[nadir])
                .scale(scale)
                .signalSession(series.session(live));
        if (onset == 0) {
            return finding.evidence(evidence.with("reason", "no session before the onset"))
                    .build();
        }
        double preLevel = Moments.mean(y, Math.max(0, onset - PRE_SESSIONS), onset);
        double repairLevel = preLevel - repairTolerance * scale;
        finding.preLevel(preLevel).evidence(evidence.with("repair_level", repairLevel));
        // A window past the largest int is open for ever; long keeps the sum from wrapping.
        long windowEnd = (long) series.session(nadir) + repairWindow;
        for (int i = nadir + 1; i < y.length && series.session(i) <= windowEnd; i++) {
            if (y[i] >= repairLevel) {
                return finding.repair(series.session(i)).build();
            }
        }
        boolean over = series.session(y.length - 1) >= windowEnd;
        return finding.status(over ? EpisodeStatus.UNREPAIRED : EpisodeStatus.PENDING)
                .build();
    }

    /** Moves back along a strict, gapless fall, at most {@value #ONSET_MOVES} sessions. */
    private static int onset(SessionSeries series, double[] y, int first) {
        int onset = first;
        while (onset >= 2
                && first - onset < ONSET_MOVES
                && series.session(onset) - series.session(onset - 2) == 2
                && y[onset - 1] > y[onset]
                && y[onset - 2] > y[onset - 1]) {
            onset--;
        }
        return onset;
    }

    private static int lowest(double[] y, int first, int last) {
        int lowest = first;
        for (int i = first + 1; i <= last; i++) {
            if (y[i] < y[lowest]) {
                lowest = i;
            }
        }
        return lowest;
    }

    private int[] flagged(SessionSeries series, OwnMean own, int first, int last) {
        int[] sessions = new int[last - first + 1];
        int count = 0;
        for (int i = first; i <= last; i++) {
            if (own.isBelow(i, threshold)) {
                sessions[count++] = series.session(i);
            }
        }
        return Arrays.copyOf(sessions, count);
    }

    private Set<Caveat> caveats(SessionSeries series) {
        Set<Caveat> caveats = new TreeSet<>();
        if (form == EpisodeForm.RETROSPECTIVE && series.size() < SHORT) {
            caveats.add(Caveat.SHORT_SERIES);
        }
        if (series.range().isPresent()) {
            double top = series.range().get().high();
            int atTop = 0;
            for (int i = 0; i < series.size(); i++) {
                atTop += series.value(i) >= top ? 1 : 0;
            }
            if (2 * atTop > series.size()) {
                caveats.add(Caveat.CEILING);
            }
        }
        return caveats;
    }

    private static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("Parameter " + name + " is " + value + "; it must be above 0");
        }
        return value;
    }

    private static double notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("Parameter " + name + " is " + value + "; it must be 0 or more");
        }
        return value;
    }

    private static int atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "Parameter " + name + " is " + value + "; it must be " + least + " or more");
        }
        return value;
    }
}
