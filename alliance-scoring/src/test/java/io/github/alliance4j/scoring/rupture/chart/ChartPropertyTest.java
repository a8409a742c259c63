package io.github.alliance4j.scoring.rupture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every series; scores within rounding of a limit are exempt, which the fixed seeds avoid. */
class ChartPropertyTest {

    private static final List<ChartBasis> BASES = List.of(
            ChartBasis.wholeSeries(),
            ChartBasis.wholeSeries().with(SigmaEstimate.MEDIAN_MOVING_RANGE),
            ChartBasis.wholeSeries().with(SigmaEstimate.STANDARD_DEVIATION),
            ChartBasis.wholeSeries().with(MovingRangeGaps.SPAN),
            ChartBasis.ofFirst(5));

    private static final List<RepairRule> REPAIRS = List.of(
            RepairRule.withDefaults(),
            RepairRule.withDefaults().with(RepairRule.By.STATISTIC).withWindow(2),
            RepairRule.withDefaults().withTolerance(1.5).withWindow(1));

    private static final EnumSet<RunRule> ALL = EnumSet.allOf(RunRule.class);

    private static Stream<RuptureDetector> detectors(ChartBasis basis, RepairRule repair) {
        return Stream.of(
                IndividualsChart.withDefaults().with(basis).withLimit(2).detector(repair),
                IndividualsChart.withDefaults().with(basis).withRules(ALL).detector(repair),
                EwmaChart.withDefaults().with(basis).withLimit(1.5).detector(repair),
                EwmaChart.withDefaults()
                        .with(basis)
                        .with(EwmaChart.Decay.SESSIONS)
                        .with(EwmaChart.Limits.ASYMPTOTIC)
                        .withLimit(1.2)
                        .detector(repair),
                CusumChart.withDefaults().with(basis).withH(2).detector(repair),
                CusumChart.withDefaults()
                        .with(basis)
                        .withH(2)
                        .withHeadStart(0.5)
                        .detector(repair));
    }

    private static List<RuptureDetector> all() {
        return Stream.concat(
                        BASES.stream().flatMap(basis -> REPAIRS.stream().flatMap(repair -> detectors(basis, repair))),
                        REPAIRS.stream().flatMap(ChartPropertyTest::selfStarting))
                .toList();
    }

    private static Stream<RuptureDetector> selfStarting(RepairRule repair) {
        SelfStartingCusum chart = SelfStartingCusum.withDefaults().withH(2);
        return Stream.of(
                chart.detector(repair),
                chart.withHeadStart(0.6).withMinEarlier(2).detector(repair));
    }

    private static List<LiveDetector> live() {
        ChartBasis given = ChartBasis.given(new ChartLevel(5, 0.8));
        ChartBasis median =
                ChartBasis.ofFirst(4).with(SigmaEstimate.MEDIAN_MOVING_RANGE).withFloor(0.2);
        return Stream.concat(
                        Stream.of(given, median, ChartBasis.ofFirst(5))
                                .flatMap(basis -> REPAIRS.stream().flatMap(repair -> detectors(basis, repair))),
                        REPAIRS.stream().flatMap(ChartPropertyTest::selfStarting))
                .map(LiveDetector.class::cast)
                .toList();
    }

    private static SessionSeries changed(SessionSeries series, double factor, double constant) {
        return Example.at(
                series.sessions(),
                Arrays.stream(series.values()).map(y -> factor * y + constant).toArray());
    }

    private static List<String> shape(Detection detection) {
        return Stream.concat(
                        Stream.of(detection.notEvaluableReason()),
                        detection.findings().stream().map(f -> f + ", signal " + f.signalSession()))
                .toList();
    }

