package io.github.alliance4j.scoring.trend.statespace;

import io.github.alliance4j.scoring.internal.Moments;
import java.util.Arrays;

/** Points of time, in order, with or without a score; scores are kept as differences from their mean. */
final class Nodes {

    private final double[] times;
    private final double[] scores;
    private final boolean[] observed;
    private final int count;
    private final double origin;

    private Nodes(double[] times, double[] scores, boolean[] observed, double origin) {
        this.times = times;
        this.scores = scores;
        this.observed = observed;
        this.origin = origin;
        int number = 0;
        for (boolean is : observed) {
            number += is ? 1 : 0;
        }
        this.count = number;
    }

    /** All observed, at least one. */
    static Nodes of(double[] times, double[] scores) {
        double origin = Moments.mean(scores, 0, scores.length);
        double[] moved = new double[scores.length];
        boolean[] observed = new boolean[scores.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = scores[i] - origin;
            observed[i] = true;
        }
        return new Nodes(times, moved, observed, origin);
    }

    /** The same with a point of time that has no score; it must not be one of those there are, nor before the first. */
    Nodes with(double time) {
        int at = -Arrays.binarySearch(times, time) - 1;
        int n = times.length + 1;
        double[] newTimes = new double[n];
        double[] newScores = new double[n];
        boolean[] newObserved = new boolean[n];
        for (int i = 0; i < n; i++) {
            int from = i < at ? i : i - 1;
            newTimes[i] = i == at ? time : times[from];
            newScores[i] = i == at ? 0 : scores[from];
            newObserved[i] = i != at && observed[from];
        }
        return new Nodes(newTimes, newScores, newObserved, origin);
    }

    int size() {
        return times.length;
    }

    int observed() {
        return count;
    }

    /** The place of a time, or a negative number. */
    int position(double time) {
        return Arrays.binarySearch(times, time);
    }

    double time(int i) {
        return times[i];
    }

    double last() {
        return times[times.length - 1];
    }

    double gap(int i) {
        return times[i] - times[i - 1];
    }

    boolean isObserved(int i) {
        return observed[i];
    }

    /** The score less {@link #origin()}. */
    double score(int i) {
        return scores[i];
    }

    /** The mean of the scores. */
    double origin() {
        return origin;
    }
}
