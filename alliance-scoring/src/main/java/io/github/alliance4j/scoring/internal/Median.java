package io.github.alliance4j.scoring.internal;

import java.util.Arrays;

/** The middle of some numbers: with an even count, the mean of the two in the middle. */
public final class Median {

    private Median() {}

    /** The median; the numbers, at least one and none of them NaN, stay as they are. */
    public static double of(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, sorted.length);
    }

    /** The median of the first {@code count} numbers, at least one, which are sorted already. */
    public static double ofSorted(double[] sorted, int count) {
        int half = count / 2;
        return count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
