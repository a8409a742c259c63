package io.github.alliance4j.scoring.rupture.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every series; sums within rounding of a threshold are exempt, which the fixed seeds avoid. */
class BayesianOnlinePropertyTest {

    private static final BayesianOnline RULE =
            BayesianOnline.withDefaults().withExpectedRun(20).withThreshold(0.4);
    private static final List<BayesianOnline> RULES = List.of(
            BayesianOnline.withDefaults(), RULE, RULE.withKnown(5, 0.6), RULE.withLongestRun(8), RULE.withBaseline(3));

    /** Levels that change now and then, with noise on a grid of tenths and missing sessions. */
    private static SessionSeries levels(long seed, int size) {
        Random random = new Random(seed);
        int[] sessions = new int[size];
        double[] scores = new double[size];
        double level = 5;
        int session = 0;
        for (int i = 0; i < size; i++) {
            session += random.nextInt(8) == 0 ? 2 : 1;
            level = random.nextInt(8) == 0 ? 5 + 1.5 * random.nextGaussian() : level;
            sessions[i] = session;
            scores[i] = Math.rint(10 * (level + 0.4 * random.nextGaussian())) / 10;
        }
        return Example.at(sessions, scores);
    }

    private static SessionSeries changed(SessionSeries series, double factor, double constant) {
        return Example.at(
                series.sessions(),
                Arrays.stream(series.values()).map(y -> factor * y + constant).toArray());
    }

    private static List<String> shape(Detection detection) {
        return detection.findings().stream()
                .map(f -> f + ", signal " + f.signalSession().orElseThrow())
                .toList();
    }

    /** The rule in words, from the whole series at hand, with nothing kept from one session to the next. */
    private static List<String> byHand(SessionSeries series, double threshold, double expectedRun, int baseline) {
        double[] y = series.values();
        List<String> found = new ArrayList<>();
        int ready = baseline;
        while (ready <= y.length
                && Arrays.stream(y, ready - baseline, ready).distinct().count() < 2) {
            ready++;
        }
        if (ready > y.length) {
            return found;
        }
        double mean = Arrays.stream(y, ready - baseline, ready).average().orElseThrow();
        double sd = Math.sqrt(Arrays.stream(y, ready - baseline, ready)
                        .map(v -> (v - mean) * (v - mean))
                        .sum()
                / (baseline - 1));
        int free = 0;
        for (int t = ready; t <= y.length; t++) {
            if (t <= free) {
                continue;
            }
            RunLengths runs = RunLengths.of(NormalGamma.STANDARD, expectedRun, 500);
            Arrays.stream(y, 0, t).forEach(v -> runs.add((v - mean) / sd));
            double fall = 0;
            int best = 0;
            for (int run = 1; run < t && t - run >= free; run++) {
                double low = Arrays.stream(y, t - run, t).average().orElseThrow();
                double pre = Arrays.stream(y, Math.max(0, t - run - 3), t - run)
                        .average()
                        .orElseThrow();
                if (low < pre - 1e-9 * sd) {
                    fall += runs.probability(run);
                    best = best == 0 || runs.probability(run) > runs.probability(best) ? run : best;
                }
            }
            if (fall > threshold) {
                free = follow(series, t - best, t, sd, found);
            }
        }
        return found;
    }

    /** Writes one episode down and says how many observations it used up; all of them while it is open. */
    private static int follow(SessionSeries series, int onset, int t, double sd, List<String> found) {
        double[] y = series.values();
        int nadir = onset;
        for (int i = onset; i < t; i++) {
            nadir = y[i] < y[nadir] ? i : nadir;
        }
        double pre = Arrays.stream(y, Math.max(0, onset - 3), onset).average().orElseThrow();
        EpisodeStatus status = EpisodeStatus.PENDING;
        String repair = "";
        int used = y.length;
        for (int i = nadir + 1; i < y.length && status == EpisodeStatus.PENDING; i++) {
            int end = series.session(nadir) + 4;
            boolean inTime = series.session(i) <= end;
            if (inTime && y[i] >= pre - 0.5 * sd) {
                status = EpisodeStatus.REPAIRED;
                repair = ", repair " + series.session(i);
            } else if (inTime && y[i] < y[nadir]) {
                nadir = i;
            } else if (series.session(i) >= end) {
                status = EpisodeStatus.UNREPAIRED;
            }
            used = status == EpisodeStatus.PENDING ? y.length : Math.max(t, i + 1);
            if (status != EpisodeStatus.PENDING && i + 1 < t) {
                used = i + 1;
            }
        }
        found.add(status + ", onset " + series.session(onset) + ", nadir " + series.session(nadir) + repair
                + ", signal " + series.session(t - 1));
        return used;
    }

    @Property(seed = "541", tries = 300)
    void findingsAreThoseOfTheRuleInWords(@ForAll long seed, @ForAll @IntRange(min = 5, max = 35) int n) {
        SessionSeries series = levels(seed, n);
        assertThat(shape(RULE.detect(series))).isEqualTo(byHand(series, 0.4, 20, 5));
        assertThat(shape(BayesianOnline.withDefaults().detect(series))).isEqualTo(byHand(series, 0.5, 100, 5));
    }

