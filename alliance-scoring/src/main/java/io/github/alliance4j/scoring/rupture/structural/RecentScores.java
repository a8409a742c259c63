package io.github.alliance4j.scoring.rupture.structural;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** The last observed sessions and their scores, and how many there were in all. Observations are counted from 0. Mutable. */
final class RecentScores {

    private final int[] sessions;
    private final double[] scores;
    private int count;

    RecentScores(int capacity) {
        this.sessions = new int[capacity];
        this.scores = new double[capacity];
    }

    void add(int session, double score) {
        int at = count % scores.length;
        sessions[at] = session;
        scores[at] = score;
        count++;
    }

    /** How many there were, those forgotten included. */
    int count() {
        return count;
    }

    /** The earliest observation that is still kept. */
    int first() {
        return Math.max(0, count - scores.length);
    }

    int session(int observation) {
        return sessions[observation % scores.length];
    }

    double score(int observation) {
        return scores[observation % scores.length];
    }

    int lastSession() {
        return count == 0 ? 0 : session(count - 1);
    }

    double mean(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += score(i);
        }
        return sum / (to - from);
    }

    /** The standard deviation ({@code n - 1}), exactly 0 where all are equal. */
    double standardDeviation(int from, int to, double mean) {
        double sum = 0;
        boolean constant = true;
        for (int i = from; i < to; i++) {
            double deviation = score(i) - mean;
            sum += deviation * deviation;
            constant &= score(i) == score(from);
        }
        return constant ? 0 : Math.sqrt(sum / (to - from - 1));
    }

    /** The observation with the lowest score, the first of equals. */
    int lowest(int from, int to) {
        int lowest = from;
        for (int i = from + 1; i < to; i++) {
            lowest = score(i) < score(lowest) ? i : lowest;
        }
        return lowest;
    }

    List<Double> keptSessions() {
        return kept(this::session);
    }

    List<Double> keptScores() {
        return kept(this::score);
    }

    private List<Double> kept(IntToDoubleFunction value) {
        List<Double> kept = new ArrayList<>();
        for (int i = first(); i < count; i++) {
            kept.add(value.applyAsDouble(i));
        }
        return kept;
    }

    /** Goes on after so many observations, of which the last are given. */
    void restore(int seen, List<Double> keptSessions, List<Double> keptScores) {
        count = seen - keptSessions.size();
        for (int i = 0; i < keptSessions.size(); i++) {
            add(keptSessions.get(i).intValue(), keptScores.get(i));
        }
    }
}
