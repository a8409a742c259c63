package io.github.alliance4j.scoring.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {

    @Test
    void sameSeedsGiveTheSameStream() {
        Draws first = new Draws().begin(1, 2, 3);
        first.normal();
        Draws second = new Draws().begin(9, 9, 9);
        second.normal();
        second.begin(1, 2, 3);
        second.normal();
        assertThat(second.normal()).isEqualTo(first.normal());
        assertThat(new Draws().begin(1, 2, 3).uniform())
                .isNotEqualTo(new Draws().begin(1, 3, 2).uniform());
    }

    @Test
    void normalNumbersHaveMeanZeroAndVarianceOne() {
        Draws draws = new Draws().begin(4, 0, 0);
        double[] values =
                IntStream.range(0, 100_000).mapToDouble(i -> draws.normal()).toArray();
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        double square = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * values[i])
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0, within(.015));
        assertThat(square).isCloseTo(1, within(.02));
    }

    @ParameterizedTest
    @CsvSource({"0, .5", "1.959964, .025", "-1.959964, .975", "3, .0013498980"})
    void tailIsThatOfTheNormalDistribution(double limit, double tail) {
        assertThat(NormalTail.probability(limit)).isCloseTo(tail, within(2e-7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, -1, 0, .4, .6, 2, 5, 5.99, 6.01, 9})
    void drawsAboveALimitHaveItsMean(double limit) {
        Draws draws = new Draws().begin(11, 0, 0);
        double[] values = IntStream.range(0, 40_000)
                .mapToDouble(i -> NormalTail.above(limit, draws))
                .toArray();
        assertThat(Arrays.stream(values).min().orElseThrow()).isGreaterThanOrEqualTo(limit);
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(NormalTail.mean(limit), within(.02));
    }

    @Test
    void drawsBetweenLimitsLieBetweenThem() {
        Draws draws = new Draws().begin(12, 0, 0);
        double mean = IntStream.range(0, 40_000)
                .mapToDouble(i -> NormalTail.between(1, 1.5, draws))
                .peek(x -> assertThat(x).isBetween(1.0, 1.5))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(1.2243, within(.004));
    }

    @Test
    void numbersSurviveTheirRow() {
        ScanNumbers numbers = EpisodeScanTest.numbers();
        double[] row = numbers.row();
        assertThat(row).hasSize(ScanNumbers.SIZE);
        assertThat(ScanNumbers.of(row).row()).containsExactly(row);
    }

    @ParameterizedTest
    @CsvSource({
        "4.04, 4",
        "4.06, 4.083333333",
        "9, 5",
        "-3, 1",
        "4.99, 5",
    })
    void answersAreRoundedAndClipped(double value, double score) {
        assertThat(new AnswerBounds(1, 5, 1 / 12.0).answered(value)).isCloseTo(score, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"4,0", "5,.5", "6,1", "7,1", "8,.5", "9,0", "20,0"})
    void aShapeFallsStaysAndComesBack(int session, double share) {
        assertThat(new Shape(5, 2, 2, 2).at(session)).isEqualTo(share);
    }

    @Test
    void aShapeToTheEndStays() {
        Shape shape = new Shape(3, 3, 0, 1);
        assertThat(shape.at(3)).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(shape.at(5000)).isEqualTo(1);
        assertThat(shape.back()).isEqualTo(Integer.MAX_VALUE);
        assertThat(Shape.of(Shape.code(3, 3, 0, 1))).isEqualTo(shape);
    }
}
