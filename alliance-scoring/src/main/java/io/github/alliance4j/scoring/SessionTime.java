package io.github.alliance4j.scoring;

import io.github.alliance4j.model.series.SessionSeries;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is counted as time: the number of a session, or the days that have passed.
 *
 * @since 0.1
 */
public enum SessionTime {
    /** The session number; a missing session keeps its place. */
    SESSION {
        @Override
        public Evaluation<double[]> of(SessionSeries series) {
            double[] time = new double[series.size()];
            for (int i = 0; i < time.length; i++) {
                time[i] = series.session(i);
            }
            return Evaluation.of(time);
        }
    },
    /** Days since the first observed session; every session needs a date. */
    DAYS {
        @Override
        public Evaluation<double[]> of(SessionSeries series) {
            double[] time = new double[series.size()];
            for (int i = 0; i < time.length; i++) {
                Optional<LocalDate> first = series.date(0);
                Optional<LocalDate> date = series.date(i);
                if (first.isEmpty() || date.isEmpty()) {
                    return Evaluation.notEvaluable("a session has no date");
                }
                time[i] = ChronoUnit.DAYS.between(first.get(), date.get());
                if (i > 0 && time[i] < time[i - 1]) {
                    return Evaluation.notEvaluable(
                            "session " + series.session(i) + " is dated before session " + series.session(i - 1));
                }
            }
            return Evaluation.of(time);
        }
    };

    /**
     * The time of each observed session.
     *
     * @param series the scores
     * @return session numbers, or days since the first observed session, never running backwards; or why there are none: a
     *     session has no date, or is dated before the session in front of it
     */
    public abstract Evaluation<double[]> of(SessionSeries series);
}
