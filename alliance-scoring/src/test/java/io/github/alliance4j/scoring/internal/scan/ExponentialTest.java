package io.github.alliance4j.scoring.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ExponentialTest {

    @Test
    void isTheExponentialFunctionToTheLastDigits() {
        DoubleStream arguments = DoubleStream.concat(
                DoubleStream.of(0, -0.0, 1e-300, -1e-17, Math.log(2), 699.999, -699.999),
                new Random(3).doubles(200_000, -700, 700));
        double worst = arguments
                .map(x -> Math.abs(Exponential.of(x) / StrictMath.exp(x) - 1))
                .max()
                .orElseThrow();
        assertThat(worst).isLessThan(1e-15);
    }

    @Test
    void nearNoughtItIsAsExact() {
        double worst = new Random(4)
                .doubles(200_000, -12, 12)
                .map(x -> Math.abs(Exponential.of(x) / StrictMath.exp(x) - 1))
                .max()
                .orElseThrow();
        assertThat(worst).isLessThan(5e-16);
    }

    @Test
    void farOutItIsThatOfTheLanguage() {
        for (double x :
                new double[] {700, 709.5, 710, 1e9, Double.POSITIVE_INFINITY, -700, -745, -800, -1e300, Double.NaN}) {
            assertThat(Exponential.of(x)).isEqualTo(Double.valueOf(StrictMath.exp(x)));
        }
        assertThat(Exponential.of(800)).isInfinite();
    }
}
