package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The series that a case on trends names: its rows that have a score, in the order of time. */
final class ReferenceSeries {

    private ReferenceSeries() {}

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
}
