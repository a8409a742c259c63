package io.github.alliance4j.scoring.rupture.changepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PenaltyTest {

    /** For n = 100; the values for one parameter are those that changepoint prints. */
    @ParameterizedTest
    @CsvSource({
        "aic, 1, 4",
        "aic, 2, 6",
        "bic, 1, 9.210340371976184",
        "bic, 2, 13.815510557964275",
        "bic0, 1, 4.605170185988092",
        "bic0, 2, 9.210340371976184",
        "mbic, 1, 13.815510557964275",
        "mbic, 2, 18.420680743952367",
        "7.5, 1, 7.5",
        "7.5, 2, 7.5"
    })
    void penaltyOfOneChange(String name, int parameters, double expected) {
        assertThat(Penalty.parse(name).perChange(100, OptionalInt.of(parameters)))
                .isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aic", "bic", "bic0", "mbic", "13.8", "0.0"})
    void textIsReadAndWritten(String text) {
        assertThat(Penalty.parse(text)).hasToString(text).isEqualTo(Penalty.parse(text));
    }

    @Test
    void onlyMbicCountsLengths() {
        assertThat(Penalty.mbic().countsLengths()).isTrue();
        assertThat(Penalty.bic().countsLengths()).isFalse();
        assertThat(Penalty.of(3).countsLengths()).isFalse();
    }

    @Test
    void valueNeedsNoLikelihoodAndANameDoes() {
        assertThat(Penalty.of(3).perChange(10, OptionalInt.empty())).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Penalty.mbic().perChange(10, OptionalInt.empty()))
                .withMessage("Penalty mbic needs a cost that is a likelihood; give the penalty by value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "NaN", "Infinity"})
    void valueBelowZeroIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Penalty.parse(text))
                .withMessage("A penalty of " + text + "; it must be 0 or more");
    }

    @Test
    void unknownNameIsRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Penalty.parse("sic"))
                .withMessage("Penalty \"sic\" is neither aic, bic, bic0 or mbic nor a number");
    }
}
