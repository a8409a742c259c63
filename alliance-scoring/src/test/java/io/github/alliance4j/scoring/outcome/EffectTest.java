package io.github.alliance4j.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectTest {

    @ParameterizedTest
    @CsvSource({"0.5, 0.1, 1", "-0.5, 0.1, -1", "0.1, 0.1, 0", "-0.1, 0.1, 0", "0, 0, 0"})
    void liesOnASideOnlyIfTheWholeIntervalDoes(double estimate, double error, int side) {
        assertThat(Effect.normal(estimate, error, 0.95, 1).side()).isEqualTo(side);
    }
}