    @Property(seed = "201", tries = 60)
    void constantsAndFactorsChangeLevelsAndDepthsOnly(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int n,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor,
            @ForAll @IntRange(min = -50, max = 50) int constant) {
        SessionSeries series = Example.random(seed, n);
        SessionSeries other = changed(series, factor, constant);
        for (RuptureDetector detector : all()) {
            Detection before = detector.detect(series);
            Detection after = detector.detect(other);
            assertThat(shape(after)).as("%s", detector.settings()).isEqualTo(shape(before));
            for (int i = 0; i < before.findings().size(); i++) {
                RuptureFinding a = before.findings().get(i);
                RuptureFinding b = after.findings().get(i);
                assertThat(b.nadirLevel()).isCloseTo(factor * a.nadirLevel() + constant, within(1e-7));
                assertThat(b.depth().orElse(0)).isCloseTo(factor * a.depth().orElse(0), within(1e-7));
                assertThat(b.depthInSd().orElse(0)).isCloseTo(a.depthInSd().orElse(0), within(1e-6));
            }
        }
    }

    @Property(seed = "202", tries = 100)
    void negatedScoresSwapTheSides(@ForAll long seed, @ForAll @IntRange(min = 8, max = 40) int n) {
        SessionSeries series = Example.random(seed, n);
        SessionSeries negated = changed(series, -1, 0);
        for (ChartBasis basis : BASES) {
            if (!basis.level(series).isEvaluable()) {
                assertThat(basis.level(negated)).isEqualTo(basis.level(series));
                continue;
            }
            IndividualsChart individuals =
                    IndividualsChart.withDefaults().with(basis).withLimit(2);
            EwmaChart ewma = EwmaChart.withDefaults().with(basis).withLimit(1.5);
            CusumChart cusum = CusumChart.withDefaults().with(basis).withH(2);
            for (RunRule rule : RunRule.values()) {
                assertThat(individuals.chart(negated).value().orElseThrow().sessions(rule, ChartSide.UPPER))
                        .isEqualTo(
                                individuals.chart(series).value().orElseThrow().sessions(rule, ChartSide.LOWER));
                assertThat(individuals.chart(negated).value().orElseThrow().sessions(rule, ChartSide.NEITHER))
                        .isEqualTo(
                                individuals.chart(series).value().orElseThrow().sessions(rule, ChartSide.NEITHER));
            }
            assertThat(ewma.chart(negated).value().orElseThrow().alarms(ChartSide.UPPER))
                    .isEqualTo(ewma.chart(series).value().orElseThrow().alarms(ChartSide.LOWER));
            assertThat(cusum.chart(negated).value().orElseThrow().sums(ChartSide.UPPER))
                    .containsExactly(cusum.chart(series).value().orElseThrow().sums(ChartSide.LOWER), within(1e-9));
        }
    }

    @Property(seed = "203", tries = 50)
    void monitorSaysOnEveryPrefixWhatTheBatchSays(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
        SessionSeries series = Example.random(seed, n);
        for (LiveDetector detector : live()) {
            RuptureMonitor monitor = detector.monitor();
            for (int i = 0; i < n; i++) {
                MonitorSignal signal = monitor.update(series.session(i), series.value(i));
                Detection batch = detector.detect(Example.prefix(series, i + 1));
                assertAgreement(detector, monitor, signal, batch);
                if (i % 3 == 0) {
                    monitor = detector.monitor(monitor.state());
                }
            }
            assertThat(monitor.observations()).isEqualTo(n);
        }
    }

    private static void assertAgreement(
            LiveDetector detector, RuptureMonitor monitor, MonitorSignal signal, Detection batch) {
        List<RuptureFinding> findings = batch.findings();
        assertThat(signal == MonitorSignal.NOT_EVALUABLE)
                .as("%s: %s", detector.settings(), batch)
                .isEqualTo(!batch.isEvaluable());
        if (batch.isEvaluable()) {
            assertThat(monitor.episodes()).isEqualTo(findings.size());
        }
        assertThat(monitor.latest().map(List::of).orElse(List.of()))
                .isEqualTo(findings.subList(Math.max(0, findings.size() - 1), findings.size()));
        if (signal == MonitorSignal.ALARM) {
            RuptureFinding latest = findings.get(findings.size() - 1);
            assertThat(latest.evidence().values())
                    .containsEntry(
                            "last_alarm", latest.signalSession().orElseThrow().value());
        }
    }

