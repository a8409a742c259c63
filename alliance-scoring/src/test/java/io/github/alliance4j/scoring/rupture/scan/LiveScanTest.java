package io.github.alliance4j.scoring.rupture.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.internal.scan.AnswerBounds;
import io.github.alliance4j.scoring.internal.scan.Draws;
import io.github.alliance4j.scoring.internal.scan.HealthyScores;
import io.github.alliance4j.scoring.rupture.CaseLabel;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LiveScanTest {

    private static final LiveScan LIVE = LiveScan.of(Panels.byHand());

    private static List<MonitorSignal> signals(RuptureMonitor monitor, double... scores) {
        List<MonitorSignal> signals = new ArrayList<>();
        for (double score : scores) {
            signals.add(monitor.update(monitor.observations() + 1, score));
        }
        return signals;
    }

    @Test
    void aClearFallIsToldConfirmedAndRepaired() {
        RuptureMonitor monitor = LIVE.monitor();
        assertThat(signals(monitor, 4.2, 4.1))
                .containsExactly(MonitorSignal.NOT_EVALUABLE, MonitorSignal.NOT_EVALUABLE);
        assertThat(signals(monitor, 4.3, 4.2, 4.1, 4.2)).containsOnly(MonitorSignal.QUIET);
        assertThat(signals(monitor, 2.9)).containsExactly(MonitorSignal.ALARM);
        RuptureFinding alarm = monitor.latest().orElseThrow();
        assertThat(alarm.onset().value()).isEqualTo(7);
        assertThat(alarm.signalSession().orElseThrow().value()).isEqualTo(7);
        assertThat(alarm.status()).isEqualTo(EpisodeStatus.PENDING);
        assertThat(alarm.evidence().values()).containsEntry("standing", "alarm").containsEntry("horizon", 30);
        assertThat(signals(monitor, 2.8)).containsExactly(MonitorSignal.OPEN);
        assertThat(monitor.latest().orElseThrow().evidence().values()).containsEntry("standing", "confirmed");
        List<MonitorSignal> after = signals(monitor, 4.2, 4.1, 4.3, 4.2, 4.1);
        assertThat(after).containsOnlyOnce(MonitorSignal.REPAIRED);
        RuptureFinding repaired = monitor.latest().orElseThrow();
        assertThat(repaired.status()).isEqualTo(EpisodeStatus.REPAIRED);
        assertThat(repaired.repair().orElseThrow().value()).isEqualTo(9);
        assertThat(repaired.signalSession().orElseThrow().value()).isEqualTo(7);
        assertThat(monitor.episodes()).isEqualTo(1);
    }

    @Test
    void anAlarmThatTheNextSessionsDoNotBearOutIsWithdrawn() {
        LiveScan eager = LIVE.withFalseAlarm(.2).withPrior(.05);
        RuptureMonitor monitor = eager.monitor();
        signals(monitor, 4.2, 4.1, 4.3, 4.2, 4.1, 4.2);
        List<MonitorSignal> after = signals(monitor, 3.4, 4.2, 4.3, 4.2, 4.2);
        assertThat(after).startsWith(MonitorSignal.ALARM, MonitorSignal.WITHDRAWN, MonitorSignal.QUIET);
        assertThat(monitor.episodes()).isZero();
        assertThat(monitor.latest()).isEmpty();
    }

    @Test
    void aWithdrawnAlarmIsKeptApartFromTheFindings() {
        LiveScan eager = LIVE.withFalseAlarm(.2).withPrior(.05);
        Detection detection = eager.detect(Panels.series(4.2, 4.1, 4.3, 4.2, 4.1, 4.2, 3.4, 4.2, 4.3, 4.2, 4.2));
        assertThat(detection.findings()).isEmpty();
        assertThat(detection.withdrawn()).hasSize(1);
        RuptureFinding alarm = detection.withdrawn().get(0);
        assertThat(alarm.onset().value()).isEqualTo(7);
        assertThat(alarm.signalSession().orElseThrow().value()).isEqualTo(7);
        assertThat(alarm.evidence().values()).containsEntry("standing", "withdrawn");
        assertThat(number(alarm, "probability")).as("when it was taken back").isLessThan(ScanMonitor.WITHDRAWN);
        assertThat(ScanVerdict.probability(number(alarm, "log_bayes_factor"), number(alarm, "prior")))
                .isEqualTo(number(alarm, "probability"));
        assertThat(CaseLabel.ifAllRepaired(detection).value()).contains(CaseLabel.NO_RUPTURE);
    }

    private static double number(RuptureFinding finding, String name) {
        return ((Number) finding.evidence().values().get(name)).doubleValue();
    }

    @Test
    void aWithdrawnAlarmStillSpeaksOfTheSessionsItStoodFor() {
        LiveScan eager = LIVE.withFalseAlarm(.2).withPrior(.05);
        ScanMonitor run = eager.run(Panels.series(4.2, 4.1, 4.3, 4.2, 4.1, 4.2, 3.4, 4.2, 4.3, 4.2, 4.2));
        assertThat(run.spokeOf(7, 7)).hasValue(7);
        assertThat(run.spokeOf(6, 9)).hasValue(7);
        assertThat(run.spokeOf(1, 6)).as("before it").isEmpty();
        assertThat(run.spokeOf(8, 11)).as("from its withdrawal on").isEmpty();
    }

    @Test
    void anAlarmThatStandsAtTheOnsetSpeaksAtTheOnset() {
        ScanMonitor run = LIVE.run(Panels.series(4.2, 4.1, 4.3, 4.2, 4.1, 4.2, 2.9, 2.8, 2.9, 2.8, 2.9));
        assertThat(run.spokeOf(7, 20)).hasValue(7);
        assertThat(run.spokeOf(9, 20)).hasValue(9);
    }

    @Test
    void aSecondFallIsASecondEpisode() {
        RuptureMonitor monitor = LIVE.monitor();
        List<MonitorSignal> all = signals(
                monitor, 4.2, 4.1, 4.3, 4.2, 4.1, 4.2, 2.9, 2.8, 4.2, 4.1, 4.3, 4.2, 4.1, 4.2, 4.3, 2.8, 2.7, 2.9);
        assertThat(all.stream().filter(MonitorSignal.ALARM::equals)).hasSize(2);
        assertThat(monitor.episodes()).isEqualTo(2);
        assertThat(monitor.latest().orElseThrow().onset().value()).isEqualTo(16);
    }

    @Test
    void batchIsTheReplay() {
        for (SessionSeries series : Panels.routine(60, 8).series()) {
            RuptureMonitor monitor = LIVE.monitor();
            for (int k = 0; k < series.size(); k++) {
                monitor.update(series.session(k), series.value(k));
            }
            List<RuptureFinding> batch = LIVE.detect(series).findings();
            assertThat(monitor.episodes()).isEqualTo(batch.size());
            monitor.latest()
                    .ifPresent(latest -> assertThat(batch.get(batch.size() - 1)).isEqualTo(latest));
        }
    }

    @Test
    void shareOfHealthyTreatmentsWithAnAlarmIsTheOneAskedFor() {
        HealthyScores healthy = new HealthyScores(new AnswerBounds(1, 5, 1 / 12.0));
        Draws random = new Draws().begin(7, 0, 0);
        LiveScan live = LIVE.withFalseAlarm(.1).withHorizon(20);
        double[] elapsed = DoubleStream.generate(() -> 1).limit(20).toArray();
        double[] scores = new double[20];
        int flagged = 0;
        for (int i = 0; i < 1500; i++) {
            healthy.next(Panels.byHand().model().numbers(), elapsed, 20, scores, random);
            RuptureMonitor monitor = live.monitor();
            flagged += signals(monitor, scores).contains(MonitorSignal.ALARM) ? 1 : 0;
        }
        assertThat(flagged / 1500.0).isCloseTo(.1, within(.025));
    }

    @Test
    void missingSessionsCountTowardsTheHorizon() {
        Calibration byHand = Panels.byHand();
        Calibration gaps = Calibration.of(byHand.draws(), byHand.range(), List.of(.5, .3, .2), 1, 1);
        LiveScan rare = LiveScan.of(gaps).withHorizon(20);
        LiveScan every = LIVE.withHorizon(20);
        assertThat(rare.limit(6)).as("fewer sessions share the rate").isLessThan(every.limit(6));
        assertThat(rare.limit(500)).isEqualTo(rare.limit(20)).isFinite();
    }

    @Test
    void memoryIsBounded() {
        RuptureMonitor monitor = LIVE.monitor();
        for (int i = 1; i <= 230; i++) {
            monitor.update(i, 4 + .2 * (i % 3));
        }
        assertThat(monitor.observations()).isEqualTo(230);
        assertThat(monitor.state().memory().get("scores")).hasSize(200);
        assertThat(LIVE.monitor(monitor.state()).state()).isEqualTo(monitor.state());
    }

    @Test
    void wrongSessionsAndScoresAreRefusedAndChangeNothing() {
        RuptureMonitor monitor = LIVE.monitor();
        monitor.update(3, 4);
        MonitorState before = monitor.state();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(3, 4))
                .withMessage("Session 3 does not come after session 3; sessions must increase from 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(0, 4))
                .withMessageContaining("is below 1");
        assertThatIllegalArgumentException().isThrownBy(() -> monitor.update(4, Double.NaN));
        assertThat(monitor.state()).isEqualTo(before);
    }

    @Test
    void damagedAndForeignStatesAreRefused() {
        MonitorState state = LIVE.monitor().state();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIVE.withHorizon(12).monitor(state))
                .withMessageContaining("The state is that of criterion calibrated-scan");
        MonitorState damaged = MonitorState.of(
                state.criterion(),
                state.settings(),
                Map.of("counts", List.of(1.0, 0.0), "sessions", List.of(1.0), "scores", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIVE.monitor(damaged))
                .withMessageContaining("its sessions, scores and episodes do not belong together");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIVE.withHorizon(2))
                .withMessage("Horizon of 2 sessions: it must be 3 to 200");
    }

    @Test
    void aScanThatHasNotLearnedSaysNothing() {
        RuptureMonitor monitor = LiveScan.toLearn().monitor();
        assertThat(signals(monitor, 4.2, 4.1, 2, 2, 2)).containsOnly(MonitorSignal.NOT_EVALUABLE);
        assertThat(LiveScan.toLearn().learned(List.of()).isEvaluable()).isFalse();
        assertThat(LIVE.learned(List.of()).value()).containsSame(LIVE);
    }
}
