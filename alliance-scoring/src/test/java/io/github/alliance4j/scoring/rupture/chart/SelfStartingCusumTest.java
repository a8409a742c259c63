package io.github.alliance4j.scoring.rupture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.Example;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfStartingCusumTest {

    private static SelfStartingCusum.Result drawn(double... y) {
        return SelfStartingCusum.withDefaults()
                .withH(4)
                .chart(Example.of(y))
                .value()
                .orElseThrow();
    }

    /** Reproduced with R 4.2.2. */
    @Test
    void workedExampleIsReproduced() {
        SelfStartingCusum.Result chart = drawn(Example.noFlag());
        assertThat(chart.studentized(0)).isEmpty();
        assertThat(chart.studentized(1)).isEmpty();
        assertThat(chart.normal(1)).isEmpty();
        assertThat(IntStream.range(2, 12)
                        .mapToDouble(i -> chart.studentized(i).orElseThrow())
                        .toArray())
                .containsExactly(
                        new double[] {
                            1.414213562,
                            1.527525232,
                            -6.587325492,
                            -.381385036,
                            .910182055,
                            1.230332504,
                            1.262908037,
                            -.957579795,
                            -1.077528980,
                            -1.183508217
                        },
                        within(5e-10));
        assertThat(IntStream.range(2, 12)
                        .mapToDouble(i -> chart.normal(i).orElseThrow())
                        .toArray())
                .containsExactly(
                        new double[] {
                            .748147736,
                            1.000910771,
                            -2.584250917,
                            -.324877006,
                            .775819431,
                            1.050308671,
                            1.097128600,
                            -.859270264,
                            -.971982926,
                            -1.072270293
                        },
                        within(5e-10));
        assertThat(Arrays.copyOfRange(chart.sums(ChartSide.LOWER), 2, 12))
                .containsExactly(
                        new double[] {
                            0, 0, 2.084250917, 1.909127923, .633308493, 0, 0, .359270264, .831253190, 1.403523483
                        },
                        within(1e-9));
        assertThat(chart.alarms(ChartSide.LOWER)).isEmpty();
        assertThat(chart.alarms(ChartSide.UPPER)).isEmpty();
        assertThat(chart).hasToString("self-starting cusum of 12 sessions");
    }

    @Test
    void equalBeginningIsCarriedOver() {
        SelfStartingCusum.Result chart = drawn(5, 5, 5, 5, 4, 1);
        assertThat(IntStream.range(0, 5).mapToObj(chart::normal)).allMatch(u -> u.isEmpty());
        assertThat(chart.sums(ChartSide.LOWER)[4]).isZero();
        assertThat(chart.normal(5)).isPresent();
        assertThat(SelfStartingCusum.withDefaults()
                        .withHeadStart(0.5)
                        .chart(Example.of(5, 5, 5, 4, 3))
                        .value()
                        .orElseThrow()
                        .sums(ChartSide.LOWER))
                .startsWith(2.5, 2.5, 2.5, 2.5);
    }

    @Test
    void chartsThatCannotBeDrawnSayWhy() {
        SelfStartingCusum chart = SelfStartingCusum.withDefaults();
        assertThat(chart.chart(Example.of(5, 6)).reason()).isEqualTo("a self-starting chart needs 3 sessions or more");
        assertThat(chart.chart(Example.of(5, 5, 5, 5)).reason())
                .isEqualTo("all earlier scores are equal, or too far apart to compute with");
        assertThat(chart.chart(Example.of(5, 5, 5, 4)).isEvaluable()).isFalse();
        assertThat(chart.chart(Example.of(5, 5, 5, 4, 4)).isEvaluable()).isTrue();
    }

    @Test
    void normalScoresOfHealthySeriesAreIndependentStandardNormal() {
        Random random = new Random(23);
        int replications = 20_000;
        double sum = 0;
        double squares = 0;
        double products = 0;
        for (int replication = 0; replication < replications; replication++) {
            SelfStartingCusum.Result chart = drawn(noise(random));
            double third = chart.normal(2).orElseThrow();
            double sixth = chart.normal(5).orElseThrow();
            sum += third + sixth;
            squares += third * third + sixth * sixth;
            products += third * sixth;
        }
        assertThat(sum / (2 * replications)).isCloseTo(0, within(0.02));
        assertThat(squares / (2 * replications)).isCloseTo(1, within(0.03));
        assertThat(products / replications).isCloseTo(0, within(0.03));
    }

    private static double[] noise(Random random) {
        return IntStream.range(0, 6)
                .mapToDouble(i -> 5 + 2 * random.nextGaussian())
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 9, 28, 59, 60, 61, 62, 200, 399, 400, 1000, 20_000})
    void scoreHasTheTailProbabilityOfTheT(int df) {
        TDistribution t = TDistribution.of(df);
        NormalDistribution normal = NormalDistribution.of(0, 1);
        for (double x = 0; x < 7.5; x += 0.07) {
            double expected = -normal.inverseCumulativeProbability(t.survivalProbability(x));
            assertThat(TailScore.normal(x, df)).as("t %s", x).isCloseTo(expected, within(1e-9));
            assertThat(TailScore.normal(-x, df)).as("t %s", -x).isCloseTo(-expected, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 28, 200})
    void scoresGrowOnWhereTheTailsOfNumbersEnd(int df) {
        double before = 0;
        for (double x = 1; x < 1e149; x *= 3) {
            double score = TailScore.normal(x, df);
            assertThat(score).isGreaterThan(before).isFinite();
            assertThat(TailScore.normal(-x, df)).isEqualTo(-score);
            before = score;
        }
        assertThat(TailScore.normal(Double.POSITIVE_INFINITY, df)).isFinite();
    }

    @Test
    void logTailOfTwoDegreesOfFreedomIsItsClosedForm() {
        for (double x = 10; x < 1e140; x *= 1e10) {
            double s = Math.sqrt(x * x + 2);
            assertThat(TailScore.logTail(x, 2)).isCloseTo(-Math.log(s) - Math.log(s + x), within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 10, 28, 200})
    void seriesOfTheLogTailAgreesWithTheDistribution(int df) {
        for (double x = 20; x < 1e6; x *= 1.7) {
            double tail = TDistribution.of(df).survivalProbability(x);
            if (tail > 1e-280) {
                assertThat(TailScore.logTail(x, df)).isCloseTo(Math.log(tail), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-10, 1e-15, 1e-16, 1e-40, 1e-200, 1e-300})
    void newtonOnTheLogTailAgreesWithTheInverse(double tail) {
        assertThat(TailScore.ofLogTail(Math.log(tail)))
                .isCloseTo(-NormalDistribution.of(0, 1).inverseCumulativeProbability(tail), within(1e-9));
    }

    @Test
    void tailBeyondAllDoublesHasAScore() {
        // log P = -1e6: z is about sqrt(2e6 - log(2 pi) - log(2e6)).
        assertThat(TailScore.ofLogTail(-1e6))
                .isCloseTo(Math.sqrt(2e6 - Math.log(2 * Math.PI) - Math.log(2e6)), within(1e-5));
    }

    @Test
    void parametersOutsideTheirRangesAreRefused() {
        SelfStartingCusum chart = SelfStartingCusum.withDefaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.withMinEarlier(1))
                .withMessage("Parameter min-earlier is 1; it must be 2 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.withK(Double.NaN))
                .withMessage("Parameter k is NaN; it must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.withH(-1))
                .withMessage("Parameter h is -1.0; it must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.withHeadStart(-0.1))
                .withMessage("Parameter head-start is -0.1; it must be at least 0 and below 1");
    }
}
