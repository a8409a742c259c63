package io.github.alliance4j.model.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerScaleTest {

    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 5})
    void wholeScaleTakesItsEndsAndTheNumbersBetween(double answer) {
        assertThat(AnswerScale.of(1, 5).contains(answer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 6, 3.5, 1.0000000000000002, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void wholeScaleRefusesWhatIsOutsideOrBroken(double answer) {
        assertThat(AnswerScale.of(1, 5).contains(answer)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,true", "9.9,true", "10,true", "10.000001,false", "-0.1,false", "NaN,false"})
    void decimalScaleTakesEveryNumberWithinItsEnds(double answer, boolean taken) {
        assertThat(AnswerScale.decimal(0, 10).contains(answer)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"0.9,1", "1,1", "3.3,3.3", "5,5", "5.1,5"})
    void nearestNumberIsTheNumberItselfOrAnEnd(double number, double nearest) {
        assertThat(AnswerScale.of(1, 5).nearest(number)).isEqualTo(nearest);
    }

    @ParameterizedTest
    @CsvSource({
        "2.5500000000000003, 2, 5.1",
        "3.9000000000000004, 4, 15.6",
        "0.1, 3, 0.3",
        "1.1052631578947367, 19, 21",
        "0.0333333333, 3, 0.0999999999",
        "4.333333333333333, 4, 17.333333333333332",
        "2.5500000000001, 2, 5.1000000000002",
        "100000.1, 3, 300000.30000000005",
        "33333333.333333332, 3, 100000000"
    })
    void sumIsTheShortDecimalThatItMissesByNoiseOnly(double mean, int items, double sum) {
        assertThat(AnswerScale.decimal(0, 1e9).sum(mean, items)).isEqualTo(sum);
        assertThat(AnswerScale.decimal(-1e9, 0).sum(-mean, items)).isEqualTo(-sum);
    }

    @Property(tries = 500, seed = "20261124")
    void sumOfOneDecimalLinesHasOneDecimal(@ForAll @IntRange(max = 400) int tenths) {
        assertThat(AnswerScale.decimal(0, 10).sum(tenths / 10.0 / 4, 4)).isEqualTo(tenths / 10.0);
    }

    @ParameterizedTest
    @CsvSource({
        "6, 7, false, false",
        "-1, 0.9, false, false",
        "5, 9, true, true",
        "-3, 1, true, true",
        "1.2, 1.8, false, true",
        "1.2, 2, true, true",
        "0, 9, true, true"
    })
    void answersWithinEndsAreFound(double from, double to, boolean whole, boolean decimal) {
        assertThat(AnswerScale.of(1, 5).hasAnswerWithin(from, to)).isEqualTo(whole);
        assertThat(AnswerScale.decimal(1, 5).hasAnswerWithin(from, to)).isEqualTo(decimal);
    }

    @Test
    void endsSpanAndKindAreKept() {
        AnswerScale scale = AnswerScale.of(-2, 3);
        assertThat(scale.min()).isEqualTo(-2);
        assertThat(scale.max()).isEqualTo(3);
        assertThat(scale.span()).isEqualTo(5);
        assertThat(scale.kind()).isEqualTo(AnswerScale.Kind.WHOLE);
        assertThat(AnswerScale.decimal(0, 1).kind()).isEqualTo(AnswerScale.Kind.DECIMAL);
    }

    @ParameterizedTest
    @CsvSource({"5,5", "5,1"})
    void endsMustAscend(int min, int max) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerScale.of(min, max))
                .withMessage("Answer range %s.0 to %s.0: the lower end must come first", min, max);
    }

    @ParameterizedTest
    @CsvSource({"NaN,1", "0,NaN", "0,Infinity", "-Infinity,0", "-1.7e308,1.7e308"})
    void endsMustBeFiniteWithAFiniteDistance(double min, double max) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerScale.decimal(min, max))
                .withMessageContaining("the lower end must come first");
    }

    @Test
    void reverseMirrorsWithinTheRange() {
        AnswerScale scale = AnswerScale.of(1, 7);
        assertThat(scale.reverse(1)).isEqualTo(7);
        assertThat(scale.reverse(3)).isEqualTo(5);
        assertThat(scale.reverse(7)).isEqualTo(1);
        assertThat(AnswerScale.of(0, 4).reverse(1)).isEqualTo(3);
    }

    @Property(tries = 200, seed = "20261121")
    void reversingTwiceGivesAWholeAnswerBack(
            @ForAll @IntRange(min = -50, max = 50) int min,
            @ForAll @IntRange(min = 1, max = 20) int span,
            @ForAll @IntRange(min = 0, max = 20) int above) {
        AnswerScale scale = AnswerScale.of(min, min + span);
        int answer = min + Math.min(above, span);
        assertThat(scale.contains(scale.reverse(answer))).isTrue();
        assertThat(scale.reverse(scale.reverse(answer))).isEqualTo(answer);
    }

    @Property(tries = 200, seed = "20261122")
    void reversingTwiceGivesADecimalAnswerBackUpToRounding(@ForAll @DoubleRange(min = 0, max = 10) double answer) {
        AnswerScale scale = AnswerScale.decimal(0, 10);
        assertThat(scale.reverse(scale.reverse(answer))).isCloseTo(answer, within(1e-14));
    }

    @Test
    void equalityIsByKindAndEnds() {
        assertThat(AnswerScale.of(1, 5))
                .isEqualTo(AnswerScale.of(1, 5))
                .hasSameHashCodeAs(AnswerScale.of(1, 5))
                .isNotEqualTo(AnswerScale.of(0, 5))
                .isNotEqualTo(AnswerScale.of(1, 7))
                .isNotEqualTo(AnswerScale.decimal(1, 5))
                .isNotEqualTo("1 to 5");
    }

    @Test
    void textShowsDecimalsWithTheirPoint() {
        assertThat(AnswerScale.of(1, 5)).hasToString("1 to 5");
        assertThat(AnswerScale.decimal(0, 10)).hasToString("0.0 to 10.0");
    }
}
