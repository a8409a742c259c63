package io.github.alliance4j.scoring.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeSampleTest {

    @Test
    void statisticsOfPersonsUseOneLessThanTheirNumber() {
        ChangeSample sample = ChangeSample.from(List.of(new PrePost(1, 4), new PrePost(2, 2), new PrePost(3, 6)))
                .value()
                .orElseThrow();

        assertThat(sample.preMean()).hasValue(2);
        assertThat(sample.preStandardDeviation()).isEqualTo(1);
        assertThat(sample.postMean()).hasValue(4);
        assertThat(sample.postStandardDeviation()).hasValue(2);
        assertThat(sample.correlation().orElseThrow()).isCloseTo(0.5, within(1e-15));
    }

    /** Means of thirds are rounded, and the more the farther from zero they are. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e9})
    void correlationIsTheSameFarFromZero(double far) {
        ChangeSample sample = ChangeSample.from(List.of(
                        new PrePost(far + 1, far + 2), new PrePost(far + 2, far + 1), new PrePost(far + 4, far + 5)))
                .value()
                .orElseThrow();

        // 16/6 / (sqrt(7/3) sqrt(13/3)) by hand
        assertThat(sample.correlation().orElseThrow()).isCloseTo(8 / Math.sqrt(91), within(1e-6));
    }

    @Test
    void twoPersonsAreASample() {
        ChangeSample sample = ChangeSample.from(List.of(new PrePost(1, 4), new PrePost(3, 2)))
                .value()
                .orElseThrow();

        assertThat(sample.preMean()).hasValue(2);
        assertThat(sample.correlation().orElseThrow()).isCloseTo(-1, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 1})
    void correlationMayReachItsEnds(double correlation) {
        assertThat(ChangeSample.of(25, 8, 18, 9, correlation).correlation()).hasValue(correlation);
    }

    @Test
    void onePersonIsNotEvaluable() {
        assertThat(ChangeSample.from(List.of(new PrePost(1, 2))).reason())
                .isEqualTo("fewer than 2 persons have a score before and after");
    }

    @Test
    void equalScoresBeforeAreNotEvaluableEvenIfTheirMeanIsRounded() {
        PrePost person = new PrePost(0.1, 3);

        assertThat(ChangeSample.from(List.of(person, new PrePost(0.1, 4), new PrePost(0.1, 5)))
                        .reason())
                .isEqualTo("all scores before are equal");
    }

    @Test
    void equalScoresAfterHaveNoSpreadAndNoCorrelation() {
        ChangeSample sample = ChangeSample.from(List.of(new PrePost(1, 0.1), new PrePost(2, 0.1), new PrePost(4, 0.1)))
                .value()
                .orElseThrow();

        assertThat(sample.postStandardDeviation()).hasValue(0);
        assertThat(sample.correlation()).isEmpty();
    }

    @Test
    void correlationOfAPublishedSampleIsGivenBack() {
        assertThat(ChangeSample.of(25, 8, 18, 9, 0.5).correlation().orElseThrow())
                .isCloseTo(0.5, within(1e-15));
    }

    @Test
    void partsThatAreNotGivenAreAbsent() {
        ChangeSample spread = ChangeSample.ofStandardDeviation(8);
        ChangeSample before = ChangeSample.ofPre(25, 8);

        assertThat(spread.preMean()).isEmpty();
        assertThat(before.preMean()).hasValue(25);
        assertThat(before.postMean()).isEmpty();
        assertThat(before.postStandardDeviation()).isEmpty();
        assertThat(before.correlation()).isEmpty();
    }

    @Test
    void impossibleStatisticsAreRefused() {
        assertThatThrownBy(() -> ChangeSample.ofStandardDeviation(0))
                .hasMessage("Sample: standard deviation before 0.0 is not above 0");
        assertThatThrownBy(() -> ChangeSample.ofPre(Double.NaN, 1))
                .hasMessage("Sample: mean before NaN is not a finite number");
        assertThatThrownBy(() -> ChangeSample.of(1, 1, Double.NaN, 1, 0))
                .hasMessage("Sample: mean after NaN is not a finite number");
        assertThatThrownBy(() -> ChangeSample.of(1, 1, 1, -1, 0))
                .hasMessage("Sample: standard deviation after -1.0 is not at least 0");
        assertThatThrownBy(() -> ChangeSample.of(1, 1, 1, 1, 1.1))
                .hasMessage("Sample: correlation 1.1 is not within -1 and 1");
        assertThatThrownBy(() -> ChangeSample.of(1, 1, 1, 1, Double.NaN))
                .hasMessage("Sample: correlation NaN is not within -1 and 1");
    }

    @Test
    void scoresThatAreNotNumbersAreRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> new PrePost(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A score before or after is not a finite number");
        assertThatThrownBy(() -> new PrePost(Double.POSITIVE_INFINITY, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void samplesWithEqualPartsAreEqual() {
        assertThat(ChangeSample.of(25, 8, 18, 9, 0.5))
                .isEqualTo(ChangeSample.of(25, 8, 18, 9, 0.5))
                .hasSameHashCodeAs(ChangeSample.of(25, 8, 18, 9, 0.5))
                .isNotEqualTo(ChangeSample.of(25, 8, 18, 9, 0.4))
                .isNotEqualTo(ChangeSample.of(25, 8, 18, 8, 0.5))
                .isNotEqualTo(ChangeSample.of(25, 8, 17, 9, 0.5))
                .isNotEqualTo(ChangeSample.of(25, 7, 18, 9, 0.5))
                .isNotEqualTo(ChangeSample.of(24, 8, 18, 9, 0.5))
                .doesNotHaveSameHashCodeAs(ChangeSample.of(24, 8, 18, 9, 0.5));
        assertThat(ChangeSample.ofPre(25, 8).toString()).contains("25.0", "8.0");
    }
}
