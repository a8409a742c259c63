package io.github.alliance4j.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcordanceTest {

    private static double[] numbers(String text) {
        return Arrays.stream(text.trim().split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static OptionalDouble tau(double[] x, double[] y) {
        return Concordance.of(x, y).tauB();
    }

    /** S and the untied pairs counted by hand. */
    @ParameterizedTest
    @CsvSource({
        "1 2 3, 1 2 3, 1", // S 3 of 3
        "1 2 3, 3 2 1, -1",
        "1 2 3, 1 3 2, 0.3333333333333333", // S 1 of 3
        "1 1 2, 1 2 3, 0.816496580927726", // S 2, pairs 2 and 3
        "1 1 2 2, 1 2 1 2, 0", // S 0, pairs 4 and 4
        "1 1 2, 5 5 9, 1", // ties at the same places
        "1 2, 7 7.5, 1",
        "2 1, 7 7.5, -1",
    })
    void tauIsTheSurplusOfConcordantPairsOverTheUntied(String x, String y, double tau) {
        assertThat(tau(numbers(x), numbers(y)).orElseThrow()).isCloseTo(tau, within(1e-15));
    }

    /** Series and values of scipy 1.10.1, {@code stats.kendalltau} of the scores against 1 to n, tau-b. */
    @ParameterizedTest
    @CsvSource({
        "5.166666666666667 5 4.083333333333333 3.8333333333333335 4.666666666666667 4.916666666666667"
                + " 6.166666666666667 5.166666666666667, 0.181848241863327",
        "5.5 5.583333333333333 5.416666666666667 4.666666666666667 4.333333333333333 3.9166666666666665 4.5"
                + " 4.666666666666667 5 5.416666666666667 6.083333333333333 5.25, 0.03077287274483318",
        "6.583333333333333 6.166666666666667 7 6 6.666666666666667 6.416666666666667 6.416666666666667 7"
                + " 6.083333333333333 6.416666666666667 6.25 7 6.5 6.416666666666667 6.166666666666667,"
                + " -0.07008766440504625",
        "7 7 7 7 7 7 7 7 7 6.916666666666667 7 7, -0.2597943666588219",
    })
    void agreesWithScipyWhereThereAreTies(String scores, double tau) {
        double[] y = numbers(scores);
        double[] t = IntStream.rangeClosed(1, y.length).asDoubleStream().toArray();
        assertThat(tau(t, y).orElseThrow()).isCloseTo(tau, within(1e-12));
    }

    @Test
    void undefinedWithoutAnOrderOnBothSides() {
        assertThat(tau(numbers("1 1 1"), numbers("1 2 3"))).isEmpty();
        assertThat(tau(numbers("1 2 3"), numbers("4 4 4"))).isEmpty();
        assertThat(tau(numbers("1"), numbers("1"))).isEmpty();
        assertThat(tau(new double[0], new double[0])).isEmpty();
    }

    @Property(seed = "401", tries = 300)
    void symmetricBoundedAndTurnedByReversal(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int n) {
        Random random = new Random(seed);
        double[] x = random.ints(n, 0, 6).asDoubleStream().toArray();
        double[] y = random.ints(n, 0, 6).asDoubleStream().toArray();
        OptionalDouble tau = tau(x, y);
        assertThat(tau(y, x)).isEqualTo(tau);
        tau.ifPresent(value -> {
            assertThat(value).isBetween(-1.0, 1.0);
            double[] turned = Arrays.stream(y).map(v -> -v).toArray();
            assertThat(tau(x, turned).orElseThrow()).isEqualTo(-value + 0.0);
        });
    }

    @Property(seed = "402", tries = 200)
    void oneDiscordantPairPutRightRaisesIt(@ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int n) {
        double[] order = IntStream.range(0, n).asDoubleStream().toArray();
        double[] other = shuffled(order, new Random(seed));
        double before = tau(order, other).orElseThrow();
        for (int i = 0; i + 1 < n; i++) {
            if (other[i] > other[i + 1]) {
                double[] righted = other.clone();
                righted[i] = other[i + 1];
                righted[i + 1] = other[i];
                assertThat(tau(order, righted).orElseThrow()).isGreaterThan(before);
            }
        }
    }

    private static double[] shuffled(double[] values, Random random) {
        double[] shuffled = values.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double moved = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = moved;
        }
        return shuffled;
    }
}
