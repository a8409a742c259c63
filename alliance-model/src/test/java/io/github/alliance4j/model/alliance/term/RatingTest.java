package io.github.alliance4j.model.alliance.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.instrument.AnswerScale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTest {

    private static final AnswerScale ONE_TO_SEVEN = AnswerScale.of(1, 7);
    private static final AnswerScale LINE = AnswerScale.decimal(0, 10);

    @ParameterizedTest
    @CsvSource({"1, 1, 7, 0", "7, 1, 7, 100", "4, 1, 7, 50", "2, 1, 5, 25", "0, 0, 2, 0", "1, -1, 1, 100"})
    void pompRunsFromWeakestToStrongest(int value, int min, int max, double pomp) {
        assertThat(Rating.of(value, min, max).pomp()).isEqualTo(pomp);
    }

    @Test
    void pompOfALineIsItsShare() {
        assertThat(new Rating(3.7, LINE).pomp()).isCloseTo(37, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 8, 3.5, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void ratingOutsideItsScaleIsRefusedWithoutNamingIt(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rating(value, ONE_TO_SEVEN))
                .withMessage("A rating is not on its scale, 1 to 7, both ends included");
    }

    @Test
    void bothEndsAreOnTheScale() {
        assertThat(new Rating(0, LINE).value()).isZero();
        assertThat(new Rating(10, LINE).value()).isEqualTo(10);
        assertThatIllegalArgumentException().isThrownBy(() -> new Rating(10.01, LINE));
    }

    @Test
    void sameNumberOnAnotherScaleIsAnotherRating() {
        assertThat(Rating.of(4, 1, 7)).isNotEqualTo(Rating.of(4, 1, 5)).isEqualTo(new Rating(4, ONE_TO_SEVEN));
    }

    @Test
    void zeroHasNoSign() {
        assertThat(new Rating(-0.0, LINE)).isEqualTo(new Rating(0.0, LINE));
    }

    @Test
    void textFormNamesTheScaleOnly() {
        assertThat(Rating.of(3, 1, 7)).hasToString("rating on 1 to 7");
    }

    @Test
    void scaleIsNeeded() {
        assertThatNullPointerException().isThrownBy(() -> new Rating(1, null)).withMessage("scale");
    }

    @Property(seed = "20240501")
    void pompIsBounded(@ForAll @DoubleRange(min = 0, max = 10) double value) {
        assertThat(new Rating(value, LINE).pomp()).isBetween(0.0, 100.0);
    }

    @Property(seed = "20240502")
    void pompDoesNotDependOnTheMetric(
            @ForAll @IntRange(min = 0, max = 6) int steps, @ForAll @IntRange(min = -50, max = 50) int start) {
        assertThat(Rating.of(start + steps, start, start + 6).pomp())
                .isEqualTo(Rating.of(steps, 0, 6).pomp());
    }

    @Property(seed = "20240503")
    void pompRisesWithTheRating(@ForAll @IntRange(min = 1, max = 6) int value) {
        assertThat(Rating.of(value + 1, 1, 7).pomp())
                .isGreaterThan(Rating.of(value, 1, 7).pomp());
    }
}
