package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.simulation.PanelScenario;
import io.github.alliance4j.scoring.simulation.PanelSimulator;
import io.github.alliance4j.scoring.simulation.SimulatedPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;

/** Panels and calibrations for tests. */
final class Panels {

    static final ScoreRange RANGE = new ScoreRange(1, 5, OptionalDouble.of(1 / 12.0));

    private Panels() {}

    static SimulatedPanel routine(int dyads, long seed) {
        return PanelSimulator.of(PanelScenario.routine(), seed).simulate(dyads);
    }

    /** What the panel {@code routine} is made of. */
    static Calibration byHand() {
        return Calibration.of(
                ScanModel.of(new LevelPrior(4.1, .45, .01, .014, .2), new NoisePrior(.3, .3, .25)), Optional.of(RANGE));
    }

    /** Scores from session 1 on, in the range of {@link #byHand()}. */
    static SessionSeries series(double... scores) {
        List<SeriesPoint> points = new ArrayList<>();
        for (double score : scores) {
            points.add(SeriesPoint.of(points.size() + 1, score));
        }
        return SessionSeries.of(SeriesKey.of(DyadId.of("D")), Optional.of(RANGE), points);
    }

    /** The same on dates, the first 1 January 2024 and then so many days after the one before. */
    static SessionSeries dated(SessionSeries series, IntUnaryOperator days) {
        List<SeriesPoint> points = new ArrayList<>();
        LocalDate date = LocalDate.of(2024, 1, 1);
        for (SeriesPoint point : series.points()) {
            date = points.isEmpty() ? date : date.plusDays(days.applyAsInt(points.size()));
            points.add(new SeriesPoint(point.session(), Optional.of(date), point.value()));
        }
        return SessionSeries.of(series.key(), series.range(), points);
    }

    /** A fall over two sessions, three sessions low, back over two, in a quiet treatment. */
    static SessionSeries rupture() {
        return series(4.2, 4.1, 4.3, 4.2, 4.1, 4.2, 3.6, 2.9, 3.1, 3.0, 3.7, 4.3, 4.2, 4.1, 4.3, 4.2);
    }
}
