package io.github.alliance4j.scoring.rupture.structural;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.Objects;

/**
 * The scores of a series about their mean, with sums over any part of it. Positions run from 0; a part is {@code
 * [from, to)}. Immutable.
 */
final class Levels {

    /** A share of the variation that only rounding can leave. */
    private static final double ROUNDING = 1e-13;

    private final SessionSeries series;
    private final double mean;
    private final double[] centred;
    private final double[] sums;
    private final double[] squares;

    private Levels(SessionSeries series, double[] y) {
        int n = y.length;
        this.series = series;
        this.mean = Moments.mean(y, 0, n);
        this.centred = y;
        this.sums = new double[n + 1];
        this.squares = new double[n + 1];
        for (int i = 0; i < n; i++) {
            centred[i] -= mean;
            sums[i + 1] = sums[i] + centred[i];
            squares[i + 1] = squares[i] + centred[i] * centred[i];
        }
    }

    /** The levels of a series of at least so many sessions that are not all equal, or why there are none. */
    static Evaluation<Levels> of(SessionSeries series, int least) {
        Objects.requireNonNull(series, "series");
        int n = series.size();
        if (n < least) {
            return Evaluation.notEvaluable("fewer than " + least + " sessions");
        }
        double[] y = series.values();
        if (Moments.isConstant(y, 0, n)) {
            return Evaluation.notEvaluable("all scores are equal");
        }
        Levels levels = new Levels(series, y);
        double variation = levels.totalSquares();
        // Squares below the smallest normal number have lost their digits.
        return variation >= Double.MIN_NORMAL && variation < Double.POSITIVE_INFINITY
                ? Evaluation.of(levels)
                : Evaluation.notEvaluable("the scores are too large, or too close together, to compute with");
    }

    int size() {
        return centred.length;
    }

    double centred(int position) {
        return centred[position];
    }

    /** The sum of the scores of a part, less their share of the overall mean. */
    double sum(int from, int to) {
        return sums[to] - sums[from];
    }

    /** The mean of a part about the overall mean. */
    double centredMean(int from, int to) {
        return sum(from, to) / (to - from);
    }

    /** The mean of a part. */
    double mean(int from, int to) {
        return mean + centredMean(from, to);
    }

    double overallMean() {
        return mean;
    }

    /** The squared deviations of a part from its own mean. */
    double squares(int from, int to) {
        double sum = sum(from, to);
        return Math.max(0, squares[to] - squares[from] - sum * sum / (to - from));
    }

    double totalSquares() {
        return squares(0, size());
    }

    /** Whether squared deviations are those of equal scores, apart from rounding. */
    boolean isNothing(double squaredDeviations) {
        return squaredDeviations <= ROUNDING * totalSquares();
    }

    /** The session at a position. */
    SessionNumber session(int position) {
        return SessionNumber.of(series.session(position));
    }

    /** The session at a position, or the first or the last one where there is none. */
    SessionNumber nearestSession(int position) {
        return session(Math.max(0, Math.min(size() - 1, position)));
    }

    /** The position of an onset that leaves sessions on both sides. */
    int splitAt(SessionNumber onset) {
        int position = series.position(onset.value());
        if (position < 1) {
            throw new IllegalArgumentException("Session " + onset
                    + " is no onset of this series: it must be an observed session with an earlier one");
        }
        return position;
    }
}
