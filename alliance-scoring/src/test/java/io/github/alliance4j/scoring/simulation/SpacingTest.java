package io.github.alliance4j.scoring.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions at irregular dates. */
class SpacingTest {

    private static final PanelScenario SPACED = PanelScenario.routine().toBuilder()
            .set(ScenarioParameter.SPACING_MIN, 3)
            .set(ScenarioParameter.SPACING_MAX, 28)
            .set(ScenarioParameter.AR1_BY_DAYS, 1)
            .set(ScenarioParameter.AR1, .6)
            .set(ScenarioParameter.MISSING, 0)
            .set(ScenarioParameter.PREVALENCE, 0)
            .build();

    private static List<Long> days(SessionSeries series) {
        List<Long> days = new ArrayList<>();
        for (int i = 1; i < series.size(); i++) {
            days.add(ChronoUnit.DAYS.between(
                    series.date(i - 1).orElseThrow(), series.date(i).orElseThrow()));
        }
        return days;
    }

    @Test
    void intervalsAreSpreadEvenlyBetweenFewestAndMost() {
        List<Long> days = PanelSimulator.of(SPACED, 2).simulate(300).series().stream()
                .flatMap(series -> days(series).stream())
                .toList();
        assertThat(days).allMatch(interval -> interval >= 3 && interval <= 28).contains(3L, 28L);
        assertThat(days.stream().mapToLong(interval -> interval).average().orElseThrow())
                .isCloseTo(15.5, within(.4));
    }

    @Test
    void noiseOfCloseSessionsIsMoreAlikeThanThatOfDistantOnes() {
        assertThat(correlation(3, 8)).isCloseTo(Math.pow(.6, 5.5 / 15.5), within(.05));
        assertThat(correlation(23, 28)).isCloseTo(Math.pow(.6, 25.5 / 15.5), within(.05));
    }

    /** The correlation of neighbouring noise, where so many days lie between. */
    private static double correlation(int fewest, int most) {
        double products = 0;
        double squares = 0;
        for (SimulatedDyad dyad : PanelSimulator.of(
                        SPACED.toBuilder()
                                .set(ScenarioParameter.ITEMS, 0)
                                .set(ScenarioParameter.SCALE_LOW, -100)
                                .set(ScenarioParameter.SCALE_HIGH, 100)
                                .build(),
                        7)
                .simulate(1500)
                .dyads()) {
            List<Long> days = days(dyad.series());
            for (int i = 0; i < days.size(); i++) {
                if (days.get(i) >= fewest && days.get(i) <= most) {
                    double before = noise(dyad, i);
                    double after = noise(dyad, i + 1);
                    products += before * after;
                    squares += (before * before + after * after) / 2;
                }
            }
        }
        return products / squares;
    }

    private static double noise(SimulatedDyad dyad, int i) {
        DyadTraits traits = dyad.traits();
        double line = traits.level() + traits.slope() * (dyad.series().session(i) - 1);
        return (dyad.series().value(i) - line) / traits.noise();
    }

    @Test
    void spacingChangesDatesAndNothingElse() {
        PanelScenario plain = PanelScenario.routine();
        SessionSeries before = PanelSimulator.of(plain, 3).dyad(4).series();
        PanelScenario spaced = plain.toBuilder()
                .set(ScenarioParameter.SPACING_MIN, 3)
                .set(ScenarioParameter.SPACING_MAX, 28)
                .build();
        SessionSeries after = PanelSimulator.of(spaced, 3).dyad(4).series();
        assertThat(after.values()).isEqualTo(before.values());
        assertThat(after.sessions()).isEqualTo(before.sessions());
        assertThat(days(after)).isNotEqualTo(days(before));
    }

    @Test
    void wrongSpacingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelScenario.routine().with(ScenarioParameter.SPACING_MIN, 3))
                .withMessage("Scenario: spacing-min 3.0 is above spacing-max 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelScenario.routine().with(ScenarioParameter.SPACING_MAX, 9))
                .withMessage("Scenario: spacing-min must be 1 or more with spacing-max");
    }
}
