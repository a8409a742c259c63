package io.github.alliance4j.scoring.engagement;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The median. */
final class Middle {

    private Middle() {}

    /** Of an even number, the mean of the middle two; of none, nothing. */
    static OptionalDouble of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int n = sorted.length;
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
    }
}
