package io.github.alliance4j.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import io.github.alliance4j.scoring.rupture.scan.LiveScan;
import io.github.alliance4j.scoring.simulation.PanelScenario;
import io.github.alliance4j.scoring.simulation.PanelSimulator;
import io.github.alliance4j.scoring.simulation.SimulatedDyad;
import io.github.alliance4j.scoring.simulation.SimulatedPanel;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LiveRunTest {

    private final SimulatedPanel panel =
            PanelSimulator.of(PanelScenario.routine(), 3).simulate(200);

    @Test
    void causalRuleWithoutWithdrawalsSaysLiveWhatItSaysAfterwards() {
        LiveDetector causal = (LiveDetector) RuptureCriterion.MEAN_2SD.detector(Map.of("form", "causal"));
        PanelEvaluation evaluation = PanelEvaluation.of(panel.series(), panel.truth());
        DetectionScore live = evaluation.assessLive(causal).value().orElseThrow();
        DetectionScore batch = evaluation.assess(causal).value().orElseThrow();

        assertThat(live.falseAlarm()).isEqualTo(batch.falseAlarm());
        assertThat(live.sensitivity()).isEqualTo(batch.sensitivity());
        assertThat(live.delay()).isEqualTo(batch.delay());
    }

    @Test
    void alarmThatIsWithdrawnStaysAFinding() {
        RuptureDetector loss = RuptureCriterion.SUDDEN_LOSS.detector(Map.of("cutoff", "0.4"));
        int alarms = 0;
        int findings = 0;
        for (SimulatedDyad dyad : panel.dyads()) {
            alarms += LiveRun.of((LiveDetector) loss, dyad.series()).alarms().size();
            findings += loss.detect(dyad.series()).findings().size();
        }

        assertThat(alarms).isGreaterThan(findings);
        assertThat(findings).isPositive();
    }

    @Test
    void alarmsTakenBackAreToldAsAShareOfAll() {
        RuptureDetector loss = RuptureCriterion.SUDDEN_LOSS.detector(Map.of("cutoff", "0.4"));
        DetectionScore score = PanelEvaluation.of(panel.series(), panel.truth())
                .assessLive(loss)
                .value()
                .orElseThrow();
        int takenBack = 0;
        for (SimulatedDyad dyad : panel.dyads()) {
            RuptureMonitor monitor = ((LiveDetector) loss).monitor();
            for (int i = 0; i < dyad.series().size(); i++) {
                MonitorSignal signal =
                        monitor.update(dyad.series().session(i), dyad.series().value(i));
                takenBack += signal == MonitorSignal.WITHDRAWN ? 1 : 0;
            }
        }
        Proportion withdrawn = score.withdrawn().value().orElseThrow();

        assertThat(withdrawn.total()).isEqualTo(score.findings());
        assertThat(withdrawn.count()).isPositive().isEqualTo(takenBack);
        assertThat(score.confirmed().reason()).isEqualTo("the rule does not tell confirmed alarms from others");
    }

    @Test
    void liveScanTellsHowManyOfItsAlarmsAreConfirmedAndHowManyTakenBack() {
        DetectionScore score = PanelEvaluation.of(panel.series(), panel.truth())
                .assessLive(LiveScan.toLearn().withFalseAlarm(0.2))
                .value()
                .orElseThrow();
        Proportion confirmed = score.confirmed().value().orElseThrow();
        Proportion withdrawn = score.withdrawn().value().orElseThrow();

        assertThat(confirmed.total()).isEqualTo(score.findings());
        assertThat(confirmed.count()).isPositive();
        assertThat(withdrawn.count()).isPositive();
        assertThat(confirmed.count() + withdrawn.count()).isLessThanOrEqualTo(score.findings());
    }

    @Test
    void lookingBackHasNoAlarmsToTakeBack() {
        DetectionScore score = PanelEvaluation.of(panel.series(), panel.truth())
                .assess(RuptureCriterion.MEAN_2SD.detector(Map.of()))
                .value()
                .orElseThrow();

        assertThat(score.withdrawn().reason()).isEqualTo("not a live run");
        assertThat(score.confirmed().reason()).isEqualTo("not a live run");
    }

    @Test
    void aLiveRunWithoutAnAlarmHasNoShares() {
        RuptureDetector never = RuptureCriterion.SUDDEN_LOSS.detector(Map.of("cutoff", "3.9"));
        DetectionScore score = PanelEvaluation.of(panel.series(), panel.truth())
                .assessLive(never)
                .value()
                .orElseThrow();

        assertThat(score.withdrawn().reason()).isEqualTo("no alarm");
        assertThat(score.confirmed().reason()).isEqualTo("no alarm");
    }

    @Test
    void signalOfAnAlarmIsTheSessionAtWhichItWasGiven() {
        LiveDetector causal = (LiveDetector) RuptureCriterion.MEAN_2SD.detector(Map.of("form", "causal"));

        for (SimulatedDyad dyad : panel.dyads()) {
            for (FoundEpisode alarm : LiveRun.of(causal, dyad.series()).alarms()) {
                assertThat(alarm.signal().orElseThrow()).isGreaterThanOrEqualTo(alarm.onset());
                assertThat(dyad.series().position(alarm.signal().orElseThrow())).isNotNegative();
            }
        }
    }
}
