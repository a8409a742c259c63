package io.github.alliance4j.scoring.rupture.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Example;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of one shift and the posterior of one. */
class ShiftTestsTest {

    private static final double[] STEP = {5.1, 5.3, 5.2, 5.4, 5.2, 3.9, 4.1, 4.0, 4.2};

    private static SessionNumber session(int number) {
        return SessionNumber.of(number);
    }

    private static <T> T of(Function<SessionSeries, Evaluation<T>> method, double... scores) {
        return method.apply(Example.of(scores)).value().orElseThrow();
    }

    @Test
    void nileHasThePublishedLargestF() {
        MeanShiftF shift = MeanShiftF.of(Nile.series()).value().orElseThrow();
        assertThat(shift.supF()).isCloseTo(75.92976943, within(1e-8));
        assertThat(shift.onset()).isEqualTo(session(29));
        assertThat(shift.statistics()).hasSize(71);
        assertThat(shift.statistics().get(session(29))).isEqualTo(shift.supF());
        assertThat(shift.statistics().keySet()).startsWith(session(16)).endsWith(session(86));
    }

    @Test
    void nileHasThePublishedChowTest() {
        ChowTest test = ChowTest.at(Nile.series(), session(29)).value().orElseThrow();
        assertThat(test.f()).isCloseTo(75.92976943, within(1e-8));
        // Published from 1 - P(F <= f), which comes in steps of 1.1e-16; the upper tail itself is 7.43904e-14.
        assertThat(test.p()).isCloseTo(7.438e-14, within(1.2e-16)).isCloseTo(7.43904e-14, within(1e-19));
        assertThat(test.degreesOfFreedom()).isEqualTo(98);
        assertThat(test.onset()).isEqualTo(session(29));
    }

    @Test
    void nileHasThePublishedOlsCusum() {
        OlsCusum test = OlsCusum.of(Nile.series()).value().orElseThrow();
        assertThat(test.statistic()).isCloseTo(2.951766, within(5e-7));
        assertThat(test.p()).isCloseTo(5.4086e-08, within(5e-13));
        assertThat(test.onset()).isEqualTo(session(29));
        assertThat(test.process()).hasSize(101);
        assertThat(test.process()[0]).isZero();
        assertThat(test.process()[100]).isCloseTo(0, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"29,.7643", "28,.1209", "27,.0571", "30,.0442", "31,.0082"})
    void nileHasThePublishedPosteriorOfOneChange(int onset, double probability) {
        SingleChange change = SingleChange.of(Nile.series()).value().orElseThrow();
        assertThat(change.probabilities().get(session(onset))).isCloseTo(probability, within(5e-5));
        assertThat(change.onset()).isEqualTo(session(29));
    }

    @Test
    void chowIsTheFormulaOfItsSumsOfSquares() {
        double[] first = Arrays.copyOf(STEP, 5);
        double[] second = Arrays.copyOfRange(STEP, 5, 9);
        double within = squares(first) + squares(second);
        double expected = (squares(STEP) - within) / (within / 7);
        assertThat(ChowTest.at(Example.of(STEP), session(6))
                        .value()
                        .orElseThrow()
                        .f())
                .isCloseTo(expected, within(1e-9 * expected));
    }

