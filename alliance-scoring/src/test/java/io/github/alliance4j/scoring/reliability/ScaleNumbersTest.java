package io.github.alliance4j.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of one small scale, from the formulas in the Javadoc by numpy 2.4.6 and scipy 1.17.1. */
class ScaleNumbersTest {

    private static final double[][] ROWS = {
        {4, 5, 3, 6}, {2, 3, 3, 4}, {5, 5, 6, 5}, {1, 2, 2, 4}, {6, 4, 5, 7}, {3, 4, 2, 3}, {5, 6, 4, 6}, {2, 1, 4, 2}
    };

    private final InternalConsistency.Result result = assess(ItemScores.of(ROWS));

    private static InternalConsistency.Result assess(ItemScores scores) {
        return InternalConsistency.withDefaults().assess(scores).value().orElseThrow();
    }

    private static OptionalDouble maybe(double answer) {
        return answer < 0 ? OptionalDouble.empty() : OptionalDouble.of(answer);
    }

    /** A table in which a negative number stands for a gap. */
    private static ItemScores withGaps(double[]... rows) {
        ItemScores.Builder builder = ItemScores.builder(rows[0].length);
        for (double[] row : rows) {
            builder.person(Arrays.stream(row).mapToObj(ScaleNumbersTest::maybe).toList());
        }
        return builder.build();
    }

    @Test
    void alphaAndTheCorrelationsBehindIt() {
        Alpha alpha = result.alpha();
        assertThat(alpha.raw()).isCloseTo(0.8730886850152905, within(1e-13));
        assertThat(alpha.standardised()).hasValueCloseTo(0.8682740081652487, within(1e-13));
        assertThat(alpha.averageCorrelation()).isCloseTo(0.622339245178689, within(1e-13));
        assertThat(alpha.medianCorrelation()).isCloseTo(0.7196485553308323, within(1e-13));
        assertThat(alpha.signalToNoise()).hasValueCloseTo(6.591516192601445, within(1e-12));
        assertThat(alpha.standardError()).hasValueCloseTo(0.07145011883891313, within(1e-13));
    }

    @Test
    void medianOfAnOddNumberOfCorrelationsIsTheMiddleOne() {
        double[][] three = Arrays.stream(ROWS).map(row -> Arrays.copyOf(row, 3)).toArray(double[][]::new);
        // .7725, .7155 and .3192
        assertThat(assess(ItemScores.of(three)).alpha().medianCorrelation()).isCloseTo(0.7154547587902, within(1e-12));
    }

    @Test
    void feldtIntervalAtTheConfidenceAskedFor() {
        assertThat(result.alpha().feldt().low()).isCloseTo(0.623247220480295, within(1e-9));
        assertThat(result.alpha().feldt().high()).isCloseTo(0.9714936869545309, within(1e-9));
        Alpha narrower = InternalConsistency.withDefaults()
                .withConfidence(0.9)
                .assess(ItemScores.of(ROWS))
                .value()
                .orElseThrow()
                .alpha();
        assertThat(narrower.feldt().low()).isCloseTo(0.6842982424939916, within(1e-9));
        assertThat(narrower.feldt().high()).isCloseTo(0.9630520432166165, within(1e-9));
    }

    @Test
    void guttmansBoundsOfTheCovariances() {
        GuttmanLambdas lambdas = result.lambdas();
        assertThat(lambdas.lambda1()).isCloseTo(0.6548165137614679, within(1e-13));
        assertThat(lambdas.lambda2()).isCloseTo(0.8871990912452085, within(1e-13));
        assertThat(lambdas.lambda3()).isCloseTo(0.8730886850152905, within(1e-13));
        assertThat(lambdas.lambda5()).isCloseTo(0.8948435862743327, within(1e-13));
        assertThat(lambdas.lambda6()).isCloseTo(0.9118054909811111, within(1e-13));
        assertThat(lambdas.isSmoothed()).isFalse();
    }

    @Test
    void guttmansBoundsOfTheCorrelations() {
        GuttmanLambdas lambdas = result.standardisedLambdas().value().orElseThrow();
        assertThat(lambdas.lambda1()).isCloseTo(0.6512055061239366, within(1e-13));
        assertThat(lambdas.lambda2()).isCloseTo(0.877629747939263, within(1e-13));
        assertThat(lambdas.lambda3()).isCloseTo(0.8682740081652487, within(1e-13));
        assertThat(lambdas.lambda5()).isCloseTo(0.880672365582598, within(1e-13));
        assertThat(lambdas.lambda6()).isCloseTo(0.907522786903893, within(1e-13));
    }

    @Test
    void lambdaSixOfASingularMatrixRestsOnEigenvaluesLiftedToAFixedSmallNumber() {
        double[][] withSum = Arrays.stream(ROWS)
                .map(row -> new double[] {row[0], row[1], row[2], row[0] + row[1] + row[2]})
                .toArray(double[][]::new);
        InternalConsistency.Result singular = assess(ItemScores.of(withSum));
        assertThat(1 - singular.lambdas().lambda6()).isCloseTo(1.450661e-10, withinPercentage(0.01));
        assertThat(1 - singular.standardisedLambdas().value().orElseThrow().lambda6())
                .isCloseTo(2.473085e-10, withinPercentage(0.01));
    }

