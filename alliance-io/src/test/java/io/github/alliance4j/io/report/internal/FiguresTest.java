package io.github.alliance4j.io.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "5.256, 5.26",
        "5.0, 5",
        "0.001, 0",
        "-0.001, 0",
        "-1.5, \u22121.5",
        "100, 100",
        "1e12, 1.0E12",
        "-4014426414270.13, \u22124.014E12"
    })
    void roundsScoresToTwoDecimals(double value, String expected) {
        assertThat(Figures.of(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2.04, 2.0", "2.56, 2.6", "-0.04, 0.0"})
    void roundsStandardDeviationsToOneDecimal(double value, String expected) {
        assertThat(Figures.sd(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"12.34, 12.3", "12, 12", "-0.31, -0.3", "-0.04, 0", "0.96, 1"})
    void roundsCoordinatesToOneDecimal(double value, String expected) {
        assertThat(Figures.coordinate(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.0314, p = 0.031", "0.0009, p < 0.001", "0, p < 0.001", "1, p = 1.000"})
    void neverShowsAPValueOfZero(double p, String expected) {
        assertThat(Figures.p(p)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 sessions", "1, 1 session", "2, 2 sessions"})
    void putsOneThingInTheSingular(long number, String expected) {
        assertThat(Figures.count(number, "session", "sessions")).isEqualTo(expected);
    }

    @Test
    void namesWhatIsNoNumber() {
        assertThat(Figures.of(Double.POSITIVE_INFINITY)).isEqualTo("not defined");
    }
}
