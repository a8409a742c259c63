package io.github.alliance4j.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternalConsistencyTest {

    /** Covariances 2.5, 2, 2.5: V = 9, alpha = 2 (1 - 5 / 9). */
    private static final double[][] TWO_ITEMS = {{1, 2}, {2, 1}, {3, 3}, {4, 5}, {5, 4}};

    private static InternalConsistency.Result assess(double[][] rows) {
        return InternalConsistency.withDefaults()
                .assess(ItemScores.of(rows))
                .value()
                .orElseThrow();
    }

    private static String reason(double[][] rows) {
        return InternalConsistency.withDefaults().assess(ItemScores.of(rows)).reason();
    }

    @Test
    void givesAlphaOfTwoItemsByHand() {
        InternalConsistency.Result result = assess(TWO_ITEMS);
        assertThat(result.alpha().raw()).isCloseTo(8.0 / 9, within(1e-14));
        assertThat(result.alpha().standardised()).hasValueCloseTo(8.0 / 9, within(1e-14));
        assertThat(result.alpha().averageCorrelation()).isCloseTo(0.8, within(1e-14));
        assertThat(result.alpha().signalToNoise()).hasValueCloseTo(8.0, within(1e-12));
    }

    @Test
    void givesTheStandardErrorOfMeasurementOfTheSumByHand() {
        StandardErrorOfMeasurement error =
                assess(TWO_ITEMS).measurementError().value().orElseThrow();
        assertThat(error.standardDeviation()).isCloseTo(3, within(1e-14));
        assertThat(error.standardError()).isCloseTo(1, within(1e-14));
    }

    /** Covariances 10/3, -3, 35/12 (alpha -48) and 4/3, 0, 4/3 (alpha 0). */
    @Test
    void hasNoErrorOfMeasurementBesideAnAlphaThatIsNotAboveZero() {
        for (double[][] rows : List.of(
                new double[][] {{1, 4}, {2, 3}, {4, 2}, {5, 0}}, new double[][] {{1, 1}, {1, 3}, {3, 1}, {3, 3}})) {
            InternalConsistency.Result result = assess(rows);
            assertThat(result.alpha().raw()).isLessThanOrEqualTo(0);
            assertThat(result.measurementError().reason())
                    .isEqualTo("alpha is not above 0, so an error of measurement would be as large as the standard"
                            + " deviation or larger; is each item keyed in the same direction?");
        }
    }

    @Test
    void errorOfMeasurementIsBelowTheStandardDeviationBesideASmallAlpha() {
        StandardErrorOfMeasurement error =
                StandardErrorOfMeasurement.of(TWO_ITEMS, 1e-6).value().orElseThrow();
        assertThat(error.standardError()).isLessThan(error.standardDeviation()).isCloseTo(3, within(1e-5));
    }

    @Test
    void hasNoAlphaWithoutOneOfTwoItems() {
        ItemStatistics first = assess(TWO_ITEMS).items().get(0);
        assertThat(first.alphaIfDropped()).isEmpty();
        assertThat(first.standardisedAlphaIfDropped()).isEmpty();
        assertThat(first.correctedItemTotal()).hasValueCloseTo(0.8, within(1e-14));
    }

    @Test
    void givesThePublishedFeldtInterval() {
        Interval interval = Alpha.feldtInterval(0.85, 60, 12, 0.95);
        assertThat(interval.low()).isCloseTo(0.787216897439, within(1e-12));
        assertThat(interval.high()).isCloseTo(0.900469792853, within(1e-12));
    }

    @Test
    void refusesAFeldtIntervalOfAnAlphaAboveOne() {
        assertThatThrownBy(() -> Alpha.feldtInterval(1.2, 60, 12, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Alpha 1.2 is not a number up to 1");
        assertThatThrownBy(() -> Alpha.feldtInterval(0.8, 1, 12, 0.95))
                .hasMessage("Alpha of 1 persons and 12 items: at least 2 of each are needed");
    }

    @Test
    void widensIntervalsWithConfidence() {
        ItemScores scores = ItemScores.of(TWO_ITEMS);
        Alpha usual = InternalConsistency.withDefaults()
                .assess(scores)
                .value()
                .orElseThrow()
                .alpha();
        Alpha sure = InternalConsistency.withDefaults()
                .withConfidence(0.99)
                .assess(scores)
                .value()
                .orElseThrow()
                .alpha();
        assertThat(sure.feldt().low()).isLessThan(usual.feldt().low());
        assertThat(sure.normal().orElseThrow().high())
                .isGreaterThan(usual.normal().orElseThrow().high());
    }

    @Test
    void centresTheNormalIntervalOnAlpha() {
        Alpha alpha = assess(Answers.random(3, 40, 5)).alpha();
        Interval normal = alpha.normal().orElseThrow();
        assertThat((normal.low() + normal.high()) / 2).isCloseTo(alpha.raw(), within(1e-14));
        assertThat(normal.high() - alpha.raw())
                .isCloseTo(1.959963984540054 * alpha.standardError().orElseThrow(), within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void refusesAConfidenceOutsideZeroToOne(double confidence) {
        assertThatThrownBy(() -> InternalConsistency.withDefaults().withConfidence(confidence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Confidence " + confidence + " is not between 0 and 1");
    }

    @Test
    void isNotEvaluableForOneItem() {
        assertThat(reason(new double[][] {{1}, {2}})).isEqualTo("the scale has 1 item; consistency needs at least 2");
    }

    @Test
    void isNotEvaluableForOneRespondent() {
        assertThat(reason(new double[][] {{1, 2}})).isEqualTo("item 1 is answered by 1 persons; at least 2 are needed");
    }

    @Test
    void isNotEvaluableWhenAllAnswersAreMissing() {
        ItemScores empty = ItemScores.builder(2)
                .person(List.of(OptionalDouble.empty(), OptionalDouble.empty()))
                .person(List.of(OptionalDouble.empty(), OptionalDouble.empty()))
                .build();
        assertThat(InternalConsistency.withDefaults().assess(empty).reason())
                .isEqualTo("item 1 is answered by 0 persons; at least 2 are needed");
    }

    @Test
    void isNotEvaluableWithoutForms() {
        assertThat(reason(new double[0][])).isEqualTo("the scale has 1 item; consistency needs at least 2");
    }

    @Test
    void isNotEvaluableWhenAnItemHasNoVariance() {
        assertThat(reason(new double[][] {{1, 0.1}, {2, 0.1}, {4, 0.1}}))
                .isEqualTo("item 2 has no variance: all its answers are equal; leave the item out");
    }

    @Test
    void isNotEvaluableWhenItemsAreNeverAnsweredTogether() {
        OptionalDouble none = OptionalDouble.empty();
        ItemScores apart = ItemScores.builder(2)
                .person(List.of(OptionalDouble.of(1), none))
                .person(List.of(OptionalDouble.of(2), none))
                .person(List.of(none, OptionalDouble.of(1)))
                .person(List.of(none, OptionalDouble.of(2)))
                .build();
        assertThat(InternalConsistency.withDefaults().assess(apart).reason())
                .isEqualTo("items 1 and 2 are answered together by 0 persons; at least 2 are needed");
    }

    @Test
    void isNotEvaluableWhenItemsCancelEachOther() {
        assertThat(reason(new double[][] {{1, 5}, {2, 4}, {4, 2}, {5, 1}}))
                .startsWith("the sum of the items has no variance");
    }

    @Test
    void isNegativeRatherThanCutOffWhenItemsOppose() {
        assertThat(assess(new double[][] {{1, 4}, {2, 5}, {4, 2}, {5, 3}, {3, 1}})
                        .alpha()
                        .raw())
                .isNegative();
    }

    @Test
    void smoothsASingularMatrixForLambdaSixAndSaysSo() {
        double[][] rows = Answers.random(5, 30, 3);
        double[][] withSum = Arrays.stream(rows)
                .map(row -> new double[] {row[0], row[1], row[2], row[0] + row[1] + row[2]})
                .toArray(double[][]::new);
        GuttmanLambdas lambdas = assess(withSum).lambdas();
        assertThat(lambdas.isSmoothed()).isTrue();
        assertThat(lambdas.lambda6()).isBetween(0.0, 1.0);
        assertThat(assess(rows).lambdas().isSmoothed()).isFalse();
    }

    @Test
    void isOneForItemsThatAreTheSame() {
        InternalConsistency.Result result = assess(new double[][] {{1, 1, 1}, {2, 2, 2}, {4, 4, 4}, {3, 3, 3}});
        assertThat(result.alpha().raw()).isCloseTo(1, within(1e-14));
        assertThat(result.alpha().signalToNoise()).isEmpty();
        assertThat(result.alpha().standardError()).hasValueCloseTo(0.0, within(1e-7));
        assertThat(result.lambdas().isSmoothed()).isTrue();
        assertThat(result.measurementError().value().orElseThrow().standardError())
                .isCloseTo(0, within(1e-7));
    }

    @Test
    void restsTheSplitOnCompletePersonsAndAlphaOnAll() {
        ItemScores.Builder builder = ItemScores.builder(3);
        for (double[] row : Answers.random(7, 10, 3)) {
            builder.person(row);
        }
        builder.person(List.of(OptionalDouble.of(3), OptionalDouble.empty(), OptionalDouble.of(4)));
        InternalConsistency.Result result = InternalConsistency.withDefaults()
                .assess(builder.build())
                .value()
                .orElseThrow();
        assertThat(result.persons()).isEqualTo(11);
        assertThat(result.oddEven().value().orElseThrow().persons()).isEqualTo(10);
        assertThat(result.measurementError().value().orElseThrow().persons()).isEqualTo(10);
        assertThat(result.items().get(1).answered()).isEqualTo(10);
        assertThat(result.items().get(2).answered()).isEqualTo(11);
    }

    @Test
    void hasNoSplitWhenNobodyAnsweredEverything() {
        OptionalDouble none = OptionalDouble.empty();
        ItemScores.Builder builder = ItemScores.builder(3);
        for (double x = 1; x <= 4; x++) {
            builder.person(List.of(OptionalDouble.of(x), OptionalDouble.of(x + x % 2), none))
                    .person(List.of(none, OptionalDouble.of(x), OptionalDouble.of(x - x % 3)))
                    .person(List.of(OptionalDouble.of(x), none, OptionalDouble.of(x + x % 2)));
        }
        InternalConsistency.Result result = InternalConsistency.withDefaults()
                .assess(builder.build())
                .value()
                .orElseThrow();
        assertThat(result.oddEven().reason()).isEqualTo("0 persons answered every item; at least 2 are needed");
        assertThat(result.measurementError().isEvaluable()).isFalse();
    }

    @Test
    void refusesPairwiseCovariancesThatContradictEachOther() {
        OptionalDouble none = OptionalDouble.empty();
        ItemScores.Builder builder = ItemScores.builder(2);
        // The few who answered both vary far more than the many who answered one.
        builder.person(-10, -10).person(10, 10);
        for (int i = 0; i < 200; i++) {
            builder.person(List.of(OptionalDouble.of(i % 2), none)).person(List.of(none, OptionalDouble.of(i % 2)));
        }
        assertThat(InternalConsistency.withDefaults().assess(builder.build()).reason())
                .startsWith("alpha is above 1");
    }

    @Test
    void hasNoSplitWhenTheHalvesOppose() {
        assertThat(SplitHalf.oddEven(new double[][] {{1, 5}, {2, 4}, {4, 2}}).reason())
                .startsWith("the halves are opposite");
        assertThat(SplitHalf.oddEven(new double[][] {{1, 5}, {2, 5}, {4, 5}}).reason())
                .startsWith("a half has no variance");
    }

    @Property(seed = "111", tries = 100)
    void alphaIsInvariantToScalingAndShift(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 8) int items,
            @ForAll @DoubleRange(min = 0.01, max = 100) double scale,
            @ForAll @DoubleRange(min = -50, max = 50) double shift) {
        double[][] rows = Answers.random(seed, 20, items);
        double[][] scaled = Answers.mapped(rows, x -> scale * x + shift);
        Alpha alpha = assess(rows).alpha();
        Alpha same = assess(scaled).alpha();
        assertThat(same.raw()).isCloseTo(alpha.raw(), within(1e-8));
        assertThat(same.standardised().orElseThrow())
                .isCloseTo(alpha.standardised().orElseThrow(), within(1e-8));
        assertThat(same.standardError().orElseThrow())
                .isCloseTo(alpha.standardError().orElseThrow(), within(1e-8));
    }

    @Property(seed = "112", tries = 100)
    void alphaAndBoundsAreInvariantToTheOrderOfItems(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int items) {
        double[][] rows = Answers.random(seed, 25, items);
        double[][] turned = Arrays.stream(rows)
                .map(row -> {
                    double[] other = new double[items];
                    Arrays.setAll(other, i -> row[items - 1 - i]);
                    return other;
                })
                .toArray(double[][]::new);
        InternalConsistency.Result one = assess(rows);
        InternalConsistency.Result two = assess(turned);
        assertThat(two.alpha().raw()).isCloseTo(one.alpha().raw(), within(1e-10));
        assertThat(two.lambdas().lambda2()).isCloseTo(one.lambdas().lambda2(), within(1e-10));
        assertThat(two.lambdas().lambda6()).isCloseTo(one.lambdas().lambda6(), within(1e-10));
        assertThat(two.items().get(0).correctedItemTotal().orElseThrow())
                .isCloseTo(one.items().get(items - 1).correctedItemTotal().orElseThrow(), within(1e-10));
    }

    @Property(seed = "113", tries = 100)
    void boundsStandInTheirOrder(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int items) {
        GuttmanLambdas lambdas = assess(Answers.random(seed, 25, items)).lambdas();
        assertThat(lambdas.lambda3()).isLessThanOrEqualTo(lambdas.lambda2() + 1e-12);
        assertThat(lambdas.lambda5()).isGreaterThanOrEqualTo(lambdas.lambda1());
    }

    @Property(seed = "114", tries = 50)
    void reversingAnItemMakesItsCorrectedCorrelationNegative(@ForAll @IntRange(min = 0, max = 3) int item) {
        double[][] rows = Answers.random(11, 100, 4);
        double[][] wrong = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        for (double[] row : wrong) {
            row[item] = 6 - row[item];
        }
        double right = assess(rows).items().get(item).correctedItemTotal().orElseThrow();
        assertThat(assess(wrong).items().get(item).correctedItemTotal().orElseThrow())
                .isCloseTo(-right, within(1e-12));
    }
}