    @Test
    void meanAndSpreadOfThePersons() {
        assertThat(result.persons()).isEqualTo(8);
        assertThat(result.mean()).isCloseTo(3.875, within(1e-14));
        assertThat(result.standardDeviation()).isCloseTo(1.3951446417589006, within(1e-14));
    }

    @Test
    void standardErrorOfMeasurementOfTheSum() {
        StandardErrorOfMeasurement error = result.measurementError().value().orElseThrow();
        assertThat(error.standardDeviation()).isCloseTo(5.5805785670356025, within(1e-13));
        assertThat(error.standardError()).isCloseTo(1.9880595947760102, within(1e-13));
    }

    @Test
    void oddAgainstEvenItems() {
        SplitHalf half = result.oddEven().value().orElseThrow();
        assertThat(half.correlation()).isCloseTo(0.6942307091895077, within(1e-13));
        assertThat(half.spearmanBrown()).isCloseTo(0.8195232271779754, within(1e-13));
        assertThat(half.lambda4()).isCloseTo(0.8188073394495412, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3.5, 1.7728105208558367, .9674648952819955, .9676842997000459, .931854787382905, .7464622641509433,"
                + " .7390980680453121",
        "2, 3.75, 1.6690459207925603, .843562250951463, .8314012614884922, .7119605911554878, .8441176470588235,"
                + " .8418230001126913",
        "3, 3.625, 1.407885953173359, .7000289274128686, .7230659116048943, .5312134756988268, .9055690072639226,"
                + " .9056119733543931",
        "4, 4.625, 1.685018016012207, .8735465024877266, .8643025638272132, .7613619603394806, .8240081383519837,"
                + " .819648607322361"
    })
    void eachItemBesideTheOthers(
            int number,
            double mean,
            double spread,
            double total,
            double standardised,
            double corrected,
            double dropped,
            double standardisedDropped) {
        ItemStatistics item = result.items().get(number - 1);
        assertThat(item.item()).isEqualTo(number);
        assertThat(item.answered()).isEqualTo(8);
        assertThat(item.mean()).isCloseTo(mean, within(1e-14));
        assertThat(item.standardDeviation()).isCloseTo(spread, within(1e-14));
        assertThat(item.itemTotal()).hasValueCloseTo(total, within(1e-13));
        assertThat(item.standardisedItemTotal()).hasValueCloseTo(standardised, within(1e-13));
        assertThat(item.correctedItemTotal()).hasValueCloseTo(corrected, within(1e-13));
        assertThat(item.alphaIfDropped()).hasValueCloseTo(dropped, within(1e-13));
        assertThat(item.standardisedAlphaIfDropped()).hasValueCloseTo(standardisedDropped, within(1e-13));
    }

    @Test
    void gapsLeaveEachPairItsOwnPersons() {
        ItemScores gaps = withGaps(
                new double[] {4, 5, 3, 6},
                new double[] {-1, 3, 3, 4},
                new double[] {5, 5, 6, 5},
                new double[] {1, 2, 2, 4},
                new double[] {6, 4, 5, 7},
                new double[] {3, 4, -1, 3},
                new double[] {5, 6, -1, 6},
                new double[] {2, 1, 4, 2});
        InternalConsistency.Result some = assess(gaps);
        ItemCovariances covariances = ItemCovariances.of(gaps).value().orElseThrow();
        assertThat(covariances.value(0, 0)).isCloseTo(3.238095238095238, within(1e-13));
        assertThat(covariances.value(1, 2)).isCloseTo(1.0666666666666667, within(1e-13));
        assertThat(covariances.value(2, 0)).isCloseTo(2.5, within(1e-13));
        assertThat(some.alpha().raw()).isCloseTo(0.8975742824555835, within(1e-13));
        assertThat(some.mean()).isCloseTo(4.010416666666667, within(1e-13));
        assertThat(some.standardDeviation()).isCloseTo(1.4067845104102328, within(1e-13));
        assertThat(some.items().get(0).itemTotal()).hasValueCloseTo(0.9661370236524731, within(1e-13));
        assertThat(some.items().get(2).itemTotal()).hasValueCloseTo(0.7047850489996178, within(1e-13));
        StandardErrorOfMeasurement error = some.measurementError().value().orElseThrow();
        assertThat(error.persons()).isEqualTo(5);
        assertThat(error.standardDeviation()).isCloseTo(6.3796551630946325, within(1e-13));
    }