    @Property(seed = "204", tries = 50)
    void causalFindingsThatAreOverStayTheSame(@ForAll long seed, @ForAll @IntRange(min = 8, max = 25) int n) {
        SessionSeries series = Example.random(seed, n);
        for (LiveDetector detector : live()) {
            List<RuptureFinding> whole = detector.detect(series).findings();
            for (int k = 1; k < n; k++) {
                List<RuptureFinding> prefix =
                        detector.detect(Example.prefix(series, k)).findings();
                assertThat(whole.size()).isGreaterThanOrEqualTo(prefix.size());
                for (int i = 0; i < prefix.size() - 1; i++) {
                    assertThat(whole.get(i)).isEqualTo(prefix.get(i));
                }
                if (!prefix.isEmpty()) {
                    RuptureFinding last = prefix.get(prefix.size() - 1);
                    assertThat(whole.get(prefix.size() - 1).onset()).isEqualTo(last.onset());
                    assertThat(whole.get(prefix.size() - 1).signalSession()).isEqualTo(last.signalSession());
                }
            }
        }
    }

    @Property(seed = "205", tries = 150)
    void signalIsTheFirstPrefixWhoseChartAlarmsInTheEpisode(
            @ForAll long seed, @ForAll @IntRange(min = 6, max = 25) int n) {
        SessionSeries series = Example.random(seed, n);
        IndividualsChart chart = IndividualsChart.withDefaults().withLimit(1.7);
        for (RuptureFinding finding : chart.detector().detect(series).findings()) {
            int last = (int) finding.evidence().number("last_alarm").orElseThrow();
            int spoken = 0;
            for (int k = 2; k <= n && spoken == 0; k++) {
                SessionSeries prefix = Example.prefix(series, k);
                boolean evaluable = chart.detector().detect(prefix).isEvaluable();
                boolean alarms = evaluable
                        && chart.chart(prefix).value().orElseThrow().beyondLimits(ChartSide.LOWER).stream()
                                .anyMatch(s -> s >= finding.onset().value() && s <= last);
                spoken = alarms ? series.session(k - 1) : 0;
            }
            assertThat(finding.signalSession().orElseThrow().value()).isEqualTo(spoken);
        }
    }

    @Property(seed = "206", tries = 100)
    void findingsAreOrderedAndDoNotOverlap(@ForAll long seed, @ForAll @IntRange(min = 5, max = 40) int n) {
        SessionSeries series = Example.random(seed, n);
        for (RuptureDetector detector : all()) {
            int before = 0;
            for (RuptureFinding finding : detector.detect(series).findings()) {
                int first = (int) finding.evidence().number("first_alarm").orElseThrow();
                assertThat(finding.onset().value()).isGreaterThan(before).isLessThanOrEqualTo(first);
                assertThat(series.value(series.position(finding.nadir().value())))
                        .isEqualTo(finding.nadirLevel());
                before = Math.max(
                        finding.repair().map(r -> r.value()).orElse(0),
                        finding.nadir().value());
                finding.repair().ifPresent(r -> assertThat(r.value()).isGreaterThanOrEqualTo(first));
            }
        }
    }

    @Property(seed = "207", tries = 40)
    void equalScoresGiveNoFinding(
            @ForAll @DoubleRange(min = -100, max = 100) double score, @ForAll @IntRange(min = 1, max = 40) int n) {
        double[] scores = new double[n];
        Arrays.fill(scores, score);
        for (RuptureDetector detector : all()) {
            assertThat(detector.detect(Example.of(scores)).findings()).isEmpty();
            assertThat(detector.detect(Example.of(scores)).isEvaluable()).isFalse();
        }
    }
}
