package io.github.alliance4j.scoring.rupture.changepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Each cost against its formula, summed up in the plainest way. */
class SegmentCostTest {

    private interface Formula {
        double of(double[] segment);
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double squares(double[] x, double about) {
        return Arrays.stream(x).map(v -> (v - about) * (v - about)).sum();
    }

    private static double median(double[] x) {
        double[] sorted = Arrays.stream(x).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double gaussian(double[] x, double about, double floor) {
        double s2 = Math.max(squares(x, about) / x.length, floor);
        return x.length * (Math.log(2 * Math.PI) + Math.log(s2) + 1);
    }

    private static double kernel(double[] x, double gamma) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                double distance = gamma * (x[i] - x[j]) * (x[i] - x[j]);
                sum += i == j ? 1 : Math.exp(-Math.min(100, Math.max(0.01, distance)));
            }
        }
        return x.length - sum / x.length;
    }

    private static void agrees(SegmentCost cost, Formula formula, double[] values) {
        SegmentCost.OfData costs = cost.over(values);
        for (int from = 0; from < values.length; from++) {
            for (int to = from + 1; to <= values.length; to++) {
                double expected = formula.of(Arrays.copyOfRange(values, from, to));
                assertThat(costs.of(from, to))
                        .as(cost.name() + " of " + from + " to " + to)
                        .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @Property(seed = "31", tries = 100)
    void everySegmentCostsWhatTheFormulaSays(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n) {
        double[] values = Series.random(seed, n);
        double overall = mean(values);
        agrees(SegmentCost.l2(), x -> squares(x, mean(x)), values);
        agrees(SegmentCost.normalMean(0.3), x -> squares(x, mean(x)) / 0.09, values);
        agrees(
                SegmentCost.l1(),
                x -> Arrays.stream(x).map(v -> Math.abs(v - median(x))).sum(),
                values);
        agrees(SegmentCost.normalMeanVariance(0.01), x -> gaussian(x, mean(x), 0.01), values);
        agrees(SegmentCost.normalVariance(0.01), x -> gaussian(x, overall, 0.01), values);
        agrees(SegmentCost.normalCovariance(), x -> x.length * Math.log(squares(x, mean(x)) / x.length + 1e-6), values);
        agrees(SegmentCost.rbf(0.7), x -> kernel(x, 0.7), values);
    }

    /** Equal values far from the others: a difference of prefix sums would have lost all digits. */
    @Test
    void equalValuesReachTheFloorHoweverFarTheyLie() {
        double[] values = {0.1, 1e6 / 3, 7e5 / 9, 7e5 / 9, 7e5 / 9, -4e6 / 7, 0.3, 0.3};
        SegmentCost.OfData costs = SegmentCost.normalMeanVariance().over(values);
        double atFloor = Math.log(2 * Math.PI) + Math.log(1e-11) + 1;
        assertThat(costs.of(2, 5)).isCloseTo(3 * atFloor, within(1e-9));
        assertThat(costs.of(6, 8)).isCloseTo(2 * atFloor, within(1e-9));
        assertThat(SegmentCost.normalCovariance().over(values).of(2, 5)).isCloseTo(3 * Math.log(1e-6), within(1e-9));
    }

    @Test
    void covarianceOfTwoColumnsHasDivisorOneLess() {
        double[] x = {1, 2, 4};
        double[] y = {1, 3, 2};
        double sxx = 14.0 / 6 + 1e-6;
        double syy = 1 + 1e-6;
        double sxy = 0.5;
        assertThat(SegmentCost.normalCovariance().over(x, y).of(0, 3))
                .isCloseTo(3 * Math.log(sxx * syy - sxy * sxy), within(1e-12));
        assertThat(SegmentCost.normalCovariance().over(x, y).of(1, 2)).isCloseTo(2 * Math.log(1e-6), within(1e-12));
    }

    @Test
    void columnsAreSummedUnderMeanAndMedianAndTogetherUnderTheKernel() {
        double[] x = {1, 2, 6};
        double[] y = {0, 4, 2};
        assertThat(SegmentCost.l2().over(x, y).of(0, 3)).isCloseTo(14 + 8, within(1e-12));
        assertThat(SegmentCost.l1().over(x, y).of(0, 3)).isCloseTo(5 + 4, within(1e-12));
        double pairs = Math.exp(-1.7) + Math.exp(-2.9) + Math.exp(-2);
        assertThat(SegmentCost.rbf(0.1).over(x, y).of(0, 3)).isCloseTo(3 - (3 + 2 * pairs) / 3, within(1e-12));
    }

    @Test
    void medianHeuristicTakesThePairsOrOne() {
        double[] values = {0, 1, 3};
        assertThat(SegmentCost.rbf().over(values).of(0, 3))
                .isCloseTo(SegmentCost.rbf(1.0 / 4).over(values).of(0, 3), within(1e-12));
        double[] mostlyEqual = {0, 0, 0, 0, 3};
        assertThat(SegmentCost.rbf().over(mostlyEqual).of(0, 5))
                .isCloseTo(SegmentCost.rbf(1).over(mostlyEqual).of(0, 5), within(1e-12));
        assertThat(SegmentCost.rbf().over(new double[] {4}).of(0, 1)).isZero();
    }

    /** Candidates may be dropped only if this holds. */
    @Property(seed = "32", tries = 150)
    void cutMakesDearerByNoMoreThanTheCostSays(@ForAll long seed, @ForAll @IntRange(min = 2, max = 25) int n) {
        Random random = new Random(seed);
        double[] values = Series.random(seed, n);
        for (SegmentCost cost : new SegmentCost[] {
            SegmentCost.l2(),
            SegmentCost.l1(),
            SegmentCost.normalCovariance(),
            SegmentCost.normalMeanVariance(0.001 + random.nextDouble()),
            SegmentCost.normalVariance(0.001 + random.nextDouble())
        }) {
            SegmentCost.OfData costs = cost.over(values);
            for (int end = 2; end <= n; end++) {
                for (int cut = 1; cut < end; cut++) {
                    assertThat(costs.of(0, cut) + costs.of(cut, end) - costs.of(0, end))
                            .as(cost.name())
                            .isLessThanOrEqualTo(costs.dearerWhenCut(0, cut) + 1e-9);
                }
            }
        }
    }

    @Test
    void floorCanMakeACutDearer() {
        SegmentCost.OfData costs = SegmentCost.normalMeanVariance(0.5).over(new double[] {0, 0, 0, 2, 0, 0, 0, 0});
        assertThat(costs.of(0, 3) + costs.of(3, 8)).isGreaterThan(costs.of(0, 8));
    }

    @Test
    void parametersAreCountedWhereTheCostIsALikelihood() {
        assertThat(SegmentCost.l2().parameters(1)).hasValue(1);
        assertThat(SegmentCost.normalMean(2).parameters(3)).hasValue(3);
        assertThat(SegmentCost.normalMeanVariance().parameters(1)).hasValue(2);
        assertThat(SegmentCost.normalVariance().parameters(1)).hasValue(1);
        assertThat(SegmentCost.normalCovariance().parameters(2)).hasValue(5);
        assertThat(SegmentCost.l1().parameters(1)).isEmpty();
        assertThat(SegmentCost.rbf().parameters(1)).isEmpty();
    }

    @Test
    void badSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentCost.normalMean(0))
                .withMessage("A known standard deviation of 0.0; it must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentCost.normalMeanVariance(Double.NaN))
                .withMessage("A smallest variance of NaN; it must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentCost.rbf(-1))
                .withMessage("A gamma of -1.0; it must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentCost.rbf(1).over(new double[3001]))
                .withMessage("Cost rbf of 3001 rows; it takes at most 3000");
    }

    @Test
    void costOfOnesOwnGoesWithEverySearch() {
        SegmentCost range = new SegmentCost() {
            @Override
            public String name() {
                return "range";
            }

            @Override
            public OptionalInt parameters(int columns) {
                return OptionalInt.empty();
            }

            @Override
            public OfData over(double[]... columns) {
                return (from, to) -> {
                    double[] part = Arrays.stream(columns[0], from, to).sorted().toArray();
                    return part[part.length - 1] - part[0];
                };
            }
        };
        double[] values = {1, 2, 1, 8, 9, 8};
        for (Segmenter search :
                new Segmenter[] {Segmenter.pelt(Penalty.of(2)), Segmenter.binarySegmentation(1), Segmenter.bottomUp(1)
                }) {
            assertThat(search.with(range).fit(values).value().orElseThrow().onsets())
                    .containsExactly(4);
        }
    }
}
