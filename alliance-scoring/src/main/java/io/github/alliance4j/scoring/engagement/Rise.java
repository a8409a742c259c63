package io.github.alliance4j.scoring.engagement;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.trend.LinearTrend;
import java.util.Optional;

/**
 * Whether scores rise.
 *
 * @param slope change a session
 * @param interval of the slope; nothing where the scores are equal or lie exactly on a line
 */
record Rise(double slope, Optional<Interval> interval) {

    /** Of at least 3 scores. */
    static Rise of(SessionSeries series, double confidence) {
        return LinearTrend.withDefaults()
                .withConfidence(confidence)
                .fit(series)
                .value()
                .map(line -> new Rise(line.slope(), Optional.of(line.slopeInterval())))
                .orElseGet(() -> new Rise(exact(series), Optional.empty()));
    }

    private static double exact(SessionSeries series) {
        int last = series.size() - 1;
        return (series.value(last) - series.value(0)) / (series.session(last) - series.session(0));
    }

    boolean isRising() {
        return interval.map(Interval::low).orElse(slope) > 0;
    }
}
