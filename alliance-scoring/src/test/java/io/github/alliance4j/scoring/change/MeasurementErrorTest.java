package io.github.alliance4j.scoring.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementErrorTest {

    /** R 4.2.2, suddengains 0.7.2, define_crit1_cutoff with SD 10.5 and reliability .931. */
    private final MeasurementError error = MeasurementError.of(10.5, 0.931);

    @Test
    void standardErrorsAndCutoffAreThoseOfSuddengains() {
        assertThat(error.standardErrorOfMeasurement()).isCloseTo(2.758124, within(5e-7));
        assertThat(error.standardErrorOfDifference()).isCloseTo(3.900577, within(5e-7));
        assertThat(error.cutoff()).isCloseTo(7.645131, within(5e-7));
    }

    @Test
    void anotherCriticalValueScalesTheReliableDifference() {
        assertThat(error.reliableDifference(1.28)).isCloseTo(1.28 * 3.900577, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({".54, 1.88", ".64, 1.66", ".76, 1.36", ".80, 1.24", ".88, .96", ".93, .73"})
    void cutoffInStandardDeviationsFallsWithReliability(double reliability, double cutoff) {
        assertThat(MeasurementError.of(1, reliability).cutoff()).isCloseTo(cutoff, within(.005));
    }

    @Test
    void reliabilityOfZeroLeavesTheWholeSpreadAsError() {
        assertThat(MeasurementError.of(3, 0).standardErrorOfMeasurement()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void spreadThatIsNotAboveZeroIsRefused(double sd) {
        assertThatThrownBy(() -> MeasurementError.of(sd, 0.8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Standard deviation " + sd + " is not above 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, 1.2, Double.NaN})
    void reliabilityOutsideItsRangeIsRefused(double reliability) {
        assertThatThrownBy(() -> MeasurementError.of(1, reliability))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Reliability " + reliability + " is not at least 0 and below 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1.96, Double.NaN, Double.POSITIVE_INFINITY})
    void criticalValueThatIsNotAboveZeroIsRefused(double value) {
        assertThatThrownBy(() -> error.reliableDifference(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Critical value " + value + " is not above 0");
    }
}
