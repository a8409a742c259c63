package io.github.alliance4j.scoring.rupture.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.evaluation.DetectionScore;
import io.github.alliance4j.scoring.evaluation.PanelEvaluation;
import io.github.alliance4j.scoring.simulation.GivenPanel;
import io.github.alliance4j.scoring.simulation.PanelScenario;
import io.github.alliance4j.scoring.simulation.PanelSimulator;
import io.github.alliance4j.scoring.simulation.PanelTruth;
import io.github.alliance4j.scoring.simulation.ScenarioParameter;
import io.github.alliance4j.scoring.simulation.SimulatedPanel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scan reaches on panels whose ruptures are known; most of it only with {@code -Dalliance.slow=true}. */
class ScanFiguresTest {

    private static DetectionScore score(List<SessionSeries> series, PanelTruth truth, double rate) {
        return PanelEvaluation.of(series, truth)
                .assess(CalibratedScan.toLearn().withFalseAlarm(rate))
                .value()
                .orElseThrow();
    }

    private static double falseAlarm(DetectionScore score) {
        return score.falseAlarm().value().orElseThrow().estimate();
    }

    private static double f1(DetectionScore score) {
        return score.f1().value().orElseThrow();
    }

    @Test
    void aSmallPanelHasTheRateAskedForAndItsRupturesAreFound() {
        SimulatedPanel panel = Panels.routine(250, 77);
        DetectionScore score = score(panel.series(), panel.truth(), .1);
        assertThat(falseAlarm(score)).isCloseTo(.1, within(.06));
        assertThat(f1(score)).isGreaterThan(.62);
        assertThat(score.onsetError().orElseThrow().median()).isZero();
        assertThat(score.depthError().orElseThrow().mean()).isCloseTo(0, within(.1));
    }

    @ParameterizedTest
    @CsvSource({"routine, .74", "ceiling, .79", "autocor, .64", "short, .71"})
    @EnabledIfSystemProperty(named = "alliance.slow", matches = "true")
    void givenPanels(String id, double leastF1) {
        Optional<GivenPanel> panel = GivenPanel.read(id);
        if (panel.isPresent()) {
            DetectionScore score = score(panel.get().series(), panel.get().truth(), .05);
            // Asked for .05 of about 1,000 clean dyads: two standard errors, and .01.
            assertThat(falseAlarm(score)).isBetween(.026, .074);
            assertThat(f1(score)).isGreaterThan(leastF1);
            assertThat(score.onsetError().orElseThrow().meanAbsolute()).isLessThan(.6);
            assertThat(score.depthError().orElseThrow().mean()).isCloseTo(0, within(.1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"routine", "ceiling", "autocor", "short"})
    @EnabledIfSystemProperty(named = "alliance.slow", matches = "true")
    void ratesAskedForAreReal(String id) {
        SimulatedPanel panel = PanelSimulator.of(PanelScenario.parse(id), 501).simulate(1_500);
        for (double rate : new double[] {.01, .05, .2}) {
            double error = 2 * Math.sqrt(rate * (1 - rate) / 975) + .01;
            assertThat(falseAlarm(score(panel.series(), panel.truth(), rate))).isCloseTo(rate, within(error));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .6})
    @EnabledIfSystemProperty(named = "alliance.slow", matches = "true")
    void howManyDyadsHaveARuptureDoesNotMatterToTheRate(double prevalence) {
        SimulatedPanel panel = PanelSimulator.of(
                        PanelScenario.routine().with(ScenarioParameter.PREVALENCE, prevalence), 502)
                .simulate(1_500);
        assertThat(falseAlarm(score(panel.series(), panel.truth(), .05))).isCloseTo(.05, within(.03));
    }
}
