package io.github.alliance4j.io.report.panel;

import io.github.alliance4j.io.report.internal.Ticks;
import java.util.Arrays;

/** Slopes counted in classes of one width, which begin at a multiple of it. */
final class SlopeBins {

    private static final int MOST = 24;

    private final long first;
    private final double width;
    private final int[] counts;

    private SlopeBins(long first, double width, int[] counts) {
        this.first = first;
        this.width = width;
        this.counts = counts;
    }

    /** Classes from one number to another; all slopes lie between them, one on a border in the upper class. */
    static SlopeBins of(double[] slopes, double low, double high) {
        double width = Ticks.step(high - low, MOST);
        long first = (long) Math.floor(low / width);
        int[] counts = new int[(int) ((long) Math.floor(high / width) - first) + 1];
        for (double slope : slopes) {
            counts[(int) ((long) Math.floor(slope / width) - first)]++;
        }
        return new SlopeBins(first, width, counts);
    }

    /** How many classes there are. */
    int size() {
        return counts.length;
    }

    /** How many slopes a class has. */
    int count(int bin) {
        return counts[bin];
    }

    int highest() {
        return Arrays.stream(counts).max().orElse(0);
    }

    double width() {
        return width;
    }

    /** Where a class begins. */
    double start(int bin) {
        return (first + bin) * width;
    }

    /** Where the last class ends. */
    double end() {
        return start(size());
    }
}
