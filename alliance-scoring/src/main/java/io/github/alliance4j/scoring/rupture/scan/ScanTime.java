package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the scan counts as time; see {@link Calibration#byDays}.
 *
 * @since 0.1
 */
public enum ScanTime {
    /** The session number; a missing session keeps its place. */
    SESSION {
        @Override
        Evaluation<double[]> of(SessionSeries series) {
            double[] time = new double[series.size()];
            for (int i = 0; i < time.length; i++) {
                time[i] = series.session(i);
            }
            return Evaluation.of(time);
        }
    },
    /** Days; every session needs a date. */
    DAYS {
        @Override
        Evaluation<double[]> of(SessionSeries series) {
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

    /** Session numbers, or days since the first observed session; or why there are none. */
    abstract Evaluation<double[]> of(SessionSeries series);
}
