package io.github.alliance4j.model.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedMetricTest {

    @Test
    void scoreIsTheSumTheMeanOrAMultipleOfTheMean() {
        assertThat(PublishedMetric.SUM.of(2.5, 10)).isEqualTo(10);
        assertThat(PublishedMetric.MEAN.of(2.5, 10)).isEqualTo(2.5);
        assertThat(PublishedMetric.meanTimes(10).of(2.5, 10)).isEqualTo(25);
    }

    @Test
    void textIsTheUnit() {
        assertThat(PublishedMetric.SUM).hasToString("sum");
        assertThat(PublishedMetric.MEAN).hasToString("mean");
        assertThat(PublishedMetric.meanTimes(10)).hasToString("mean times 10.0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void factorMustBeAboveZeroAndFinite(double factor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedMetric.meanTimes(factor))
                .withMessage("Factor " + factor + " of a published score is not above 0 and finite");
    }

    @Test
    void sumIsNotMultiplied() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublishedMetric(PublishedMetric.Basis.SUM, 2))
                .withMessage("Factor 2.0 of a sum is not 1; only a mean is multiplied");
    }
}
