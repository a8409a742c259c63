package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.scoring.internal.scan.Draws;

/** Session numbers with gaps as often as a panel has them and, where time is counted in days, intervals like the panel's. */
final class SessionPattern {

    private final double[] sums;
    /** In units of the median one; empty where time is the session number. */
    private final double[] intervals;

    SessionPattern(Calibration calibration) {
        double unit = calibration.interval().orElse(1);
        intervals = calibration.intervals().stream()
                .mapToDouble(days -> days / unit)
                .toArray();
        sums = calibration.gaps().stream().mapToDouble(Double::doubleValue).toArray();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
    }

    /** Fills in session numbers from 1 on, and the time of the first and then that since the one before. */
    void next(int[] sessions, double[] elapsed, Draws random) {
        sessions[0] = 1;
        elapsed[0] = 1;
        for (int i = 1; i < sessions.length; i++) {
            double u = random.uniform();
            int gap = 1;
            while (gap < sums.length && u >= sums[gap - 1]) {
                gap++;
            }
            sessions[i] = sessions[i - 1] + gap;
            elapsed[i] = intervals.length == 0 ? gap : time(gap, random);
        }
    }

    private double time(int gap, Draws random) {
        double sum = 0;
        for (int i = 0; i < gap; i++) {
            sum += intervals[random.below(intervals.length)];
        }
        return sum;
    }
}
