package io.github.alliance4j.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.score.Completeness;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static Figure mean(int considered, double... values) {
        return Figure.mean(values, considered, "open goals");
    }

    @Test
    void meanHasTheErrorOfAMean() {
        Figure figure = mean(4, 40, 50, 60, 90); // mean 60, squares 400 + 100 + 0 + 900, s^2 1400 / 3
        assertThat(figure.pomp()).hasValue(60);
        assertThat(figure.standardError().orElseThrow()).isCloseTo(Math.sqrt(1400.0 / 3 / 4), within(1e-12));
        assertThat(figure.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void oneThingHasNoError() {
        assertThat(mean(1, 40).pomp()).hasValue(40);
        assertThat(mean(1, 40).standardError()).isEmpty();
    }

    @Test
    void equalValuesHaveNoErrorRatherThanZero() {
        assertThat(mean(3, 100, 100, 100).pomp()).hasValue(100);
        assertThat(mean(3, 100, 100, 100).standardError()).isEmpty();
        assertThat(mean(3, 33.3, 33.3, 33.3).standardError()).isEmpty();
    }

    @Test
    void fewerUsedThanThereAreIsProrated() {
        Figure figure = mean(3, 40, 60);
        assertThat(figure.completeness()).isEqualTo(Completeness.PRORATED);
        assertThat(figure.used()).isEqualTo(2);
        assertThat(figure.considered()).isEqualTo(3);
        assertThat(figure).hasToString("PRORATED, 2 of 3");
        assertThat(figure.reason()).isEmpty();
    }

    @Test
    void noVoiceIsMissingAndNotZero() {
        Figure figure = mean(2);
        assertThat(figure.pomp()).isEmpty();
        assertThat(figure.completeness()).isEqualTo(Completeness.NOT_SCORABLE);
        assertThat(figure.isApplicable()).isTrue();
        assertThat(figure).hasToString("NOT_SCORABLE, 0 of 2: a voice is missing on all open goals");
    }

    @Test
    void nothingToSpeakOfIsNotApplicable() {
        Figure figure = mean(0);
        assertThat(figure.isApplicable()).isFalse();
        assertThat(figure.pomp()).isEmpty();
        assertThat(figure).hasToString("NOT_SCORABLE, 0 of 0: there are no open goals");
    }

    @Test
    void impossibleFiguresAreRefusedWithoutTheirValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figure.of(50, 3, 2))
                .withMessage("A value from 3 of 2 is impossible");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figure.of(50, 0, 2))
                .withMessage("A value from 0 of 2 is impossible");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mean(2, 120, 10))
                .withMessage("A percent of maximum possible lies within 0 to 100");
        assertThatIllegalArgumentException().isThrownBy(() -> mean(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(Double.NaN, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figure.missing(0, "none"))
                .withMessage("Voices are missing on at least 1 thing, not on 0");
    }

    @Test
    void equalityIsByValueAndCounts() {
        assertThat(mean(3, 40, 60)).isEqualTo(mean(3, 60, 40)).hasSameHashCodeAs(mean(3, 60, 40));
        assertThat(mean(3, 40, 60)).isNotEqualTo(mean(2, 40, 60)).isNotEqualTo(mean(3, 40, 61));
        assertThat(Figure.missing(1, "a")).isNotEqualTo(Figure.missing(1, "b")).isNotEqualTo("a");
    }
}
