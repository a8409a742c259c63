package io.github.alliance4j.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MagnitudeTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 7, -7, 1e150, -1e150, Double.MIN_VALUE})
    void upToTenToThe150CanBeComputedWith(double score) {
        assertThat(Magnitude.isTooLarge(score)).isFalse();
        assertThat(Magnitude.isAnyTooLarge(new double[] {score, score})).isFalse();
        assertThatCode(() -> Magnitude.check(1, score)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.0000001e150, -1.0000001e150, 1e300, -Double.MAX_VALUE})
    void largerScoresCannot(double score) {
        assertThat(Magnitude.isTooLarge(score)).isTrue();
        assertThat(Magnitude.isAnyTooLarge(new double[] {1, score})).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Magnitude.check(3, score))
                .withMessage("Session 3: the score is too large to compute with");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefusedAsSuch(double score) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Magnitude.check(3, score))
                .withMessage("Session 3: a score is a finite number");
    }

    @Test
    void noScoreIsNotTooLarge() {
        assertThat(Magnitude.isAnyTooLarge(new double[0])).isFalse();
    }

    @Test
    void squaresOfTheLargestDifferenceAddUpToANumber() {
        double difference = 1e150 - -1e150;
        assertThat(difference * difference * 10_000_000).isFinite();
    }
}
