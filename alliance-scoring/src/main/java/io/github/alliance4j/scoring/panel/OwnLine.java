package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.internal.Moments;
import java.util.Arrays;

/** The straight line through some numbers of one dyad over time. */
final class OwnLine {

    private final double meanTime;
    private final double mean;
    private final double slope;
    private final boolean judged;

    OwnLine(double[] times, double[] values, int from, int to) {
        this.meanTime = Moments.mean(times, from, to);
        this.mean = Moments.mean(values, from, to);
        double cross = 0;
        for (int i = from; i < to; i++) {
            cross += (times[i] - meanTime) * (values[i] - mean);
        }
        double square = Moments.squaredDeviations(times, from, to, meanTime);
        this.slope = square > 0 ? cross / square : 0;
        this.judged = Arrays.stream(times, from, to).distinct().count() > 2;
    }

    double mean() {
        return mean;
    }

    /** Whether there are times enough for departures from the line: 3. */
    boolean isJudged() {
        return judged;
    }

    double at(double time) {
        return mean + slope * (time - meanTime);
    }
}
