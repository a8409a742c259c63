package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.scoring.internal.Moments;
import java.util.Arrays;

/**
 * What each session of a series is compared with: a mean and a standard deviation of the same series, or of its part
 * before the session. Where a session has nothing to be compared with, it is below nothing.
 */
final class OwnMean {

    /** Far more than rounding, far less than any difference that matters, in standard deviations. */
    private static final double NEAR = 1e-6;

    private final double[] y;
    private final double[] mean;
    /** 0 where the session cannot be judged. */
    private final double[] sd;

    private final String reason;

    private OwnMean(double[] y, double[] mean, double[] sd, String reason) {
        this.y = y;
        this.mean = mean;
        this.sd = sd;
        this.reason = reason;
    }

    /** Compares with the whole series, the session itself included. */
    static OwnMean ofAll(double[] y, double threshold, double floor) {
        int n = y.length;
        if (!canReach(n, threshold)) {
            return notEvaluable(
                    y,
                    "in a series of " + n + " sessions no score can lie more than " + threshold
                            + " SD below a mean that includes it");
        }
        if (floor == 0 && Moments.isConstant(y, 0, n)) {
            return notEvaluable(y, "all scores are equal and there is no floor");
        }
        double own = Math.max(Moments.standardDeviation(y, 0, n), floor);
        if (!isUsable(own)) {
            return notEvaluable(y, "the scores are too large, or too close together, to compute with");
        }
        double[] mean = new double[n];
        double[] sd = new double[n];
        Arrays.fill(mean, Moments.mean(y, 0, n));
        Arrays.fill(sd, own);
        return new OwnMean(y, mean, sd, "");
    }

    /** Compares with the earlier sessions only. */
    static OwnMean ofEarlier(double[] y, int minEarlier, double floor) {
        double[] mean = new double[y.length];
        double[] sd = new double[y.length];
        Running earlier = new Running();
        boolean any = false;
        for (int i = 0; i < y.length; i++) {
            if (i >= minEarlier && (floor > 0 || !earlier.isConstant())) {
                double own = Math.max(earlier.standardDeviation(), floor);
                if (isUsable(own)) {
                    mean[i] = earlier.mean();
                    sd[i] = own;
                    any = true;
                }
            }
            earlier.add(y[i]);
        }
        if (any) {
            return new OwnMean(y, mean, sd, "");
        }
        return notEvaluable(
                y,
                y.length <= minEarlier
                        ? "no session has " + minEarlier + " earlier sessions"
                        : "all earlier scores are equal and there is no floor");
    }

    /**
     * The first position {@code k} such that the series up to {@code k}, judged as a whole, puts a session within
     * {@code from..to} below the threshold; the last position if none earlier does.
     */
    static int firstPrefixBelow(double[] y, int from, int to, double threshold, double floor) {
        Running prefix = new Running();
        double lowest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < y.length; k++) {
            prefix.add(y[k]);
            if (k >= from && k <= to) {
                lowest = Math.min(lowest, y[k]);
            }
            if (k >= from && canReach(k + 1, threshold) && (floor > 0 || !prefix.isConstant())) {
                double sd = Math.max(prefix.standardDeviation(), floor);
                // Running sums round differently from those of a run on the prefix; near the threshold only that
                // counts.
                if ((prefix.mean() - lowest) / sd > threshold - NEAR && flags(y, k + 1, lowest, threshold, floor)) {
                    return k;
                }
            }
        }
        return y.length - 1;
    }

    /** Whether a run on the first {@code n} scores puts this score below the threshold. */
    private static boolean flags(double[] y, int n, double score, double threshold, double floor) {
        double sd = Math.max(Moments.standardDeviation(y, 0, n), floor);
        return (Moments.mean(y, 0, n) - score) / sd > threshold;
    }

    /** Squares of extreme scores can overflow or vanish. */
    private static boolean isUsable(double sd) {
        return sd > 0 && !Double.isInfinite(sd);
    }

    /** Whether one of {@code n} scores can lie more than {@code threshold} SD from a mean and SD that include it. */
    private static boolean canReach(int n, double threshold) {
        return n > 1 && (n - 1) / Math.sqrt(n) > threshold;
    }

    private static OwnMean notEvaluable(double[] y, String reason) {
        return new OwnMean(y, new double[0], new double[0], reason);
    }

    boolean isEvaluable() {
        return reason.isEmpty();
    }

    String reason() {
        return reason;
    }

    double mean(int i) {
        return mean[i];
    }

    double sd(int i) {
        return sd[i];
    }

    /** How many standard deviations below the mean a session lies; 0 where it cannot be judged. */
    double distance(int i) {
        return sd[i] == 0 ? 0 : (mean[i] - y[i]) / sd[i];
    }

    boolean isBelow(int i, double threshold) {
        return distance(i) > threshold;
    }

    /** Mean and standard deviation of the numbers so far (Welford), so that every prefix costs one step. */
    private static final class Running {
        private int n;
        private double mean;
        private double squares;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;

        void add(double value) {
            n++;
            double deviation = value - mean;
            mean += deviation / n;
            squares += deviation * (value - mean);
            min = Math.min(min, value);
            max = Math.max(max, value);
        }

        double mean() {
            return mean;
        }

        double standardDeviation() {
            return Math.sqrt(squares / (n - 1));
        }

        boolean isConstant() {
            return min == max;
        }
    }
}