    /** Shape, duration and recovered fraction of the batch are those counted over the whole series afterwards. */
    @Property(seed = "548", tries = 300)
    void courseIsThatOfTheScores(@ForAll long seed, @ForAll @IntRange(min = 5, max = 35) int n) {
        SessionSeries series = levels(seed, n);
        for (RuptureFinding finding : RULE.detect(series).findings()) {
            RuptureFinding.Builder again = RuptureFinding.builder()
                    .onset(finding.onset().value())
                    .nadir(finding.nadir().value(), finding.nadirLevel())
                    .preLevel(finding.preLevel().orElseThrow())
                    .signalSession(finding.signalSession().orElseThrow().value());
            finding.repair().ifPresent(session -> again.repair(session.value()));
            RuptureFinding told =
                    again.course(series, finding.nadir().value() + 4).build();
            assertThat(finding.shape()).isEqualTo(told.shape());
            assertThat(finding.duration()).isEqualTo(told.duration());
            assertThat(finding.recoveredFraction()).isEqualTo(told.recoveredFraction());
        }
    }

    @Property(seed = "542", tries = 150)
    void monitorSaysOnEveryPrefixWhatTheBatchSays(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
        SessionSeries series = levels(seed, n);
        for (BayesianOnline rule : RULES) {
            RuptureMonitor monitor = rule.monitor();
            int before = 0;
            for (int k = 1; k <= n; k++) {
                MonitorSignal signal = monitor.update(series.session(k - 1), series.value(k - 1));
                Detection batch = rule.detect(Example.prefix(series, k));
                List<RuptureFinding> findings = batch.findings();
                assertThat(monitor.observations()).isEqualTo(k);
                assertThat(monitor.episodes()).isEqualTo(findings.size());
                assertThat(monitor.latest())
                        .isEqualTo(
                                findings.isEmpty() ? Optional.empty() : Optional.of(findings.get(findings.size() - 1)));
                assertThat(signal == MonitorSignal.NOT_EVALUABLE).isEqualTo(!batch.isEvaluable());
                assertThat(signal == MonitorSignal.ALARM).isEqualTo(findings.size() > before);
                before = findings.size();
            }
        }
    }

    @Property(seed = "543", tries = 100)
    void monitorGoesOnFromItsStateAsIfNothingHadHappened(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
        SessionSeries series = levels(seed, n);
        for (BayesianOnline rule : RULES) {
            RuptureMonitor kept = rule.monitor();
            RuptureMonitor restored = rule.monitor();
            for (int i = 0; i < n; i++) {
                restored = rule.monitor(restored.state());
                assertThat(restored.update(series.session(i), series.value(i)))
                        .isEqualTo(kept.update(series.session(i), series.value(i)));
                assertThat(restored.latest()).isEqualTo(kept.latest());
                assertThat(restored.state()).isEqualTo(kept.state());
            }
        }
    }

    @Property(seed = "544", tries = 20)
    void memoryIsBounded(@ForAll long seed, @ForAll @IntRange(min = 6, max = 20) int longest) {
        BayesianOnline rule = RULE.withLongestRun(longest);
        RuptureMonitor monitor = rule.monitor();
        SessionSeries series = levels(seed, 300);
        for (int i = 0; i < series.size(); i++) {
            monitor.update(series.session(i), series.value(i));
        }
        int numbers =
                monitor.state().memory().values().stream().mapToInt(List::size).sum();
        assertThat(numbers).isLessThanOrEqualTo(5 * (longest + 3) + 20);
    }

    @Property(seed = "545", tries = 200)
    void constantAndFactorMoveLevelsOnly(
            @ForAll long seed,
            @ForAll @IntRange(min = 6, max = 30) int n,
            @ForAll @IntRange(min = -50, max = 50) int constant,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        SessionSeries series = levels(seed, n);
        Detection before = RULE.detect(series);
        Detection after = RULE.detect(changed(series, factor, constant));
        assertThat(shape(after)).isEqualTo(shape(before));
        for (int i = 0; i < before.findings().size(); i++) {
            RuptureFinding a = before.findings().get(i);
            RuptureFinding b = after.findings().get(i);
            assertThat(b.depth().orElseThrow()).isCloseTo(factor * a.depth().orElseThrow(), within(1e-7));
            assertThat(b.depthInSd().orElseThrow()).isCloseTo(a.depthInSd().orElseThrow(), within(1e-7));
        }
    }

    @Property(seed = "546", tries = 200)
    void findingsAreOrderedAndDeep(@ForAll long seed, @ForAll @IntRange(min = 5, max = 40) int n) {
        for (BayesianOnline rule : RULES) {
            int before = 0;
            for (RuptureFinding finding : rule.detect(levels(seed, n)).findings()) {
                assertThat(finding.onset().value()).isGreaterThan(before);
                assertThat(finding.depth().orElseThrow()).isPositive();
                before = finding.repair().orElse(finding.nadir()).value();
            }
        }
    }

    @Property(seed = "547", tries = 100)
    void equalScoresGiveNoFinding(
            @ForAll @DoubleRange(min = -100, max = 100) double score, @ForAll @IntRange(min = 1, max = 60) int n) {
        double[] scores = new double[n];
        Arrays.fill(scores, score);
        for (BayesianOnline rule : RULES) {
            assertThat(rule.detect(Example.of(scores)).findings()).isEmpty();
        }
    }
}
