package io.github.alliance4j.scoring.rupture.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.scoring.Example;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarryHartiganTest {

    private static final BarryHartigan METHOD = BarryHartigan.withDefaults();
    private static final BarryHartigan.Result NILE =
            METHOD.fit(Nile.series()).value().orElseThrow();

    private static double at(Map<SessionNumber, Double> values, int session) {
        return values.get(SessionNumber.of(session));
    }

    private static BarryHartigan.Result fit(double... scores) {
        return METHOD.fit(Example.of(scores)).value().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"28,.752", "27,.129", "45,.120", "26,.089", "47,.086", "19,.083"})
    void nileHasThePublishedProbabilities(int lastOfOld, double probability) {
        assertThat(at(NILE.probabilities(), lastOfOld + 1)).isCloseTo(probability, within(.02));
    }

    @ParameterizedTest
    @CsvSource({"1,1087", "27,1083", "28,1054.3", "29,861.7", "30,851.2", "100,837.8"})
    void nileHasThePublishedMeans(int session, double mean) {
        assertThat(at(NILE.means(), session)).isCloseTo(mean, within(5.0));
    }

    @Test
    void everySessionButTheFirstMayBeAnOnset() {
        assertThat(NILE.probabilities()).hasSize(99).doesNotContainKey(SessionNumber.of(1));
        assertThat(NILE.means()).hasSize(100);
        assertThat(NILE.variances()).hasSize(100);
    }

    /** Probabilities, means and variances by listing all partitions. */
    private static final class Listed {
        private final double[] start;
        private final double[] mean;
        private final double[] variance;

        private Listed(double[] start, double[] mean, double[] variance) {
            this.start = start;
            this.mean = mean;
            this.variance = variance;
        }

        static Listed of(double[] y, double p0, double w0) {
            int n = y.length;
            double all = Arrays.stream(y).average().orElseThrow();
            double total = squares(y, 0, n);
            double[] start = new double[n];
            double[] mean = new double[n];
            double[] square = new double[n];
            double mass = 0;
            for (int cuts = 0; cuts < 1 << (n - 1); cuts++) {
                int b = Integer.bitCount(cuts) + 1;
                double[] level = new double[n];
                double inside = 0;
                int from = 0;
                for (int i = 1; i <= n; i++) {
                    if (i == n || (cuts >> (i - 1) & 1) == 1) {
                        Arrays.fill(
                                level,
                                from,
                                i,
                                Arrays.stream(y, from, i).average().orElseThrow());
                        inside += squares(y, from, i);
                        from = i;
                    }
                }
                double prior = 0;
                for (int k = 0; k < 200; k++) {
                    double p = p0 * (k + 0.5) / 200;
                    prior += Math.pow(p, b - 1) * Math.pow(1 - p, n - b);
                }
                double likelihood = 0;
                double share = 0;
                double low = Math.log(w0 / 1000);
                for (int k = 0; k < 400; k++) {
                    double w = Math.exp(low + Math.log(1000) * (k + 0.5) / 400);
                    double weight = Math.pow(w, (b + 1) / 2.0)
                            * Math.pow((inside * (1 - w) + total * w) / total, -(n - 1) / 2.0);
                    likelihood += weight;
                    share += weight * w;
                }
                share /= likelihood;
                double weight = prior * likelihood;
                mass += weight;
                for (int i = 0; i < n; i++) {
                    double expected = (1 - share) * level[i] + share * all;
                    start[i] += i > 0 && (cuts >> (i - 1) & 1) == 1 ? weight : 0;
                    mean[i] += weight * expected;
                    square[i] += weight * expected * expected;
                }
            }
            for (int i = 0; i < n; i++) {
                start[i] /= mass;
                mean[i] /= mass;
                square[i] = square[i] / mass - mean[i] * mean[i];
            }
            return new Listed(start, mean, square);
        }

        private static double squares(double[] y, int from, int to) {
            double mean = Arrays.stream(y, from, to).average().orElseThrow();
            return Arrays.stream(y, from, to).map(v -> (v - mean) * (v - mean)).sum();
        }
    }

    @Property(seed = "531", tries = 12)
    void sumsAreThoseOverAllPartitions(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 10) int n,
            @ForAll @DoubleRange(min = 0.05, max = 0.9) double p0,
            @ForAll @DoubleRange(min = 0.05, max = 0.9) double w0) {
        Random random = new Random(seed);
        double[] y = random.doubles(n, 1, 7).toArray();
        for (int i = n / 2; i < n; i++) {
            y[i] += 5;
        }
        BarryHartigan.Result result =
                METHOD.withPriors(p0, w0).fit(Example.of(y)).value().orElseThrow();
        Listed listed = Listed.of(y, p0, w0);
        double largest = Arrays.stream(listed.variance).max().orElseThrow();
        for (int i = 0; i < n; i++) {
            if (i > 0) {
                assertThat(at(result.probabilities(), i + 1)).isCloseTo(listed.start[i], within(1e-4));
            }
            assertThat(at(result.means(), i + 1)).isCloseTo(listed.mean[i], within(1e-3));
            assertThat(at(result.variances(), i + 1)).isCloseTo(listed.variance[i], within(0.03 * largest));
        }
    }

    @Property(seed = "532", tries = 10)
    void constantAndFactorMoveLevelsOnly(
            @ForAll long seed,
            @ForAll @IntRange(min = 5, max = 25) int n,
            @ForAll @IntRange(min = -50, max = 50) int constant,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        double[] y = new Random(seed).doubles(n, 1, 7).toArray();
        BarryHartigan.Result before = fit(y);
        BarryHartigan.Result after =
                fit(Arrays.stream(y).map(v -> factor * v + constant).toArray());
        before.probabilities()
                .forEach((session, p) ->
                        assertThat(after.probabilities().get(session)).isCloseTo(p, within(1e-9)));
        before.means()
                .forEach((session, mean) ->
                        assertThat(after.means().get(session)).isCloseTo(factor * mean + constant, within(1e-7)));
    }

    @Test
    void stepIsFoundAndItsLevelsLieOnBothSides() {
        BarryHartigan.Result result = fit(5.1, 5.3, 5.2, 5.4, 5.2, 5.3, 3.9, 4.1, 4.0, 4.2, 4.1, 4.0);
        assertThat(at(result.probabilities(), 7)).isGreaterThan(0.95);
        assertThat(at(result.means(), 6)).isBetween(5.1, 5.3);
        assertThat(at(result.means(), 7)).isBetween(4.0, 4.3);
        result.probabilities().values().forEach(p -> assertThat(p).isBetween(0.0, 1.0));
        result.variances().values().forEach(v -> assertThat(v).isNotNegative());
    }

    @Test
    void seriesOfManyEqualNeighboursStaysFinite() {
        BarryHartigan.Result result = fit(40, 40, 40, 40, 40, 39, 39, 39, 39, 40, 40, 40);
        assertThat(at(result.probabilities(), 6)).isGreaterThan(0.9);
        assertThat(at(result.probabilities(), 3)).isLessThan(0.1);
        assertThat(at(result.means(), 7)).isBetween(39.0, 39.2);
    }

    @Test
    void onsetsAreSessionNumbers() {
        BarryHartigan.Result result = METHOD.fit(Example.at(new int[] {1, 2, 3, 7, 9, 10}, 5, 5.1, 5, 2, 2.1, 2))
                .value()
                .orElseThrow();
        assertThat(result.probabilities().keySet().stream().map(SessionNumber::value))
                .containsExactly(2, 3, 7, 9, 10);
        assertThat(at(result.probabilities(), 7)).isGreaterThan(0.8);
    }

    @Test
    void sameSeriesGivesTheSameNumbers() {
        assertThat(METHOD.fit(Nile.series()).value().orElseThrow().variances()).isEqualTo(NILE.variances());
    }

    @Test
    void degenerateSeriesAreNotEvaluable() {
        assertThat(METHOD.fit(Example.of(1, 2, 3)).reason()).isEqualTo("fewer than 4 sessions");
        assertThat(METHOD.fit(Example.of(3, 3, 3, 3, 3)).reason()).isEqualTo("all scores are equal");
        assertThat(METHOD.fit(Example.of(new Random(1).doubles(501).toArray())).reason())
                .isEqualTo("more than 500 sessions");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.5, Double.NaN})
    void priorsOutsideAreRefused(double prior) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.withPriors(prior, 0.2))
                .withMessage("Prior p0 " + prior + " is not above 0 and below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.withPriors(0.2, prior))
                .withMessage("Prior w0 " + prior + " is not above 0 and below 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 32, 48})
    void quadratureIsExactForPolynomials(int size) {
        Quadrature rule = new Quadrature(size);
        for (int degree = 0; degree < 2 * size; degree++) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += rule.weights[i] * Math.pow(rule.nodes[i], degree);
            }
            assertThat(sum).isCloseTo(1.0 / (degree + 1), within(1e-13));
        }
    }
}
