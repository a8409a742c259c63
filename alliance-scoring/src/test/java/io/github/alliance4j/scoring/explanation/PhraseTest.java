package io.github.alliance4j.scoring.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

    @Test
    void fillsPlacesByName() {
        assertThat(Phrase.of("list").with("last", "b").with("first", "a").text())
                .isEqualTo("a and b");
    }

    @Test
    void leavesBracesAndSignsOfATextAlone() {
        assertThat(Phrase.of("list")
                        .with("first", "{last} $1")
                        .with("last", "\\b")
                        .text())
                .isEqualTo("{last} $1 and \\b");
    }

    @Test
    void refusesAPlaceThatNothingWasGivenFor() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Phrase.of("list").with("first", "a").text())
                .withMessage("Text list: nothing was given for its place last");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 points", "1, 1 point", "1.01, 1.01 points", "0.5, 0.5 points", "11, 11 points"})
    void isSingularOnlyWhereTheNumberReadsAsOne(String number, String words) {
        assertThat(Phrase.count("points", number)).isEqualTo(words);
    }

    @Test
    void tellsWhetherThereIsAText() {
        assertThat(Phrase.find("unit.sem")).contains("standard errors of measurement");
        assertThat(Phrase.find("unit.none")).isEmpty();
    }
}
