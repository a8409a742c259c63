package io.github.alliance4j.io.report.internal;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.trend.LinearTrend;
import java.time.temporal.ChronoUnit;

/** Where a fitted line runs. */
public final class FittedLine {

    private FittedLine() {}

    /** The score of the line at a position of the series it was fitted to. */
    public static double at(SessionSeries series, LinearTrend.Result line, int position) {
        return line.fitted(time(series, line, position));
    }

    private static double time(SessionSeries series, LinearTrend.Result line, int position) {
        return line.time() == SessionTime.DAYS
                ? ChronoUnit.DAYS.between(
                        series.date(0).orElseThrow(), series.date(position).orElseThrow())
                : series.session(position);
    }
}
