package io.github.alliance4j.scoring.rupture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartMonitorTest {

    private static final RepairRule REPAIR = RepairRule.withDefaults();

    private static final LiveDetector GIVEN = IndividualsChart.withDefaults()
            .with(ChartBasis.given(new ChartLevel(5, 1)))
            .live(REPAIR);

    private static final LiveDetector BASELINE =
            IndividualsChart.withDefaults().with(ChartBasis.ofFirst(3)).live(REPAIR);

    static Stream<LiveDetector> detectors() {
        return Stream.of(
                GIVEN,
                BASELINE,
                EwmaChart.withDefaults().with(ChartBasis.ofFirst(5)).live(REPAIR),
                CusumChart.withDefaults().with(ChartBasis.ofFirst(5)).live(REPAIR),
                SelfStartingCusum.withDefaults().detector());
    }

    private static List<MonitorSignal> signals(LiveDetector detector, double... scores) {
        RuptureMonitor monitor = detector.monitor();
        return IntStream.range(0, scores.length)
                .mapToObj(i -> monitor.update(i + 1, scores[i]))
                .toList();
    }

    @Test
    void signalsOfARepairedEpisode() {
        assertThat(signals(GIVEN, 5, 1, 3, 5, 5))
                .containsExactly(
                        MonitorSignal.QUIET,
                        MonitorSignal.ALARM,
                        MonitorSignal.OPEN,
                        MonitorSignal.REPAIRED,
                        MonitorSignal.QUIET);
    }

    @Test
    void signalsOfAnUnrepairedEpisode() {
        assertThat(signals(GIVEN, 5, 1, 3, 3, 3, 3, 3, 1))
                .containsExactly(
                        MonitorSignal.QUIET,
                        MonitorSignal.ALARM,
                        MonitorSignal.OPEN,
                        MonitorSignal.OPEN,
                        MonitorSignal.OPEN,
                        MonitorSignal.UNREPAIRED,
                        MonitorSignal.QUIET,
                        MonitorSignal.ALARM);
    }

    @Test
    void episodeWithoutALevelBeforeItIsNeverCalledRepaired() {
        assertThat(signals(GIVEN, 1, 3, 5, 5))
                .containsExactly(MonitorSignal.ALARM, MonitorSignal.OPEN, MonitorSignal.QUIET, MonitorSignal.QUIET);
    }

    @Test
    void baselineIsNotEvaluable() {
        assertThat(signals(BASELINE, 5, 6, 5, 5, 1))
                .containsExactly(
                        MonitorSignal.NOT_EVALUABLE,
                        MonitorSignal.NOT_EVALUABLE,
                        MonitorSignal.NOT_EVALUABLE,
                        MonitorSignal.QUIET,
                        MonitorSignal.ALARM);
        assertThat(signals(BASELINE, 5, 5, 5, 1, 1)).containsOnly(MonitorSignal.NOT_EVALUABLE);
    }

    @Test
    void latestEpisodeIsShownAsItStands() {
        RuptureMonitor monitor = GIVEN.monitor();
        monitor.update(1, 5);
        assertThat(monitor.latest()).isEmpty();
        assertThat(monitor.episodes()).isZero();
        monitor.update(3, 1);
        assertThat(monitor.latest().orElseThrow().status()).isEqualTo(EpisodeStatus.PENDING);
        monitor.update(4, 5);
        assertThat(monitor.latest().orElseThrow()).hasToString("REPAIRED, onset 3, nadir 3, repair 4");
        assertThat(monitor.episodes()).isEqualTo(1);
        assertThat(monitor.observations()).isEqualTo(3);
    }

    @Test
    void refusedUpdatesChangeNothing() {
        RuptureMonitor monitor = GIVEN.monitor();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(0, 5))
                .withMessage("Session 0 is below 1; sessions are counted from 1");
        monitor.update(4, 5);
        MonitorState before = monitor.state();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(4, 5))
                .withMessage("Session 4 follows session 4; sessions must increase");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(5, Double.NaN))
                .withMessage("Session 5: a score is a finite number");
        assertThat(monitor.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void stateOfAnotherRuleOrOfOtherSettingsIsRefused(LiveDetector detector) {
        MonitorState own = detector.monitor().state();
        MonitorState foreign = MonitorState.of("other", own.settings(), own.memory());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> detector.monitor(foreign))
                .withMessageContaining("The state is that of criterion other")
                .withMessageContaining("not of " + detector.id());
        Map<String, String> settings = new LinkedHashMap<>(own.settings());
        settings.put("repair-window", "9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> detector.monitor(MonitorState.of(own.criterion(), settings, own.memory())))
                .withMessageContaining("repair-window=9");
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void brokenStateIsRefused(LiveDetector detector) {
        RuptureMonitor monitor = detector.monitor();
        for (int session = 1; session <= 8; session++) {
            monitor.update(session, 5 + session % 2);
        }
        MonitorState state = monitor.state();
        for (String part : state.memory().keySet()) {
            List<Double> numbers = new ArrayList<>(state.memory().get(part));
            numbers.remove(numbers.size() - 1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> detector.monitor(changed(state, part, numbers)))
                    .withMessage("The state holds fewer numbers than the rule keeps");
            numbers.add(0.0);
            numbers.add(0.0);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> detector.monitor(changed(state, part, numbers)))
                    .withMessage("The state holds more numbers than the rule keeps");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> detector.monitor(changed(state, part, List.of())))
                    .withMessage("The state holds fewer numbers than the rule keeps");
        }
        List<Double> halves = new ArrayList<>(state.memory().get("chart"));
        halves.set(0, 1.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> detector.monitor(changed(state, "chart", halves)))
                .withMessage("The state holds a broken number where the rule keeps a count");
    }

    private static MonitorState changed(MonitorState state, String part, List<Double> numbers) {
        Map<String, List<Double>> memory = new LinkedHashMap<>(state.memory());
        memory.put(part, numbers);
        return MonitorState.of(state.criterion(), state.settings(), memory);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1000})
    void stateDoesNotGrow(int sessions) {
        detectors().forEach(detector -> {
            RuptureMonitor monitor = detector.monitor();
            Random random = new Random(3);
            for (int session = 1; session <= sessions; session++) {
                monitor.update(session, 5 + random.nextGaussian());
            }
            assertThat(monitor.state().memory().values().stream()
                            .mapToInt(List::size)
                            .sum())
                    .isLessThan(110);
        });
    }
}
