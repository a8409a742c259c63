package io.github.alliance4j.scoring.rupture.sudden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SuddenLossMonitorTest {

    private static final SuddenLoss RULE = SuddenLoss.withCutoff(1);
    private static final SuddenLoss LOOSE = RULE.with(Stability.OFF);

    private static List<MonitorSignal> signals(SuddenLoss rule, SessionSeries series) {
        RuptureMonitor monitor = rule.monitor();
        List<MonitorSignal> signals = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            signals.add(monitor.update(series.session(i), series.value(i)));
        }
        return signals;
    }

    private static void check(RuptureMonitor monitor, SuddenLoss rule, SessionSeries prefix, MonitorSignal signal) {
        Detection batch = rule.detect(prefix);
        List<RuptureFinding> findings = batch.findings();
        assertThat(monitor.observations()).isEqualTo(prefix.size());
        assertThat(monitor.episodes()).isEqualTo(findings.size());
        assertThat(monitor.latest()).isEqualTo(findings.stream().reduce((a, b) -> b));
        assertThat(signal == MonitorSignal.NOT_EVALUABLE).isEqualTo(!batch.isEvaluable());
    }

    @Property(seed = "41", tries = 400)
    void monitorSaysWhatTheBatchSaysOnEveryPrefix(@ForAll long seed, @ForAll @IntRange(max = 25) int n) {
        SessionSeries series = Example.random(seed, n);
        for (SuddenLoss rule : List.of(
                RULE,
                RULE.with(Stability.TRUE_T),
                LOOSE,
                SuddenLoss.withCutoff(0.3).with(Stability.TRUE_T).withAlpha(0.3),
                SuddenLoss.withCutoff(0.1).withCriticalValue(0.5),
                LOOSE.withProportion(0.3, ProportionOf.PRE_VALUE))) {
            RuptureMonitor monitor = rule.monitor();
            for (int k = 1; k <= series.size(); k++) {
                MonitorSignal signal = monitor.update(series.session(k - 1), series.value(k - 1));
                check(monitor, rule, Example.prefix(series, k), signal);
                monitor = rule.monitor(monitor.state());
            }
        }
    }

    @Property(seed = "42", tries = 300)
    void signalsTellWhatChanged(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int n) {
        SessionSeries series = Example.random(seed, n);
        SuddenLoss rule = SuddenLoss.withCutoff(0.3).with(Stability.TRUE_T).withAlpha(0.3);
        List<MonitorSignal> signals = signals(rule, series);
        List<Integer> before = List.of();
        for (int k = 1; k <= n; k++) {
            List<RuptureFinding> now = rule.detect(Example.prefix(series, k)).findings();
            List<Integer> onsets = now.stream().map(f -> f.onset().value()).toList();
            List<Integer> known = before;
            boolean news = onsets.stream().anyMatch(onset -> !known.contains(onset));
            boolean gone = before.stream().anyMatch(onset -> !onsets.contains(onset));
            MonitorSignal signal = signals.get(k - 1);
            assertThat(signal == MonitorSignal.ALARM).isEqualTo(news);
            assertThat(signal == MonitorSignal.WITHDRAWN).isEqualTo(gone && !news);
            if (!news && !gone && !now.isEmpty()) {
                RuptureFinding latest = now.get(now.size() - 1);
                int session = series.session(k - 1);
                assertThat(signal)
                        .isEqualTo(
                                latest.repair().isEmpty()
                                        ? MonitorSignal.OPEN
                                        : latest.repair().get().value() == session
                                                ? MonitorSignal.REPAIRED
                                                : MonitorSignal.QUIET);
            }
            before = onsets;
        }
    }

    @Test
    void lossIsFoundAtTheNextSessionAndRepairedLater() {
        assertThat(signals(LOOSE, Example.of(5, 5, 5, 2, 2, 2, 4, 5)))
                .containsExactly(
                        MonitorSignal.NOT_EVALUABLE,
                        MonitorSignal.NOT_EVALUABLE,
                        MonitorSignal.NOT_EVALUABLE,
                        MonitorSignal.QUIET,
                        MonitorSignal.ALARM,
                        MonitorSignal.OPEN,
                        MonitorSignal.REPAIRED,
                        MonitorSignal.QUIET);
    }

    @Test
    void thirdScoreAfterMayWithdrawALoss() {
        SessionSeries series = Example.of(5, 5.1, 5, 3, 3, 4.9);
        assertThat(signals(RULE, series).subList(4, 6)).containsExactly(MonitorSignal.ALARM, MonitorSignal.WITHDRAWN);
        assertThat(RULE.detect(series).findings()).isEmpty();
    }

    @Test
    void withdrawnLossLeavesTheEarlierOneAsTheLatest() {
        RuptureMonitor monitor = RULE.monitor();
        double[] scores = {8, 8.1, 8, 5, 5, 5.1, 3, 3, 5};
        List<MonitorSignal> signals = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            signals.add(monitor.update(i + 1, scores[i]));
        }
        assertThat(signals.subList(4, 9))
                .containsExactly(
                        MonitorSignal.ALARM,
                        MonitorSignal.OPEN,
                        MonitorSignal.OPEN,
                        MonitorSignal.ALARM,
                        MonitorSignal.WITHDRAWN);
        assertThat(monitor.episodes()).isEqualTo(1);
        assertThat(monitor.latest().orElseThrow().onset().value()).isEqualTo(4);
    }

    @Test
    void proportionOfTheRangeNeedsTheRange() {
        SuddenLoss rule = LOOSE.withProportion(0.3, ProportionOf.SCALE_RANGE);
        ScoreRange range = new ScoreRange(1, 7, OptionalDouble.empty());
        RuptureMonitor without = rule.monitor();
        RuptureMonitor with = rule.monitor(range);
        MonitorSignal silent = MonitorSignal.QUIET;
        MonitorSignal loud = MonitorSignal.QUIET;
        double[] scores = {5, 5, 5, 2, 2};
        for (int i = 0; i < scores.length; i++) {
            silent = without.update(i + 1, scores[i]);
            loud = with.update(i + 1, scores[i]);
            with = rule.monitor(with.state());
        }
        assertThat(silent).isEqualTo(MonitorSignal.NOT_EVALUABLE);
        assertThat(without.latest()).isEmpty();
        assertThat(loud).isEqualTo(MonitorSignal.ALARM);
        assertThat(with.latest())
                .contains(rule.detect(Example.within(1, 7, scores)).findings().get(0));
    }

    @Test
    void largestSessionNumbersDoNotWrap() {
        int shift = Integer.MAX_VALUE - 6;
        RuptureMonitor monitor = RULE.monitor();
        double[] scores = {5, 5, 5, 5, 2, 2};
        MonitorSignal last = MonitorSignal.QUIET;
        for (int i = 0; i < scores.length; i++) {
            last = monitor.update(shift + 1 + i, scores[i]);
        }
        assertThat(last).isEqualTo(MonitorSignal.ALARM);
    }

    @Test
    void badUpdatesAreRefusedAndLeaveTheMonitorAsItWas() {
        RuptureMonitor monitor = RULE.monitor();
        monitor.update(3, 5);
        MonitorState before = monitor.state();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(3, 5))
                .withMessage("Session 3 follows session 3; sessions must increase");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(4, Double.NaN))
                .withMessage("Session 4: a score is a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.monitor().update(0, 5))
                .withMessage("Session 0 is below 1; sessions are counted from 1");
        assertThat(monitor.state()).isEqualTo(before);
    }

    @Test
    void stateOfAnotherRuleIsRefused() {
        MonitorState state = RULE.monitor().state();
        assertThat(RULE.monitor(state).state()).isEqualTo(state);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOOSE.monitor(state))
                .withMessageContaining("is not that of sudden-loss with settings {cutoff=1.0, stability=off");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.monitor(MonitorState.of("cusum", RULE.settings(), state.memory())))
                .withMessageStartingWith("The state of criterion cusum");
    }

    @Test
    void damagedStateIsRefused() {
        RuptureMonitor monitor = LOOSE.monitor();
        double[] scores = {5, 5, 5, 2, 2, 2};
        for (int i = 0; i < scores.length; i++) {
            monitor.update(i + 1, scores[i]);
        }
        MonitorState good = monitor.state();
        for (String name : good.memory().keySet()) {
            Map<String, List<Double>> without = new LinkedHashMap<>(good.memory());
            without.remove(name);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LOOSE.monitor(MonitorState.of(good.criterion(), good.settings(), without)))
                    .withMessage("The state of criterion sudden-loss is damaged: \"" + name + "\" is missing");
        }
        Map<String, List<Double>> shorter = new LinkedHashMap<>(good.memory());
        shorter.put("scores", List.of(1.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOOSE.monitor(MonitorState.of(good.criterion(), good.settings(), shorter)))
                .withMessageEndingWith("sessions and scores do not match");
        shorter.putAll(good.memory());
        shorter.put("settled", List.of(1.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOOSE.monitor(MonitorState.of(good.criterion(), good.settings(), shorter)))
                .withMessageEndingWith("a loss has 21 numbers, not 1");
    }

    @Test
    void memoryDoesNotGrow() {
        RuptureMonitor monitor = RULE.monitor();
        for (int session = 1; session <= 5000; session++) {
            monitor.update(session, session % 7 == 0 ? 2 : 5);
        }
        int numbers =
                monitor.state().memory().values().stream().mapToInt(List::size).sum();
        assertThat(numbers).isLessThanOrEqualTo(6 + 6 + 3 + 21 + 21 + 2);
    }

    @Test
    void settingsNameAlphaOrTheCriticalValue() {
        assertThat(RULE.withAlpha(0.01).settings()).containsEntry("alpha", "0.01");
        assertThat(RULE.withCriticalValue(2.776).settings())
                .containsEntry("critical-value", "2.776")
                .doesNotContainKey("alpha");
        assertThat(RULE.withAlpha(0.05).settings()).isEqualTo(RULE.settings());
    }
}
