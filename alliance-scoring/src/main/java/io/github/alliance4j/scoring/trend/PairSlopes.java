package io.github.alliance4j.scoring.trend;

import java.util.Arrays;

/** The slopes between pairs of sessions at different times. */
final class PairSlopes {

    private PairSlopes() {}

    /** Those of all pairs, from the lowest to the highest. */
    static double[] sorted(TimedScores scores) {
        int n = scores.size();
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        for (int i = 1; i < n; i++) {
            count = add(scores, i, i, slopes, count);
        }
        double[] all = Arrays.copyOf(slopes, count);
        Arrays.sort(all);
        return all;
    }

    /** Adds the slopes between one session and the first {@code others} ones; gives how many there are then. */
    static int add(TimedScores scores, int one, int others, double[] slopes, int count) {
        int next = count;
        for (int j = 0; j < others; j++) {
            double apart = scores.t[one] - scores.t[j];
            if (apart != 0) {
                // Adding 0 turns -0 to 0, so that sorting finds them equal.
                slopes[next++] = (scores.y[one] - scores.y[j]) / apart + 0.0;
            }
        }
        return next;
    }
}