    private static double squares(double[] y) {
        double mean = DoubleStream.of(y).average().orElseThrow();
        return DoubleStream.of(y).map(v -> (v - mean) * (v - mean)).sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 11, 40})
    void chowRefusesAnOnsetThatIsNoSessionOrHasNoneBeforeIt(int onset) {
        SessionSeries series = Example.at(new int[] {1, 2, 4, 5, 6, 7, 8, 9, 10}, STEP);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChowTest.at(series, session(onset)))
                .withMessage("Session " + onset
                        + " is no onset of this series: it must be an observed session with an earlier one");
    }

    @Test
    void joinedStatisticsFollowTheirFormulas() {
        MeanShiftF shift = of(MeanShiftF::of, STEP);
        double[] f = shift.statistics().values().stream().mapToDouble(v -> v).toArray();
        assertThat(shift.statistics().keySet())
                .containsExactly(session(3), session(4), session(5), session(6), session(7), session(8));
        assertThat(shift.onset()).isEqualTo(session(6));
        assertThat(shift.aveF()).isCloseTo(Arrays.stream(f).average().orElseThrow(), within(1e-9));
        double mean = Arrays.stream(f).map(v -> Math.exp(v / 2)).average().orElseThrow();
        assertThat(shift.expF()).isCloseTo(Math.log(mean), within(1e-9));
    }

    @Test
    void exponentialMeanOfHugeStatisticsStaysFinite() {
        double[] scores = new double[40];
        Random random = new Random(1);
        Arrays.setAll(scores, i -> (i < 20 ? 0 : 1000) + 0.01 * random.nextGaussian());
        MeanShiftF shift = of(MeanShiftF::of, scores);
        assertThat(shift.supF()).isGreaterThan(1e6);
        assertThat(shift.expF()).isFinite().isGreaterThan(1e5);
    }

    @ParameterizedTest
    @CsvSource({"4,0.15,1", "5,0,2", "9,0.15,6", "15,0.15,12", "20,0.25,11", "100,0.15,71"})
    void candidatesLeaveTheTrimmedShareAndAtLeastTwoSessions(int n, double trim, int candidates) {
        double[] scores = new Random(3).doubles(n).toArray();
        assertThat(MeanShiftF.of(Example.of(scores), trim).value().orElseThrow().statistics())
                .hasSize(candidates);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 0.5, Double.NaN})
    void trimOutsideIsRefused(double trim) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanShiftF.of(Nile.series(), trim))
                .withMessage("Share to trim " + trim + " is not 0 or more and below .5");
    }

    @ParameterizedTest
    @CsvSource({
        ".2,1",
        "0.5,.9639452436648751",
        "1,.26999967167735456",
        "1.3580986393225505,.05",
        "1.6276236115189503,.01"
    })
    void bridgeHasKolmogorovsTail(double x, double p) {
        assertThat(OlsCusum.brownianBridgeTail(x)).isCloseTo(p, within(1e-9));
    }

    @Property(seed = "521", tries = 200)
    void bothSeriesOfTheBridgeAgree(@ForAll @DoubleRange(min = 0.3, max = 1) double x) {
        double sum = 0;
        for (int j = 100; j > 0; j--) {
            sum += (j % 2 == 1 ? 2 : -2) * Math.exp(-2 * (j * x) * (j * x));
        }
        assertThat(OlsCusum.brownianBridgeTail(x)).isCloseTo(sum, within(1e-12));
    }

    @Test
    void bridgeNeverStaysAtZero() {
        assertThat(OlsCusum.brownianBridgeTail(0)).isEqualTo(1);
        assertThat(OlsCusum.brownianBridgeTail(1e-300)).isEqualTo(1);
    }

    @Test
    void processIsACopy() {
        OlsCusum test = of(OlsCusum::of, STEP);
        test.process()[3] = 99;
        assertThat(test.statistic()).isLessThan(3);
        assertThat(test.process()[3]).isLessThan(3);
    }

    @Test
    void pettittFindsTheStepByRanks() {
        PettittTest test = of(PettittTest::of, STEP);
        // The five highest come first: U_5 = 2 (9 + 8 + 7 + 6 + 5) - 5 * 10 = 20, the largest possible.
        assertThat(test.k()).isEqualTo(20);
        assertThat(test.onsets()).containsExactly(session(6));
        assertThat(test.p()).isCloseTo(2 * Math.exp(-6 * 400.0 / (729 + 81)), within(1e-12));
    }

    @Test
    void pettittNamesAllOnsetsThatTie() {
        PettittTest test = of(PettittTest::of, 1, 2, 1);
        assertThat(test.k()).isEqualTo(1);
        assertThat(test.onsets()).containsExactly(session(2), session(3));
        assertThat(test.p()).isEqualTo(1);
    }

    @Property(seed = "522", tries = 100)
    void pettittSeesOnlyRanks(@ForAll long seed, @ForAll @IntRange(min = 3, max = 30) int n) {
        double[] y = new Random(seed).doubles(n, 1, 7).toArray();
        PettittTest plain = of(PettittTest::of, y);
        PettittTest bent = of(PettittTest::of, Arrays.stream(y).map(Math::exp).toArray());
        PettittTest mirrored = of(PettittTest::of, Arrays.stream(y).map(v -> -v).toArray());
        assertThat(bent.k()).isEqualTo(plain.k()).isEqualTo(mirrored.k());
        assertThat(bent.onsets()).isEqualTo(plain.onsets()).isEqualTo(mirrored.onsets());
        assertThat(plain.k()).isEqualTo(bySigns(y));
    }

    private static long bySigns(double[] y) {
        long largest = 0;
        for (int k = 1; k < y.length; k++) {
            long u = 0;
            for (int i = 0; i < k; i++) {
                for (int j = k; j < y.length; j++) {
                    u += Double.compare(y[i], y[j]);
                }
            }
            largest = Math.max(largest, Math.abs(u));
        }
        return largest;
    }

    @Property(seed = "523", tries = 100)
    void constantAndFactorChangeNothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 6, max = 40) int n,
            @ForAll @IntRange(min = -50, max = 50) int constant,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        double[] y = new Random(seed).doubles(n, 1, 7).toArray();
        double[] moved = Arrays.stream(y).map(v -> factor * v + constant).toArray();
        assertThat(of(MeanShiftF::of, moved).supF())
                .isCloseTo(of(MeanShiftF::of, y).supF(), within(1e-7));
        assertThat(of(MeanShiftF::of, moved).onset())
                .isEqualTo(of(MeanShiftF::of, y).onset());
        assertThat(of(OlsCusum::of, moved).p()).isCloseTo(of(OlsCusum::of, y).p(), within(1e-9));
        Map<SessionNumber, Double> after = of(SingleChange::of, moved).probabilities();
        of(SingleChange::of, y)
                .probabilities()
                .forEach((onset, p) -> assertThat(after.get(onset)).isCloseTo(p, within(1e-9)));
        assertThat(after.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-12));
    }

    /** The means and the variance integrated out numerically for three splits of five scores. */
    @Test
    void posteriorOfOneChangeIsTheIntegralOverMeansAndError() {
        double[] y = {1, 2, 1.5, 4, 3.2};
        double[] mass = new double[4];
        for (int k = 1; k <= 4; k++) {
            double within = squares(Arrays.copyOf(y, k)) + squares(Arrays.copyOfRange(y, k, 5));
            for (double log = -12; log < 12; log += 0.01) {
                double variance = Math.exp(log);
                // Flat means leave sqrt(2 pi v / k) sqrt(2 pi v / (n - k)); the error has density 1 / v, so d log v.
                mass[k - 1] += Math.pow(variance, -2.5)
                        * variance
                        / Math.sqrt(k * (5.0 - k))
                        * Math.exp(-within / 2 / variance);
            }
        }
        double all = Arrays.stream(mass).sum();
        SingleChange change = of(SingleChange::of, y);
        for (int k = 1; k <= 4; k++) {
            assertThat(change.probabilities().get(session(k + 1))).isCloseTo(mass[k - 1] / all, within(1e-6));
        }
    }

    static List<Function<SessionSeries, Evaluation<?>>> methods() {
        return List.of(
                MeanShiftF::of,
                series -> ChowTest.at(series, session(2)),
                OlsCusum::of,
                PettittTest::of,
                SingleChange::of);
    }

    @Test
    void equalScoresAreNotEvaluable() {
        for (Function<SessionSeries, Evaluation<?>> method : methods()) {
            assertThat(method.apply(Example.of(4, 4, 4, 4, 4, 4)).reason()).isEqualTo("all scores are equal");
        }
    }

    @Test
    void tooFewSessionsAreNotEvaluable() {
        List<Integer> least = List.of(4, 3, 2, 2, 4);
        for (int i = 0; i < least.size(); i++) {
            for (int n = 0; n < least.get(i); n++) {
                assertThat(methods()
                                .get(i)
                                .apply(Example.of(Arrays.copyOf(STEP, n)))
                                .reason())
                        .isEqualTo("fewer than " + least.get(i) + " sessions");
            }
            assertThat(methods()
                            .get(i)
                            .apply(Example.of(Arrays.copyOf(STEP, least.get(i))))
                            .isEvaluable())
                    .isTrue();
        }
    }

    @Test
    void hugeScoresAreNotEvaluable() {
        for (Function<SessionSeries, Evaluation<?>> method : methods()) {
            assertThat(method.apply(Example.of(1e200, -1e200, 1, 2, 3)).reason())
                    .isEqualTo("the scores are too large, or too close together, to compute with");
        }
    }

    @Test
    void stepWithoutNoiseLeavesNoErrorToJudgeBy() {
        SessionSeries step = Example.of(5.1, 5.1, 5.1, 3.3, 3.3, 3.3);
        assertThat(MeanShiftF.of(step).reason()).contains("constant before and after");
        assertThat(SingleChange.of(step).reason()).contains("constant before and after");
        assertThat(ChowTest.at(step, session(4)).reason()).contains("constant before and after");
        assertThat(ChowTest.at(step, session(3)).isEvaluable()).isTrue();
        assertThat(PettittTest.of(step).value().orElseThrow().onsets()).containsExactly(session(4));
        assertThat(OlsCusum.of(step).value().orElseThrow().onset()).isEqualTo(session(4));
    }
}
