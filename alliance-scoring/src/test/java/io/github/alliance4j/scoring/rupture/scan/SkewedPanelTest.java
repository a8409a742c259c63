package io.github.alliance4j.scoring.rupture.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.evaluation.DetectionScore;
import io.github.alliance4j.scoring.evaluation.PanelEvaluation;
import io.github.alliance4j.scoring.simulation.PanelScenario;
import io.github.alliance4j.scoring.simulation.PanelSimulator;
import io.github.alliance4j.scoring.simulation.ScenarioParameter;
import io.github.alliance4j.scoring.simulation.SimulatedPanel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Noise in which single bad sessions are normal. */
class SkewedPanelTest {

    private static final CalibrationSettings QUICK =
            CalibrationSettings.withDefaults().withRounds(40, 20).withDyads(300);

    private static SimulatedPanel panel(double skewness, int dyads, long seed) {
        PanelScenario scenario = PanelScenario.routine().with(ScenarioParameter.NOISE_SKEW, skewness);
        return PanelSimulator.of(scenario, seed).simulate(dyads);
    }

    private static Calibration fitted(SimulatedPanel panel) {
        return Calibration.fit(panel.series(), QUICK).value().orElseThrow();
    }

    private static double falseAlarm(SimulatedPanel panel, CalibratedScan scan) {
        DetectionScore score = PanelEvaluation.of(panel.series(), panel.truth())
                .assess(scan)
                .value()
                .orElseThrow();
        return score.falseAlarm().value().orElseThrow().estimate();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 1})
    void skewnessIsFoundAndNotTakenForRuptures(double skewness) {
        Calibration calibration = fitted(panel(skewness, 300, 31));
        assertThat(calibration.model().noise().skewness()).isCloseTo(skewness, within(.3));
        assertThat(calibration.uncertainty(model -> model.noise().skewness())).isBetween(.01, .25);
        assertThat(calibration.model().episodes().prevalence()).isCloseTo(.35, within(.12));
    }

    @Test
    void rateAskedForIsRealThoughTheNoiseIsSkewed() {
        SimulatedPanel panel = panel(-1, 300, 32);
        CalibratedScan scan = CalibratedScan.of(fitted(panel));
        assertThat(falseAlarm(panel, scan.withFalseAlarm(.1))).isCloseTo(.1, within(.06));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, -1, -.5, 1})
    @EnabledIfSystemProperty(named = "alliance.slow", matches = "true")
    void ratesAskedForAreRealInLargePanels(double skewness) {
        SimulatedPanel panel = panel(skewness, 1_500, 503);
        for (double rate : new double[] {.01, .05, .2}) {
            double error = 2 * Math.sqrt(rate * (1 - rate) / 975) + .01;
            CalibratedScan scan = CalibratedScan.toLearn().withFalseAlarm(rate);
            DetectionScore score = PanelEvaluation.of(panel.series(), panel.truth())
                    .assess(scan)
                    .value()
                    .orElseThrow();
            assertThat(score.falseAlarm().value().orElseThrow().estimate()).isCloseTo(rate, within(error));
        }
    }

    @Test
    void aBadSessionIsLessOfAFindingWhereBadSessionsAreNormal() {
        LevelPrior level = new LevelPrior(4.1, .45, .01, .014, .2);
        CalibratedScan plain = CalibratedScan.of(
                Calibration.of(ScanModel.of(level, new NoisePrior(.3, .3, .25)), Optional.of(Panels.RANGE)));
        CalibratedScan skewed = CalibratedScan.of(
                Calibration.of(ScanModel.of(level, new NoisePrior(.3, .3, .25, -1.2)), Optional.of(Panels.RANGE)));
        var series = Panels.series(4.2, 4.1, 4.3, 4.2, 3.2, 4.2, 4.1, 4.3, 4.0, 4.2);
        double before = plain.judge(series).value().orElseThrow().pValue();
        double after = skewed.judge(series).value().orElseThrow().pValue();
        assertThat(after).isGreaterThan(2 * before);
    }

    @Test
    void aModelWrittenWithoutSkewnessHasNone() {
        Map<String, Double> numbers =
                new LinkedHashMap<>(Panels.byHand().model().byName());
        numbers.remove("skewness");
        assertThat(ScanModel.parse(numbers)).isEqualTo(Panels.byHand().model());
        numbers.put("skewness", -.4);
        assertThat(ScanModel.parse(numbers).noise().skewness()).isEqualTo(-.4);
    }

    @Test
    void skewnessThatNoLawHasIsRefused() {
        assertThat(new NoisePrior(.3, .3, .2).skewness()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoisePrior(.3, .3, .2, -2))
                .withMessage("Scan model: skewness is -2.0; it must be above -2.0 and below 2.0");
    }
}
