package io.github.alliance4j.scoring.simulation;

import static io.github.alliance4j.scoring.simulation.ScenarioParameter.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PanelScenarioTest {

    @ParameterizedTest
    @EnumSource(ScenarioParameter.class)
    void everyParameterHasAValueAndAMeaningAndRefusesNaN(ScenarioParameter parameter) {
        assertThat(PanelScenario.presets())
                .allSatisfy(preset -> assertThat(preset.value(parameter)).isFinite());
        assertThat(parameter.meaning()).isNotBlank();
        assertThat(ScenarioParameter.parse(parameter.id())).isEqualTo(parameter);
        assertThatThrownBy(() -> PanelScenario.routine().with(parameter, Double.NaN))
                .hasMessageContaining(parameter.id() + " NaN is not within");
    }

    @ParameterizedTest
    @CsvSource({
        "SESSIONS_MIN, 40, sessions-min 40.0 is above sessions-max",
        "SESSIONS_MIN, 9.5, is not a whole number",
        "DEPTH_MIN, 2, depth-min 2.0 is above depth-max",
        "DEPTH_MIN, 0, depth-min must be above 0",
        "FALL_MIN, 3, fall-min 3.0 is above fall-max",
        "HOLD_MIN, 4, hold-min 4.0 is above hold-max",
        "REPAIR_MIN, 3, repair-min 3.0 is above repair-max",
        "LEVEL_MEAN, 6, level-mean 6.0 is not on the scale",
        "SCALE_LOW, 5, scale-low must lie below scale-high",
        "ANSWER_STEP, 0.3, does not divide the scale",
        "DAYS_JITTER, 4, days-jitter must be below half of days",
        "AR1, 1, ar1 1.0 is not within -0.95 to 0.95",
        "PREVALENCE, 1.5, prevalence 1.5 is not within 0.0 to 1.0",
        "NOISE_SKEW, 3, noise-skew 3.0 is not within -2.0 to 2.0"
    })
    void valueThatCannotBeIsRefused(ScenarioParameter parameter, double value, String words) {
        assertThatThrownBy(() -> PanelScenario.routine().with(parameter, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Scenario: ")
                .hasMessageContaining(words);
    }

    @Test
    void valuesThatGoTogetherChangeTogether() {
        PanelScenario deep = PanelScenario.routine().toBuilder()
                .set(DEPTH_MIN, 2)
                .set(DEPTH_MAX, 3)
                .build();

        assertThat(deep.value(DEPTH_MIN)).isEqualTo(2);
        assertThat(deep).isNotEqualTo(PanelScenario.routine()).hasToString("routine");
    }

    @Test
    void unknownNamesListTheKnownOnes() {
        assertThatThrownBy(() -> PanelScenario.parse("usual"))
                .hasMessage("No scenario \"usual\"; there are routine, ceiling, autocor, short");
        assertThatThrownBy(() -> ScenarioParameter.parse("noise"))
                .hasMessageContaining("No parameter \"noise\"")
                .hasMessageContaining("within-sd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phq-9"})
    void formWhereLowerIsBetterIsRefused(String id) {
        assertThatThrownBy(() ->
                        PanelScenario.routine().on(InstrumentCatalog.builtIn().instrument(id)))
                .hasMessageContaining("lower scores are better");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "3, 2, 4", "3, 4, 3"})
    void ruptureOutOfOrderIsRefused(int onset, int first, int last) {
        assertThatThrownBy(() -> new TrueRupture(onset, first, last, OptionalInt.empty(), 1))
                .hasMessageContaining("must not go back");
    }

    @Test
    void repairBeforeTheEndOfTheNadirIsRefused() {
        assertThatThrownBy(() -> new TrueRupture(3, 4, 5, OptionalInt.of(5), 1))
                .hasMessageContaining("repair must come after");
    }
}
