package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.SessionTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How many days lie between the sessions of a panel. */
final class PanelIntervals {

    /** An odd number, so that one of them is the median. */
    private static final int QUANTILES = 41;

    private PanelIntervals() {}

    /**
     * Quantiles of the days from one session to the next, ascending, each standing for as many intervals as any other. Where
     * no two sessions follow each other without a gap, days are shared out over the gap. Every series must have its dates.
     */
    static List<Double> of(Collection<SessionSeries> panel) {
        double[] all = days(panel, true);
        return quantiles(all.length > 0 ? all : days(panel, false));
    }

    private static double[] days(Collection<SessionSeries> panel, boolean onlyNeighbours) {
        return panel.stream()
                .flatMapToDouble(series -> days(series, onlyNeighbours))
                .map(days -> Math.max(ScanClock.SHORTEST, days))
                .sorted()
                .toArray();
    }

    private static DoubleStream days(SessionSeries series, boolean onlyNeighbours) {
        double[] time = SessionTime.DAYS.of(series).value().orElseThrow();
        return IntStream.range(1, time.length)
                .filter(i -> !onlyNeighbours || series.session(i) == series.session(i - 1) + 1)
                .mapToDouble(i -> (time[i] - time[i - 1]) / (series.session(i) - series.session(i - 1)));
    }

    private static List<Double> quantiles(double[] ascending) {
        return IntStream.range(0, QUANTILES)
                .mapToObj(i -> ascending[(int) ((2L * i + 1) * ascending.length / (2 * QUANTILES))])
                .toList();
    }
}
