package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A series of {@code series.csv} and positions as the peers count them: the last observation of the old level. */
final class StructuralSeries {

    private StructuralSeries() {}

    static SessionSeries of(ReferenceCase reference) {
        String name = reference.text("series");
        String column = reference.text("column");
        List<Map<String, String>> rows = reference.input().rows().stream()
                .filter(row -> Table.cell(row, "series").equals(name))
                .filter(row -> Table.number(row, column).isPresent())
                .sorted(Comparator.comparingDouble(row -> Table.number(row, "t").orElseThrow()))
                .toList();
        int[] sessions = rows.stream()
                .mapToInt(row -> (int) Table.number(row, "t").orElseThrow())
                .toArray();
        double[] scores = rows.stream()
                .mapToDouble(row -> Table.number(row, column).orElseThrow())
                .toArray();
        return SessionSeries.of(SeriesKey.of(DyadId.of("case")), sessions, scores);
    }

    static int lastOfOld(SessionSeries series, SessionNumber onset) {
        return series.position(onset.value());
    }

    static List<Integer> lastOfOld(SessionSeries series, List<SessionNumber> onsets) {
        return onsets.stream().map(onset -> lastOfOld(series, onset)).toList();
    }
}
