package io.github.alliance4j.scoring.rupture.changepoint;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
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
 * Finds falls of the level: the series is cut into regimes with constant means, and each regime that is lower than the one
 * before it is a finding. For losses that last; a dip shorter than the minimum segment is not seen.
 *
 * <p>With scores {@code y} in any metric (higher is better), the {@linkplain NoiseScale noise scale} {@code s} of single
 * sessions, and the search named by the id, the cuts make
 *
 * <pre>
 * sum over regimes of sum (y_i - mean of the regime)^2 / s^2 + penalty
 * </pre>
 *
 * <p>small; see {@link Segmenter}. The search and its penalties are published; that a lower regime is a rupture, and all
 * that follows, is a LIBRARY DEFAULT:
 *
 * <ul>
 *   <li>onset: the first session of the lower regime; with missed sessions the number of the first observed one;
 *   <li>nadir: the lowest session of the lower regime, ties to the first;
 *   <li>pre level: the mean of the regime before; depth: pre level minus nadir, and in units of {@code s};
 *   <li>repair: the first session of the first later regime with {@code mean >= pre level - repair-tolerance * s}, however
 *       late;
 *   <li>without one the episode is PENDING while no session numbered {@code nadir + repair-window} or later is observed,
 *       else UNREPAIRED;
 *   <li>signal: the session at which the same rule, run on the sessions so far, first has a finding whose sessions from
 *       onset to nadir reach into the lower regime, whatever onset it has by then;
 *   <li>shape, duration and recovered fraction: as the V-episode engine counts them, the time for a repair being the
 *       window.
 * </ul>
 *
 * <p>Numbers that differ by rounding only, 1e-9 in units of {@code s} or of the penalty, are equal: a gain equal to the
 * penalty makes no change, a level equal to the repair level is back.
 *
 * <p>Not evaluable: fewer than 3 sessions, or than two minimum segments; all scores equal; a noise scale of 0; a score
 * beyond 1e150 in size; and where no scores of these sessions could gain the penalty. With {@code W} the width of the range
 * in units of {@code s}, one change gains at most {@code k (n - k) W^2 / n} for some {@code k}. {@code W} is known for a
 * given {@code s} if the range is; for the moving range it is at most {@code 1.128 (n - 1)}, as long as every step counts;
 * else it has no bound. Caveats: fewer than 8 sessions; more than half of the scores at the maximum, where the range is
 * known. Missed sessions are no rows: the regimes run over the observed ones, and a step across a missed one is no
 * {@linkplain NoiseScale noise}.
 *
 * <p>Defaults, by parameter name: {@code penalty} bic, {@code min-segment} 2, {@code noise} moving-range, {@code
 * repair-tolerance} .5, {@code repair-window} 4. Of the penalties and noise scales named here these two fire on about one
 * healthy series in nine, at 8 sessions as at 30; {@code mbic} on fewer, but it sees few dips of 2 noise SD. Sessions that
 * depend on each other look like changes: with a positive autocorrelation these rules fire far more often; see the page on
 * change points.
 *
 * <p>Evidence: {@code noise_sd}; {@code penalty}, what a change costs; {@code pre_mean} and {@code regime_mean}; {@code
 * shift_sd}, their difference in units of {@code s}; {@code regime_end}, the last session of the lower regime; {@code
 * changes}, the onsets of all regimes but the first; {@code n}; and {@code repair_level}.
 *
 * <p>Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class LevelShift implements RuptureDetector {

    /** Below this many sessions there is a caveat; LIBRARY DEFAULT. */
    private static final int SHORT = 8;

    /** A share of the penalty by which gains differ through rounding alone. */
    private static final double ROUNDING = 1e-9;

    private enum Search {
        PELT("pelt"),
        OPTIMAL_PARTITION("optimal-partition"),
        BINARY_SEGMENTATION("binary-segmentation");

        private final String id;

        Search(String id) {
            this.id = id;
        }

        Segmenter with(Penalty penalty) {
            return switch (this) {
                case PELT -> Segmenter.pelt(penalty);
                case OPTIMAL_PARTITION -> Segmenter.optimalPartitioning(penalty);
                case BINARY_SEGMENTATION -> Segmenter.binarySegmentation(penalty);
            };
        }
    }

    private final Search search;
    private final Penalty penalty;
    private final int minSegment;
    private final NoiseScale noise;
    private final double repairTolerance;
    private final int repairWindow;

    private LevelShift(
            Search search,
            Penalty penalty,
            int minSegment,
            NoiseScale noise,
            double repairTolerance,
            int repairWindow) {
        this.search = search;
        this.penalty = Objects.requireNonNull(penalty, "penalty");
        this.minSegment = atLeastOne("min-segment", minSegment);
        this.noise = Objects.requireNonNull(noise, "noise");
        this.repairTolerance = repairTolerance;
        this.repairWindow = atLeastOne("repair-window", repairWindow);
        if (!(repairTolerance >= 0) || Double.isInfinite(repairTolerance)) {
            throw new IllegalArgumentException(
                    "Parameter repair-tolerance is " + repairTolerance + "; it must be 0 or more");
        }
    }

    private static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("Parameter " + name + " is " + value + "; it must be at least 1");
        }
        return value;
    }

    private static LevelShift by(Search search) {
        return new LevelShift(search, Penalty.bic(), 2, NoiseScale.movingRange(), 0.5, 4);
    }

    /**
     * The rule {@code pelt}: the exact cuts, quickly.
     *
     * @return the detector
     */
    public static LevelShift pelt() {
        return by(Search.PELT);
    }

    /**
     * The rule {@code optimal-partition}: the exact cuts by trying everything; the same findings as {@code pelt}.
     *
     * @return the detector
     */
    public static LevelShift optimalPartition() {
        return by(Search.OPTIMAL_PARTITION);
    }

    /**
     * The rule {@code binary-segmentation}: one cut after the other. It misses a dip whose two cuts pay only together.
     *
     * @return the detector
     */
    public static LevelShift binarySegmentation() {
        return by(Search.BINARY_SEGMENTATION);
    }

    /**
     * The same rule with another penalty.
     *
     * @param newPenalty what a change costs; by value in units of {@code s} squared
     * @return the detector
     */
    public LevelShift with(Penalty newPenalty) {
        return new LevelShift(search, newPenalty, minSegment, noise, repairTolerance, repairWindow);
    }

    /**
     * The same rule with another noise scale.
     *
     * @param newNoise the standard deviation of single sessions about their level
     * @return the detector
     */
    public LevelShift with(NoiseScale newNoise) {
        return new LevelShift(search, penalty, minSegment, newNoise, repairTolerance, repairWindow);
    }

    /**
     * The same rule with another minimum segment.
     *
     * @param sessions how many observed sessions a regime has at least, at least 1; with 1 a single low session can be a
     *     regime
     * @return the detector
     * @throws IllegalArgumentException if it is below 1
     */
    public LevelShift withMinSegment(int sessions) {
        return new LevelShift(search, penalty, sessions, noise, repairTolerance, repairWindow);
    }

    /**
     * The same rule with another tolerance for repair.
     *
     * @param standardDeviations how many {@code s} below the pre level a later regime may be and still be back, 0 or more
     * @return the detector
     * @throws IllegalArgumentException if it is negative
     */
    public LevelShift withRepairTolerance(double standardDeviations) {
        return new LevelShift(search, penalty, minSegment, noise, standardDeviations, repairWindow);
    }

    /**
     * The same rule with another time until a loss without repair counts as unrepaired.
     *
     * @param sessions how many session numbers after the nadir, at least 1
     * @return the detector
     * @throws IllegalArgumentException if it is below 1
     */
    public LevelShift withRepairWindow(int sessions) {
        return new LevelShift(search, penalty, minSegment, noise, repairTolerance, sessions);
    }

    @Override
    public String id() {
        return search.id;
    }

    @Override
    public Optional<String> inPoints() {
        return noise.isGiven() ? Optional.of("a noise scale in points") : Optional.empty();
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("penalty", penalty.toString());
        settings.put("min-segment", Integer.toString(minSegment));
        settings.put("noise", noise.toString());
        settings.put("repair-tolerance", Double.toString(repairTolerance));
        settings.put("repair-window", Integer.toString(repairWindow));
        return settings;
    }

    @Override
    public Detection detect(SessionSeries series) {
        double[] y = series.values();
        int[] sessions = series.sessions();
        Evaluation<Double> scale = scale(sessions, y);
        if (scale.value().isEmpty()) {
            return Detection.notEvaluable(id(), series.key(), scale.reason());
        }
        double width = series.range().map(range -> range.high() - range.low()).orElse(Double.POSITIVE_INFINITY);
        if (!canGain(y.length, noise.mostScales(sessions, y.length, width))) {
            return Detection.notEvaluable(id(), series.key(), "no change in so few sessions can gain the penalty");
        }
        double sd = scale.value().get();
        Regimes regimes = regimes(y, sd);
        Prefixes prefixes = new Prefixes(sessions, y);
        List<RuptureFinding> findings = new ArrayList<>();
        for (int regime = 1; regime < regimes.count(); regime++) {
            if (regimes.isFall(regime)) {
                int signal = prefixes.firstFallWithin(regimes.from(regime), regimes.to(regime));
                findings.add(finding(series, regimes, regime, sd, signal));
            }
        }
        return new Detection(id(), series.key(), findings, "", caveats(series));
    }

    private Evaluation<Double> scale(int[] sessions, double[] y) {
        if (Magnitude.isAnyTooLarge(y)) {
            return Evaluation.notEvaluable(Magnitude.TOO_LARGE);
        }
        int needed = Math.max(3, (int) Math.min(Integer.MAX_VALUE, 2L * minSegment));
        return y.length < needed
                ? Evaluation.notEvaluable("fewer than " + needed + " sessions")
                : noise.estimate(sessions, y);
    }

    /** Whether one change can pay if the scores may lie so many noise scales apart; where one cannot, more cannot. */
    private boolean canGain(int n, double scales) {
        double price = price(n);
        boolean can = false;
        for (int k = minSegment; k <= n - minSegment && !can; k++) {
            double lengths = penalty.countsLengths() ? Math.log(k) + Math.log(n - k) - Math.log(n) : 0;
            double most = (double) k * (n - k) / n * scales * scales - lengths;
            can = most > price * (1 + ROUNDING);
        }
        return can;
    }

    private double price(int n) {
        return penalty.perChange(n, SegmentCost.l2().parameters(1));
    }

    private Regimes regimes(double[] y, double sd) {
        return new Regimes(
                y,
                search.with(penalty)
                        .with(SegmentCost.normalMean(sd))
                        .withMinSegment(minSegment)
                        .cuts(y),
                sd);
    }

    private RuptureFinding finding(SessionSeries series, Regimes regimes, int regime, double sd, int signal) {
        int nadir = regimes.lowest(regime);
        double preLevel = regimes.mean(regime - 1);
        double repairLevel = preLevel - repairTolerance * sd;
        int back = regimes.firstBack(regime, repairLevel);
        RuptureFinding.Builder finding = RuptureFinding.builder()
                .onset(series.session(regimes.from(regime)))
                .nadir(series.session(nadir), series.value(nadir))
                .preLevel(preLevel)
                .scale(sd)
                .signalSession(series.session(signal))
                .evidence(evidence(series, regimes, regime, sd).with("repair_level", repairLevel));
        // A window past the largest int is open for ever; long keeps the sum from wrapping.
        long windowEnd = (long) series.session(nadir) + repairWindow;
        if (back < regimes.count()) {
            finding.repair(series.session(regimes.from(back)));
        } else {
            boolean over = series.session(series.size() - 1) >= windowEnd;
            finding.status(over ? EpisodeStatus.UNREPAIRED : EpisodeStatus.PENDING);
        }
        return finding.course(series, windowEnd).build();
    }

    private Evidence evidence(SessionSeries series, Regimes regimes, int regime, double sd) {
        int[] changes = new int[regimes.count() - 1];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = series.session(regimes.from(i + 1));
        }
        double before = regimes.mean(regime - 1);
        double after = regimes.mean(regime);
        return Evidence.none()
                .with("noise_sd", sd)
                .with("penalty", price(series.size()))
                .with("pre_mean", before)
                .with("regime_mean", after)
                .with("shift_sd", (before - after) / sd)
                .with("regime_end", series.session(regimes.to(regime) - 1))
                .withSessions("changes", changes)
                .with("n", series.size());
    }

    private static Set<Caveat> caveats(SessionSeries series) {
        Set<Caveat> caveats = new TreeSet<>();
        if (series.size() < SHORT) {
            caveats.add(Caveat.SHORT_SERIES);
        }
        series.range().ifPresent(range -> {
            int atTop = 0;
            for (int i = 0; i < series.size(); i++) {
                atTop += series.value(i) >= range.high() ? 1 : 0;
            }
            if (2 * atTop > series.size()) {
                caveats.add(Caveat.CEILING);
            }
        });
        return caveats;
    }

    /** What the rule says of the first sessions of a series; each answer is kept. */
    private final class Prefixes {

        private final int[] sessions;
        private final double[] y;
        private final Regimes[] known;

        Prefixes(int[] sessions, double[] y) {
            this.sessions = sessions;
            this.y = y;
            this.known = new Regimes[y.length + 1];
        }

        /** The last position of the shortest prefix with a fall that reaches into a regime; the whole series has it. */
        int firstFallWithin(int from, int to) {
            int size = from + 1;
            while (size < y.length && !of(size).fallsWithin(from, to)) {
                size++;
            }
            return size - 1;
        }

        @SuppressWarnings("NullAway") // Filled where it is asked for.
        private Regimes of(int size) {
            if (known[size] == null) {
                double[] prefix = Arrays.copyOf(y, size);
                known[size] = scale(sessions, prefix)
                        .map(sd -> regimes(prefix, sd))
                        .value()
                        .orElseGet(() -> new Regimes(prefix, new int[0], 1));
            }
            return known[size];
        }
    }
}