    @Test
    void whoAnsweredNothingHasNoMean() {
        double[][] oneMore = Arrays.copyOf(ROWS, 9);
        oneMore[8] = new double[] {-1, -1, -1, -1};
        InternalConsistency.Result same = assess(withGaps(oneMore));
        assertThat(same.persons()).isEqualTo(9);
        assertThat(same.mean()).isCloseTo(3.875, within(1e-14));
        assertThat(same.items()).isEqualTo(result.items());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-7, 1e7})
    void unitOfTheAnswersDoesNotMatter(double unit) {
        InternalConsistency.Result scaled = assess(ItemScores.of(Answers.mapped(ROWS, answer -> unit * answer)));
        assertThat(scaled.alpha().standardError()).hasValueCloseTo(0.07145011883891313, within(1e-9));
        assertThat(scaled.oddEven().value().orElseThrow().correlation()).isCloseTo(0.6942307091895077, within(1e-9));
        assertThat(scaled.items().get(0).itemTotal()).hasValueCloseTo(0.9674648952819955, within(1e-9));
        assertThat(scaled.lambdas().lambda6()).isCloseTo(0.9118054909811111, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-7, 0.1, 1e7})
    void equalItemsHaveAnErrorOfZeroInAnyUnit(double unit) {
        double[][] equal = {{1, 1, 1}, {2, 2, 2}, {4, 4, 4}, {3, 3, 3}};
        Alpha alpha = assess(ItemScores.of(Answers.mapped(equal, answer -> unit * answer)))
                .alpha();
        assertThat(alpha.standardError()).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-7, 0.1, 1e7})
    void itemsThatCancelHaveNoVarianceInAnyUnit(double unit) {
        double[][] opposed = {{1, 5}, {2, 4}, {4, 2}, {5, 1}};
        ItemScores scores = ItemScores.of(Answers.mapped(opposed, answer -> unit * answer));
        assertThat(InternalConsistency.withDefaults().assess(scores).reason())
                .isEqualTo(InternalConsistency.NO_VARIANCE);
    }

    /** The second item is twice the first, turned: the sum varies, the sum of the standardised items does not. */
    @Test
    void itemsThatCancelOnceStandardisedHaveNoStandardisedCoefficients() {
        InternalConsistency.Result opposed = assess(ItemScores.of(new double[][] {{1, 9}, {2, 7}, {4, 3}, {5, 1}}));
        assertThat(opposed.alpha().standardised()).isEmpty();
        assertThat(opposed.standardisedLambdas().reason()).isEqualTo(InternalConsistency.NO_VARIANCE);
        assertThat(opposed.items().get(0).standardisedItemTotal()).isEmpty();
        assertThat(opposed.alpha().raw()).isNegative();
    }

    /** Without the third item the other two cancel. */
    @Test
    void itemWithoutWhichTheOthersCancelHasNothingToBeComparedWith() {
        InternalConsistency.Result three =
                assess(ItemScores.of(new double[][] {{1, 5, 2}, {2, 4, 1}, {4, 2, 5}, {5, 1, 3}}));
        ItemStatistics third = three.items().get(2);
        assertThat(third.correctedItemTotal()).isEmpty();
        assertThat(third.alphaIfDropped()).isEmpty();
        assertThat(third.standardisedAlphaIfDropped()).isEmpty();
        assertThat(third.itemTotal()).hasValueCloseTo(1.0, within(1e-13));
    }

    /** Who answered the first item has one mean; only the others spread. */
    @Test
    void itemBesidePersonsWithOneMeanHasNoItemTotal() {
        ItemScores scores =
                withGaps(new double[] {1, 3}, new double[] {2, 2}, new double[] {3.5, 0.5}, new double[] {-1, 7});
        ItemStatistics first = assess(scores).items().get(0);
        assertThat(first.itemTotal()).isEmpty();
    }

    @Test
    void twoPersonsAreEnoughForASplitAndAnError() {
        double[][] two = {{1, 2, 2}, {4, 3, 5}};
        assertThat(SplitHalf.oddEven(two).value().orElseThrow().correlation()).isCloseTo(1, within(1e-14));
        assertThat(assess(ItemScores.of(two))
                        .measurementError()
                        .value()
                        .orElseThrow()
                        .persons())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e12})
    void covarianceIsRightAlsoFarFromZero(double far) {
        double[] x = {far + 1, far + 2, far + 4};
        double[] y = {far + 2, far + 1, far + 5};
        assertThat(ItemCovariances.covariance(x, y)).isCloseTo(8 / 3.0, within(1e-15 * far + 1e-14));
    }

    @Test
    void feldtIntervalNeedsANumberTwoPersonsAndTwoItems() {
        assertThat(Alpha.feldtInterval(0.5, 2, 2, 0.95).high()).isGreaterThan(0.5);
        assertThat(Alpha.feldtInterval(1, 10, 5, 0.95).low()).isEqualTo(1);
        assertThatThrownBy(() -> Alpha.feldtInterval(Double.NEGATIVE_INFINITY, 10, 5, 0.95))
                .hasMessage("Alpha -Infinity is not a number up to 1");
        assertThatThrownBy(() -> Alpha.feldtInterval(0.5, 10, 1, 0.95))
                .hasMessage("Alpha of 10 persons and 1 items: at least 2 of each are needed");
        assertThatThrownBy(() -> Alpha.feldtInterval(0.5, 10, 5, 1))
                .hasMessage("Confidence 1.0 is not between 0 and 1");
    }
}
