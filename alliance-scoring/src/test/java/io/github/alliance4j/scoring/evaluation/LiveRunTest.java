package io.github.alliance4j.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
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
