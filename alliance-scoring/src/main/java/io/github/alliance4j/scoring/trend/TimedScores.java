package io.github.alliance4j.scoring.trend;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.internal.Moments;

/** The observed scores of a series with their times, in the order of sessions; times do not fall, but may be equal. */
final class TimedScores {

    final double[] t;
    final double[] y;

    private TimedScores(double[] t, double[] y) {
        this.t = t;
        this.y = y;
    }

    /** The scores, or why they cannot be used: too few, too large, without dates, or all on one day. */
    static Evaluation<TimedScores> of(SessionSeries series, SessionTime time, int fewest) {
        if (series.size() < fewest) {
            return Evaluation.notEvaluable("fewer than " + fewest + " sessions");
        }
        double[] y = series.values();
        if (Magnitude.isAnyTooLarge(y)) {
            return Evaluation.notEvaluable(Magnitude.TOO_LARGE);
        }
        Evaluation<double[]> times = time.of(series);
        if (times.value().isEmpty()) {
            return Evaluation.notEvaluable(times.reason());
        }
        double[] t = times.value().get();
        return Moments.isConstant(t, 0, t.length)
                ? Evaluation.notEvaluable("all sessions are on one day")
                : Evaluation.of(new TimedScores(t, y));
    }

    int size() {
        return t.length;
    }

    double first() {
        return t[0];
    }

    double last() {
        return t[t.length - 1];
    }

    boolean isConstant() {
        return Moments.isConstant(y, 0, y.length);
    }

    /** How many different times there are. */
    int differentTimes() {
        int different = 1;
        for (int i = 1; i < t.length; i++) {
            different += t[i] > t[i - 1] ? 1 : 0;
        }
        return different;
    }
}
