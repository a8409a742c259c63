package io.github.alliance4j.scoring.rupture.changepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SegmenterTest {

    private static final double[] Z = Series.standardised(Series.nile());

    private static Segmentation fit(Segmenter segmenter, double... values) {
        return segmenter.fit(values).value().orElseThrow();
    }

    private static List<Segmenter> searches(Penalty penalty) {
        return List.of(
                Segmenter.optimalPartitioning(penalty),
                Segmenter.pelt(penalty),
                Segmenter.binarySegmentation(penalty),
                Segmenter.bottomUp(penalty),
                Segmenter.segmentNeighbourhood(4, penalty),
                Segmenter.atMostOneChange(penalty));
    }

    /** The change of the Nile after 1898, its 28th year, is named by the first year of the new regime. */
    @ParameterizedTest
    @CsvSource({"mbic, 13.8155", "bic, 9.2103", "9.210340371976184, 9.2103"})
    void nileHasOneChangeUnderEachPublishedPenalty(String penalty, double perChange) {
        for (Segmenter search : List.of(
                Segmenter.pelt(Penalty.parse(penalty)),
                Segmenter.optimalPartitioning(Penalty.parse(penalty)),
                Segmenter.binarySegmentation(Penalty.parse(penalty)),
                Segmenter.atMostOneChange(Penalty.parse(penalty)))) {
            Segmentation nile = fit(search.withMinSegment(1), Z);
            assertThat(nile.onsets()).containsExactly(29);
            assertThat(nile.penalty()).isCloseTo(perChange, within(5e-5));
            assertThat(nile.segments().get(0).mean()).isCloseTo(1.05420218, within(5e-9));
            assertThat(nile.segments().get(1).mean()).isCloseTo(-0.40996751, within(5e-9));
        }
    }

    @Test
    void nileMeanAndVarianceByBinarySegmentation() {
        Segmentation nile =
                fit(Segmenter.binarySegmentation(Penalty.mbic()).with(SegmentCost.normalMeanVariance()), Series.nile());
        assertThat(nile.onsets()).containsExactly(29);
        assertThat(nile.segments().get(0).mean()).isEqualTo(1097.75);
        assertThat(nile.segments().get(1).mean()).isCloseTo(849.9722, within(5e-5));
        assertThat(nile.segments().get(0).variance()).isCloseTo(17573.116, within(5e-4));
        assertThat(nile.segments().get(1).variance()).isCloseTo(15352.916, within(5e-4));
    }

    @Test
    void nileMeanAndVarianceByPeltHasTwoEqualYearsAsASegment() {
        Segmentation nile = fit(Segmenter.pelt(Penalty.mbic()).with(SegmentCost.normalMeanVariance()), Series.nile());
        assertThat(nile.onsets()).containsExactly(5, 7, 29);
        assertThat(nile.segments().get(1).variance()).isZero();
        assertThat(fit(
                                Segmenter.pelt(Penalty.mbic())
                                        .with(SegmentCost.normalMeanVariance())
                                        .withMinSegment(4),
                                Series.nile())
                        .onsets())
                .containsExactly(29);
    }

    @Test
    void rawNileTakesItsWobblesForChanges() {
        assertThat(fit(Segmenter.pelt(Penalty.mbic()).withMinSegment(1), Series.nile())
                        .onsets())
                .hasSizeBetween(85, 95);
        assertThat(fit(Segmenter.pelt(Penalty.mbic()).with(SegmentCost.normalMean(125)), Series.nile())
                        .onsets())
                .containsExactly(29);
    }

    static List<Segmenter> searchesAtTheBoundary() {
        return searches(Penalty.of(4));
    }

    /** One cut makes the cost smaller by exactly 4. */
    @ParameterizedTest
    @MethodSource("searchesAtTheBoundary")
    void gainEqualToThePenaltyMakesNoChange(Segmenter search) {
        assertThat(fit(search, 3, 3, 1, 1).onsets()).isEmpty();
        assertThat(fit(search, 3.001, 3.001, 1, 1).onsets()).containsExactly(3);
        assertThat(fit(search, 2.999, 2.999, 1, 1).onsets()).isEmpty();
    }

    static List<Segmenter> searchesWithoutPenalty() {
        return searches(Penalty.of(0));
    }

    @ParameterizedTest
    @MethodSource("searchesWithoutPenalty")
    void equalValuesHaveNoChangeEvenForFree(Segmenter search) {
        for (SegmentCost cost : List.of(
                SegmentCost.l2(),
                SegmentCost.l1(),
                SegmentCost.normalMeanVariance(),
                SegmentCost.normalVariance(),
                SegmentCost.normalCovariance())) {
            double x = 17.0 / 3;
            Segmentation constant = fit(search.with(cost), x, x, x, x, x, x, x, x, x);
            assertThat(constant.onsets()).as(cost.name()).isEmpty();
            assertThat(constant.segments().get(0).mean()).isEqualTo(x);
        }
    }

    @Test
    void noSegmentIsShorterThanTheMinimum() {
        double[] spike = {1, 1, 1, 9, 1, 1, 1};
        assertThat(fit(Segmenter.pelt(Penalty.of(1)).withMinSegment(1), spike).onsets())
                .containsExactly(4, 5);
        for (Segmenter search : searches(Penalty.of(1))) {
            for (Segmentation.Segment segment :
                    fit(search.withMinSegment(3), spike).segments()) {
                assertThat(segment.size()).isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void numberOfChangesIsKeptWhereItIsDemanded() {
        double[] values = {5, 5, 5, 5, 5, 5, 5, 5};
        assertThat(fit(Segmenter.dynamicProgramming(3), values).onsets()).containsExactly(3, 5, 7);
        assertThat(fit(Segmenter.binarySegmentation(3), values).onsets()).hasSize(3);
        assertThat(fit(Segmenter.binarySegmentation(9), values).onsets()).hasSize(3);
        assertThat(fit(Segmenter.bottomUp(2), values).onsets()).containsExactly(5, 7);
        assertThat(fit(Segmenter.bottomUp(0), values).onsets()).isEmpty();
        assertThat(fit(Segmenter.dynamicProgramming(0), values).onsets()).isEmpty();
    }

    @Test
    void atMostSoManyCutsAreMadeHoweverMuchTheyGain() {
        double[] stairs = {0, 0, 10, 10, 20, 20, 30, 30};
        assertThat(fit(Segmenter.binarySegmentation(Penalty.of(1)), stairs).onsets())
                .containsExactly(3, 5, 7);
        assertThat(fit(Segmenter.binarySegmentation(Penalty.of(1), 1), stairs).onsets())
                .containsExactly(5);
        assertThat(fit(Segmenter.binarySegmentation(Penalty.of(1), 0), stairs).onsets())
                .isEmpty();
        assertThat(fit(Segmenter.segmentNeighbourhood(2, Penalty.of(1)), stairs).onsets())
                .hasSize(2);
        assertThat(fit(Segmenter.atMostOneChange(Penalty.of(1)), stairs).onsets())
                .containsExactly(5);
    }

    @Test
    void equalCutsAreChosenAsAsked() {
        double[] twoEqualCuts = {0, 0, 3, 3, 0, 0};
        Segmenter one = Segmenter.binarySegmentation(1);
        assertThat(fit(one, twoEqualCuts).onsets()).containsExactly(3);
        assertThat(fit(one.with(EqualSplits.LAST), twoEqualCuts).onsets()).containsExactly(5);
    }

    @Test
    void exactSearchTakesTheEarliestOfEqualLastCuts() {
        double[] twoEqualCuts = {0, 0, 3, 3, 0, 0};
        assertThat(fit(Segmenter.dynamicProgramming(1), twoEqualCuts).onsets()).containsExactly(3);
    }

    /** The dip needs both of its cuts; one of them alone gains little. */
    @Test
    void binarySegmentationMissesADipThatTheExactSearchFinds() {
        double[] dip = {5, 5, 5, 5, 3, 3, 5, 5, 5, 5};
        Penalty penalty = Penalty.of(2.5);
        assertThat(fit(Segmenter.pelt(penalty), dip).onsets()).containsExactly(5, 7);
        assertThat(fit(Segmenter.binarySegmentation(penalty), dip).onsets()).isEmpty();
    }

    @Test
    void twoColumnsAreCutTogether() {
        double[] client = {5, 5, 5, 4, 4, 4};
        double[] therapist = {3, 3, 3, 1, 1, 1};
        Segmentation both =
                Segmenter.pelt(Penalty.of(7)).fit(client, therapist).value().orElseThrow();
        assertThat(both.onsets()).containsExactly(4);
        assertThat(both.segments().get(1).means()).containsExactly(4.0, 1.0);
        assertThat(both.costWithoutChange()).isCloseTo(1.5 + 6, within(1e-12));
        assertThat(fit(Segmenter.pelt(Penalty.of(7)), therapist).onsets()).isEmpty();
    }

    @Test
    void objectiveIsCostPenaltiesAndLengths() {
        Segmentation cut = fit(Segmenter.pelt(Penalty.mbic()), 0, 1, 0, 9, 8, 9, 8);
        assertThat(cut.onsets()).containsExactly(4);
        double cost = 2.0 / 3 + 1;
        assertThat(cut.totalCost()).isCloseTo(cost, within(1e-12));
        assertThat(cut.objective()).isCloseTo(cost + 3 * Math.log(7) + Math.log(3) + Math.log(4), within(1e-12));
        assertThat(fit(Segmenter.dynamicProgramming(1), 0, 1, 0, 9, 8, 9, 8).objective())
                .isCloseTo(cost, within(1e-12));
    }

    @Test
    void tooFewValuesAreNotEvaluable() {
        assertThat(Segmenter.pelt(Penalty.bic()).fit(new double[] {4}).reason()).isEqualTo("fewer than 2 values");
        assertThat(Segmenter.pelt(Penalty.bic())
                        .withMinSegment(1)
                        .fit(new double[0])
                        .reason())
                .isEqualTo("no values");
        assertThat(Segmenter.dynamicProgramming(2).fit(new double[5]).reason()).isEqualTo("fewer than 6 values");
        assertThat(Segmenter.dynamicProgramming(2).fit(new double[6]).isEvaluable())
                .isTrue();
        assertThat(Segmenter.dynamicProgramming(Integer.MAX_VALUE)
                        .fit(new double[6])
                        .isEvaluable())
                .isFalse();
    }

    @Test
    void badArgumentsAreRefusedWithoutNamingAScore() {
        Segmenter pelt = Segmenter.pelt(Penalty.bic());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pelt.withMinSegment(0))
                .withMessage("A minimum segment of 0; it must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segmenter.dynamicProgramming(-1))
                .withMessage("-1 changes; there must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pelt.fit(new double[] {1, 2, Double.NaN}))
                .withMessage("Value 3 is not a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pelt.fit(new double[3], new double[4]))
                .withMessage("Columns of 3 and 4 values; they must be equally long");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pelt.fit(new double[0][]))
                .withMessage("No column; at least one is needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pelt.with(SegmentCost.l1()).fit(new double[] {1, 2, 3}))
                .withMessage("Penalty bic needs a cost that is a likelihood; give the penalty by value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pelt.with(SegmentCost.normalMeanVariance()).fit(new double[3], new double[3]))
                .withMessage("Cost normal-mean-variance of 2 columns; it takes one column");
        assertThatNullPointerException().isThrownBy(() -> Segmenter.pelt(null)).withMessage("penalty");
    }

    /** Far more rows than candidates are kept for. */
    @Test
    void peltAgreesWithOptimalPartitioningOnLongSeriesWithAndWithoutChanges() {
        Random random = new Random(9);
        double[] still = new double[3000];
        double[] changing = new double[3000];
        double[] drifting = new double[3000];
        for (int i = 0; i < still.length; i++) {
            still[i] = random.nextGaussian();
            changing[i] = random.nextGaussian() + (i / 250 % 2 == 0 ? 0 : 1.5);
            drifting[i] = random.nextGaussian() + 0.01 * i;
        }
        for (double[] values : List.of(still, changing, drifting)) {
            for (Penalty penalty : List.of(Penalty.bic(), Penalty.mbic(), Penalty.of(1))) {
                Segmentation exact = fit(Segmenter.optimalPartitioning(penalty), values);
                assertThat(fit(Segmenter.pelt(penalty), values)).isEqualTo(exact);
            }
        }
        assertThat(fit(Segmenter.pelt(Penalty.mbic()), still).onsets()).isEmpty();
        assertThat(fit(Segmenter.pelt(Penalty.mbic()), changing).onsets()).hasSize(11);
    }

    @Test
    void valuesAreNotChangedAndNotKept() {
        double[] values = {1, 1, 5, 5};
        Segmentation before = fit(Segmenter.pelt(Penalty.of(1)), values);
        assertThat(values).containsExactly(1, 1, 5, 5);
        values[0] = 9;
        assertThat(before.segments().get(0).mean()).isEqualTo(1);
        assertThat(before)
                .isEqualTo(fit(Segmenter.pelt(Penalty.of(1)), 1, 1, 5, 5))
                .hasToString("changes at [3]");
        assertThat(before.segments()).hasToString("[1 to 2, 3 to 4]");
    }
}
