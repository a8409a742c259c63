package io.github.alliance4j.scoring.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReliableChangeTest {

    @Test
    void goldenOfTheOriginalSoftware() {
        ReliableChange change = ReliableChange.of(10.5, .931);
        assertThat(change.standardErrorOfMeasurement()).isCloseTo(2.758124, within(5e-7));
        assertThat(change.standardErrorOfDifference()).isCloseTo(3.900577, within(5e-7));
        assertThat(change.cutoff()).isCloseTo(7.645131, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({".54,1.88", ".64,1.66", ".76,1.36", ".80,1.24", ".88,.96", ".93,.73"})
    void cutoffInStandardDeviationsFallsWithReliability(double reliability, double cutoff) {
        assertThat(ReliableChange.of(1, reliability).cutoff()).isCloseTo(cutoff, within(.005));
    }

    @Test
    void reliabilityOfZeroLeavesTheWholeSpread() {
        assertThat(ReliableChange.of(2, 0).standardErrorOfMeasurement()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -0.01, 1.2, Double.NaN})
    void reliabilityOutsideItsRangeIsRefused(double reliability) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReliableChange.of(1, reliability))
                .withMessage("Reliability " + reliability + " is not at least 0 and below 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void standardDeviationMustBePositive(double sd) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReliableChange.of(sd, .9))
                .withMessage("Standard deviation " + sd + " is not above 0");
    }
}
