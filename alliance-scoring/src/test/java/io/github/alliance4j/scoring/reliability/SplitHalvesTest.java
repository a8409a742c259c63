package io.github.alliance4j.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitHalvesTest {

    private static SplitHalves.Result assess(double[][] rows) {
        return SplitHalves.withDefaults().assess(ItemScores.of(rows)).value().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 3", "4, 3", "5, 10", "6, 10", "12, 462", "13, 1716", "20, 92378", "60, 59132290782430712"})
    void countsTheSplits(int items, long splits) {
        assertThat(SplitHalves.count(items)).isEqualTo(splits);
    }

    @Property(seed = "116", tries = 40)
    void looksAtAsManySplitsAsItCounts(@ForAll long seed, @ForAll @IntRange(min = 2, max = 11) int items) {
        assertThat(assess(Answers.random(seed, 20, items)).splits()).isEqualTo(SplitHalves.count(items));
    }

    @Property(seed = "117", tries = 40)
    void meanOverAllSplitsIsAlphaForAnEvenNumberOfItems(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int half) {
        SplitHalves.Result result = assess(Answers.random(seed, 20, 2 * half));
        assertThat(result.mean()).isCloseTo(result.lambdas().lambda3(), within(1e-9));
    }

    @Property(seed = "118", tries = 40)
    void theOddEvenSplitIsOneOfThem(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int items) {
        double[][] rows = Answers.random(seed, 30, items);
        double oddEven = SplitHalf.oddEven(rows).value().orElseThrow().lambda4();
        SplitHalves.Result all = assess(rows);
        assertThat(oddEven).isBetween(all.min() - 1e-9, all.max() + 1e-9);
    }

    @Test
    void givesTheThreeSplitsOfThreeItems() {
        // One item against two: the largest and the smallest are 4 cov / V of single items.
        double[][] rows = Answers.random(2, 12, 3);
        ItemCovariances c = ItemCovariances.of(ItemScores.of(rows)).value().orElseThrow();
        double first = 4 * (c.value(0, 1) + c.value(0, 2)) / c.total();
        double second = 4 * (c.value(1, 0) + c.value(1, 2)) / c.total();
        double third = 4 * (c.value(2, 0) + c.value(2, 1)) / c.total();
        SplitHalves.Result result = assess(rows);
        assertThat(result.max()).isCloseTo(Math.max(first, Math.max(second, third)), within(1e-13));
        assertThat(result.min()).isCloseTo(Math.min(first, Math.min(second, third)), within(1e-13));
        assertThat(result.mean()).isCloseTo((first + second + third) / 3, within(1e-13));
    }

    @Test
    void refusesMoreSplitsThanAskedFor() {
        ItemScores scores = ItemScores.of(Answers.random(1, 10, 6));
        assertThat(SplitHalves.withDefaults().withAtMost(9).assess(scores).reason())
                .isEqualTo("6 items have more than 9 splits into halves");
        assertThat(SplitHalves.withDefaults().withAtMost(10).assess(scores).isEvaluable())
                .isTrue();
    }

    @Test
    void refusesALongFormByDefault() {
        assertThat(SplitHalves.withDefaults()
                        .assess(ItemScores.of(Answers.random(1, 80, 70)))
                        .reason())
                .isEqualTo("70 items have more than 100000 splits into halves");
    }

    @Test
    void refusesALimitBelowOne() {
        assertThat(SplitHalves.withDefaults()
                        .withAtMost(1)
                        .assess(ItemScores.of(Answers.random(1, 10, 2)))
                        .isEvaluable())
                .isTrue();
        assertThatThrownBy(() -> SplitHalves.withDefaults().withAtMost(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("At most 0 splits: the limit must be at least 1");
    }

    @Test
    void isNotEvaluableForOneItemOrCancellingItems() {
        assertThat(SplitHalves.withDefaults()
                        .assess(ItemScores.of(new double[][] {{1}, {2}}))
                        .reason())
                .startsWith("the scale has 1 item");
        assertThat(SplitHalves.withDefaults()
                        .assess(ItemScores.of(new double[][] {{1, 5}, {2, 4}, {5, 1}}))
                        .reason())
                .startsWith("the sum of the items has no variance");
    }
}
