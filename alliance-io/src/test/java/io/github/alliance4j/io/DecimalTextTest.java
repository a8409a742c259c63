package io.github.alliance4j.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {

    @ParameterizedTest
    @CsvSource({
        "17, 17",
        "-3, -3",
        "0, 0",
        "4.25, 4.25",
        "4.333333333333333, 4.333333333333333",
        "0.1, 0.1",
        "0.00001, 1E-5",
        "2E-3, 0.002",
        "2e23, 2E23",
        "1234567, 1234567",
        "1.5e10, 1.5E10"
    })
    void isTheShortestDecimal(double number, String text) {
        assertThat(DecimalText.of(number)).isEqualTo(text);
    }

    @Property(seed = "20240129")
    void readsBackToTheSameDouble(@ForAll double number) {
        assertThat(Double.parseDouble(DecimalText.of(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNotFinite(double number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecimalText.of(number))
                .withMessageStartingWith("Only a finite number has a decimal, not ");
    }
}
