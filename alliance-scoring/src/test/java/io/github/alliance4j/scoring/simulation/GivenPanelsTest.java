package io.github.alliance4j.scoring.simulation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The presets against the given panels of the same names: bands of about four standard errors of 1,500 dyads. */
final class GivenPanelsTest {

    private static final Map<String, Double> BANDS = Map.ofEntries(
            Map.entry("mean", 0.06),
            Map.entry("top", 0.02),
            Map.entry("first-sd", 0.04),
            Map.entry("length", 0.7),
            Map.entry("missing", 0.012),
            Map.entry("level", 0.06),
            Map.entry("level-sd", 0.04),
            Map.entry("slope", 0.008),
            Map.entry("slope-sd", 0.005),
            Map.entry("residual-sd", 0.015),
            Map.entry("noise-cv", 0.12),
            Map.entry("lag-1", 0.04),
            Map.entry("prevalence", 0.05),
            Map.entry("two", 0.05),
            Map.entry("repaired", 0.09),
            Map.entry("depth", 0.05),
            Map.entry("depth-sd", 0.03),
            Map.entry("onset", 1.0),
            Map.entry("fall-1", 0.09),
            Map.entry("hold", 0.18),
            Map.entry("recovery", 0.12));

    @ParameterizedTest
    @ValueSource(strings = {"routine", "ceiling", "autocor", "short"})
    void presetLooksLikeItsPanel(String id) {
        Optional<GivenPanel> given = GivenPanel.read(id);
        assumeTrue(given.isPresent(), "the given panels are absent");
        SimulatedPanel ours = PanelSimulator.of(PanelScenario.parse(id), 20).simulate(4000);
        Map<String, Double> simulated = PanelFigures.of(ours.series(), ours.truth());

        SoftAssertions.assertSoftly(all -> PanelFigures.of(
                        given.orElseThrow().series(), given.orElseThrow().truth())
                .forEach((figure, value) -> all.assertThat(simulated.get(figure))
                        .as(figure)
                        .isCloseTo(value, Offset.offset(BANDS.get(figure)))));
    }
}
