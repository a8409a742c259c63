package io.github.alliance4j.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -.1, 1.1, Double.NaN})
    void aConfidenceThatIsNotBetween0And1IsRefused(double level) {
        String message = "Confidence " + level + " is not between 0 and 1";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confidence(level))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Confidence.check(level))
                .withMessage(message);
    }

    @Test
    void quantilesAreThoseOfTables() {
        assertThat(Confidence.check(.9)).isEqualTo(.9);
        assertThat(Confidence.DEFAULT.normal()).isCloseTo(1.959964, within(1e-6));
        assertThat(Confidence.DEFAULT.student(10)).isCloseTo(2.228139, within(1e-6));
        assertThat(new Confidence(.99).normal()).isCloseTo(2.575829, within(1e-6));
    }
}
