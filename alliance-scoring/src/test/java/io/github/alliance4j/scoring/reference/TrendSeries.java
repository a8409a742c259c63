package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A series of {@code series.csv} and what is said of a fit to it. */
final class TrendSeries {

    private TrendSeries() {}

    /** The rows of the series that have a score, in the order of time. */
    static SessionSeries of(ReferenceCase reference) {
        String name = reference.text("series");
        List<Map<String, String>> rows = reference.input().rows().stream()
                .filter(row -> Table.cell(row, "series").equals(name))
                .filter(row -> Table.number(row, "y").isPresent())
                .sorted(Comparator.comparingDouble(row -> Table.number(row, "t").orElseThrow()))
                .toList();
        int[] sessions = rows.stream()
                .mapToInt(row -> (int) Table.number(row, "t").orElseThrow())
                .toArray();
        double[] scores = rows.stream()
                .mapToDouble(row -> Table.number(row, "y").orElseThrow())
                .toArray();
        return SessionSeries.of(SeriesKey.of(DyadId.of("case")), sessions, scores);
    }

    /** A part of the fit; where there is no fit, no part of it is defined. */
    static <F> Object part(Optional<F> fit, Function<F, ?> part) {
        return fit.<Object>map(part).orElse(OptionalDouble.empty());
    }

    static List<Double> ends(Interval interval) {
        return List.of(interval.low(), interval.high());
    }
}
