package io.github.alliance4j.scoring.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {

    @ParameterizedTest
    @CsvSource({
        "2, 2, 2.0",
        "2.125, 2.12, 2.1",
        "2.135, 2.14, 2.1",
        "0.004, 0, 0.0",
        "-0.004, 0, 0.0",
        "-1.5, \u22121.5, \u22121.5",
        "0.25, 0.25, 0.2",
        "1e9, 1.0E9, 1.0E9"
    })
    void roundsHalvesToEven(double value, String points, String sd) {
        assertThat(Rounded.of(value)).isEqualTo(points);
        assertThat(Rounded.sd(value)).isEqualTo(sd);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.50, false", "0.9949, 0.99, false", "0.995, 1.00, true"})
    void knowsWhenAProbabilityWouldReadAsOne(double p, String words, boolean nearlySure) {
        assertThat(Rounded.probability(p)).isEqualTo(words);
        assertThat(Rounded.isNearlySure(p)).isEqualTo(nearlySure);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 5%", "0.005, 0.5%", "0.2, 20%"})
    void writesAShareAsAPercentage(double share, String words) {
        assertThat(Rounded.percent(share)).isEqualTo(words);
    }
}
