package io.github.alliance4j.model.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.MissingRule;
import io.github.alliance4j.model.instrument.ScaleId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {

    private static final AnswerScale ONE_TO_FIVE = AnswerScale.of(1, 5);

    private static Score score(int items, int answered, double mean) {
        return Score.of(ScaleId.TASK, ONE_TO_FIVE, items, answered, mean);
    }

    @Test
    void completeScoreHasEveryMetric() {
        Score score = score(4, 4, 4.25);
        assertThat(score.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(score.isScorable()).isTrue();
        assertThat(score.mean()).hasValue(4.25);
        assertThat(score.sum()).hasValue(17);
        assertThat(score.pomp()).hasValue(81.25);
        assertThat(score.scale()).isEqualTo(ScaleId.TASK);
        assertThat(score.items()).isEqualTo(4);
        assertThat(score.answered()).isEqualTo(4);
    }

    @Test
    void proratedScoreIsScaledToAllItems() {
        Score score = score(4, 3, 13 / 3.0);
        assertThat(score.completeness()).isEqualTo(Completeness.PRORATED);
        assertThat(score.sum().orElseThrow()).isCloseTo(17.333333333333332, within(1e-12));
        assertThat(score.pomp().orElseThrow()).isCloseTo(83.33333333333333, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1,0", "3,50", "5,100"})
    void pompRunsFromZeroToHundred(double mean, double pomp) {
        assertThat(score(4, 4, mean).pomp()).hasValue(pomp);
    }

    @Test
    void valueByMetricIsTheNamedOne() {
        Score score = score(4, 4, 2);
        assertThat(score.value(Metric.SUM)).hasValue(8);
        assertThat(score.value(Metric.MEAN)).hasValue(2);
        assertThat(score.value(Metric.POMP)).hasValue(25);
    }

    @Test
    void absentScoreHasNoValueInAnyMetric() {
        Score score = Score.notScorable(ScaleId.TASK, ItemCounts.of(4, 2), NotScorable.TOO_MANY_MISSING);
        assertThat(score.completeness()).isEqualTo(Completeness.NOT_SCORABLE);
        assertThat(score.isScorable()).isFalse();
        assertThat(score.answered()).isEqualTo(2);
        for (Metric metric : Metric.values()) {
            assertThat(score.value(metric)).isEmpty();
        }
    }

    @Property(tries = 500, seed = "20261123")
    void sumOfWholeAnswersIsWhole(
            @ForAll @IntRange(min = 1, max = 60) int items, @ForAll @IntRange(max = 400) int above) {
        int sum = items + Math.min(above, 4 * items);
        assertThat(score(items, items, (double) sum / items).sum()).hasValue(sum);
    }

    @Test
    void sumOfNineteenItemsIsNotOffByOneUnitInTheLastPlace() {
        assertThat(21.0 / 19 * 19).isNotEqualTo(21.0);
        assertThat(score(19, 19, 21.0 / 19).sum()).hasValue(21);
    }

    @Test
    void sumOfDecimalAnswersIsNotRounded() {
        assertThat(Score.of(ScaleId.TOTAL, AnswerScale.decimal(0, 10), 4, 4, 8.625)
                        .sum())
                .hasValue(34.5);
        assertThat(Score.of(ScaleId.TOTAL, AnswerScale.decimal(0, 10), 2, 2, 0.2)
                        .sum())
                .hasValue(0.4);
    }

    @Test
    void proratedSumIsNotRounded() {
        assertThat(score(3, 2, 1.5).sum()).hasValue(4.5);
        assertThat(score(4, 3, 13 / 3.0).sum()).hasValue(13 / 3.0 * 4);
    }

    @Test
    void sumsOfLinesAndProratedSumsCarryNoNoise() {
        AnswerScale lines = AnswerScale.decimal(0, 10);
        assertThat(2.5500000000000003 * 2).isNotEqualTo(5.1);
        assertThat(Score.of(ScaleId.TOTAL, lines, 2, 2, 2.5500000000000003).sum())
                .hasValue(5.1);
        assertThat((2 + 2 + 2.6) / 3 * 4).isNotEqualTo(8.8);
        assertThat(Score.of(ScaleId.TOTAL, lines, 4, 3, (2 + 2 + 2.6) / 3).sum())
                .hasValue(8.8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.999, 5.001, Double.NaN, Double.POSITIVE_INFINITY})
    void meanOutsideTheRangeIsRefusedWithoutShowingIt(double mean) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score(4, 4, mean))
                .withMessage("Scale task: the mean is not within 1 to 5");
    }

    @Test
    void nothingAnsweredGivesNoScore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score(4, 0, 3))
                .withMessage("Scale task: no score from no answer");
    }

    @ParameterizedTest
    @CsvSource({"4,5,0,0", "0,0,0,0", "4,-1,0,0", "4,1,-1,0", "4,1,0,-1", "4,2,2,1"})
    void impossibleCountsAreRefused(int items, int answered, int notApplicable, int notAsked) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemCounts(items, answered, notApplicable, notAsked))
                .withMessage(
                        "%s of %s items answered, %s not applicable and %s not asked is impossible",
                        answered, items, notApplicable, notAsked);
    }

    @Test
    void countsAddUp() {
        ItemCounts counts = new ItemCounts(9, 4, 2, 1);
        assertThat(counts.applicable()).isEqualTo(6);
        assertThat(counts.missing()).isEqualTo(2);
        assertThat(counts).hasToString("4 of 9 items, 2 not applicable, 1 not asked");
    }

    @Test
    void itemsThatDoNotApplyLeaveTheScoreComplete() {
        Score score = Score.of(ScaleId.TASK, ONE_TO_FIVE, new ItemCounts(4, 2, 1, 1), 3.5);
        assertThat(score.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(score.sum()).hasValue(14);
        assertThat(score.counts()).isEqualTo(new ItemCounts(4, 2, 1, 1));
    }

    @Test
    void absentScoreSaysWhy() {
        Score score = Score.notScorable(ScaleId.TASK, ItemCounts.of(4, 0), NotScorable.NOTHING_ANSWERED);
        assertThat(score.reason()).contains(NotScorable.NOTHING_ANSWERED);
        assertThat(score).hasToString("task NOT_SCORABLE (NOTHING_ANSWERED), 0 of 4 items");
        assertThat(score(4, 4, 3).reason()).isEmpty();
    }

    @Test
    void ruleThatWasAppliedIsKept() {
        assertThat(score(4, 4, 3).rule()).isEqualTo(MissingRule.NONE);
        assertThat(score(4, 3, 3).with(MissingRule.atMost(1)).rule()).isEqualTo(MissingRule.atMost(1));
        assertThat(score(4, 3, 3).with(MissingRule.atMost(1))).isNotEqualTo(score(4, 3, 3));
    }

    @Test
    void standardErrorComesInEveryMetric() {
        Score score = score(4, 4, 3).withStandardError(.5);
        assertThat(score.standardError(Metric.MEAN)).hasValue(.5);
        assertThat(score.standardError(Metric.SUM)).hasValue(2);
        assertThat(score.standardError(Metric.POMP)).hasValue(12.5);
        assertThat(score.mean()).hasValue(3);
        assertThat(score).isNotEqualTo(score(4, 4, 3));
        assertThat(score(4, 4, 3).withStandardError(0).standardError(Metric.SUM))
                .hasValue(0);
    }

    @Test
    void standardErrorIsUnknownUnlessGiven() {
        for (Metric metric : Metric.values()) {
            assertThat(score(4, 4, 3).standardError(metric)).isEmpty();
        }
    }

    @Test
    void impossibleStandardErrorIsRefused() {
        for (double bad : new double[] {-.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> score(4, 4, 3).withStandardError(bad))
                    .withMessage("Scale task: standard error " + bad + " is not at least 0");
        }
        Score absent = Score.notScorable(ScaleId.TASK, ItemCounts.of(4, 0), NotScorable.NOTHING_ANSWERED);
        assertThatIllegalStateException()
                .isThrownBy(() -> absent.withStandardError(1))
                .withMessage("Scale task has no score, so no standard error either");
    }

    @Test
    void textShowsNoValue() {
        assertThat(score(4, 3, 4.25)).hasToString("task PRORATED, 3 of 4 items");
    }

    @Test
    void everyPartCountsForEquality() {
        Score score = score(4, 3, 4);
        assertThat(score)
                .isEqualTo(score(4, 3, 4))
                .hasSameHashCodeAs(score(4, 3, 4))
                .isNotEqualTo(score(5, 3, 4))
                .isNotEqualTo(score(4, 2, 4))
                .isNotEqualTo(score(4, 4, 4))
                .isNotEqualTo(score(4, 3, 4.5))
                .isNotEqualTo(Score.of(ScaleId.BOND, ONE_TO_FIVE, 4, 3, 4))
                .isNotEqualTo(Score.of(ScaleId.TASK, AnswerScale.of(1, 7), 4, 3, 4))
                .isNotEqualTo(Score.notScorable(ScaleId.TASK, ItemCounts.of(4, 3), NotScorable.TOO_MANY_MISSING))
                .isNotEqualTo("task");
    }

    @Test
    void percentNeverPassesAHundred() {
        AnswerScale range = AnswerScale.decimal(-1.9, -0.3);
        assertThat(Score.of(ScaleId.TOTAL, range, 1, 1, -0.3).pomp()).hasValue(100);
        assertThat(Score.of(ScaleId.TOTAL, range, 1, 1, -1.9).pomp()).hasValue(0);
    }
}
