package io.github.alliance4j.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void oddCountsHaveAMiddleAndEvenOnesTheMeanOfTwo() {
        assertThat(Median.of(new double[] {3})).isEqualTo(3);
        assertThat(Median.of(new double[] {3, 1, 2})).isEqualTo(2);
        assertThat(Median.of(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
    }

    @Test
    void theNumbersStayInTheirOrder() {
        double[] numbers = {3, 1, 2};
        Median.of(numbers);
        assertThat(numbers).containsExactly(3, 1, 2);
    }

    @Test
    void onlyTheFirstSortedOnesCount() {
        assertThat(Median.ofSorted(new double[] {1, 2, 9, 0, 0}, 3)).isEqualTo(2);
    }
}
