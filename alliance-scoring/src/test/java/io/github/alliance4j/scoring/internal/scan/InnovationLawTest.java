package io.github.alliance4j.scoring.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InnovationLawTest {

    private static double density(InnovationLaw law, double x) {
        return Math.exp(law.logRatio(x) - 0.5 * x * x) / Math.sqrt(2 * Math.PI);
    }

    /** The integral of a power times the density. */
    private static double moment(InnovationLaw law, int power) {
        double step = 1e-3;
        return IntStream.rangeClosed(-30_000, 30_000)
                .mapToDouble(i -> Math.pow(i * step, power) * density(law, i * step) * step)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.9, -1, -.5, -.1, -.01, .01, .3, 1, 1.9})
    void densityHasTheMomentsItShouldHave(double skewness) {
        InnovationLaw law = InnovationLaw.of(skewness);
        assertThat(moment(law, 0)).isCloseTo(1, within(2e-4));
        assertThat(moment(law, 1)).isCloseTo(0, within(2e-4));
        assertThat(moment(law, 2)).isCloseTo(1, within(2e-3));
        assertThat(moment(law, 3)).isCloseTo(skewness, within(5e-3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.9, -1, -.3, .5, 1.9})
    void drawsHaveTheMomentsItShouldHave(double skewness) {
        Draws draws = new Draws().begin(31, 0, 0);
        InnovationLaw law = InnovationLaw.toDrawFrom(skewness);
        double[] values =
                IntStream.range(0, 400_000).mapToDouble(i -> law.next(draws)).toArray();
        double[] sums = new double[4];
        for (double value : values) {
            for (int power = 1; power < 4; power++) {
                sums[power] += Math.pow(value, power) / values.length;
            }
        }
        assertThat(sums[1]).isCloseTo(0, within(.01));
        assertThat(sums[2]).isCloseTo(1, within(.02));
        assertThat(sums[3]).isCloseTo(skewness, within(.1));
    }

    @Test
    void withoutSkewnessItIsNormal() {
        InnovationLaw law = InnovationLaw.of(0);
        assertThat(law.isSkewed()).isFalse();
        assertThat(law.logRatio(-3)).isZero();
        assertThat(law.next(new Draws().begin(1, 2, 3)))
                .isEqualTo(new Draws().begin(1, 2, 3).normal());
    }

    @Test
    void oppositeSkewnessIsTheMirrorImage() {
        for (double x : new double[] {-11, -2.5, 0, .3, 4, 12}) {
            assertThat(InnovationLaw.of(-.7).logRatio(x))
                    .isCloseTo(InnovationLaw.of(.7).logRatio(-x), within(1e-3));
        }
    }

    @Test
    void aLowSessionIsLikelierWhereTheNoiseIsSkewedToTheLeft() {
        assertThat(InnovationLaw.of(-1).logRatio(-4)).isGreaterThan(2);
        assertThat(InnovationLaw.of(1).logRatio(-4)).isLessThan(-2);
    }

    @Test
    void beyondTheLargestSkewnessItStaysThere() {
        assertThat(InnovationLaw.of(-1.99).logRatio(-2))
                .isEqualTo(InnovationLaw.of(-1.9).logRatio(-2));
    }

    @ParameterizedTest
    @CsvSource({"-2, .97724987", "0, .5", "3, .0013498980", "12, 1.776482e-33"})
    void logarithmOfTheTailDoesNotVanish(double limit, double tail) {
        assertThat(NormalTail.logProbability(limit)).isCloseTo(Math.log(tail), within(1e-6));
    }

    @Test
    void placesAreDrawnByTheirWeights() {
        Draws draws = new Draws().begin(5, 0, 0);
        int[] counts = new int[3];
        for (int i = 0; i < 20_000; i++) {
            counts[draws.among(new double[] {1000 + Math.log(1), 1000 + Math.log(3), Double.NEGATIVE_INFINITY})]++;
        }
        assertThat(counts[0] / 20_000.0).isCloseTo(.25, within(.02));
        assertThat(counts[2]).isZero();
    }
}
