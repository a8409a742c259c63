package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The two voices that {@code params.x}, {@code params.y} and {@code params.rows} name: rows in file order, counted as
 * sessions, those with a missing cell left out.
 */
final class TwoColumns {

    private TwoColumns() {}

    static TwoVoices of(ReferenceCase reference) {
        String x = reference.text("x");
        String y = reference.text("y");
        List<Map<String, String>> rows = reference.input().rows().stream()
                .filter(row -> isWanted(row, reference.text("rows")))
                .filter(row ->
                        Table.number(row, x).isPresent() && Table.number(row, y).isPresent())
                .toList();
        return TwoVoices.of(
                DyadId.of("any"), IntStream.rangeClosed(1, rows.size()).toArray(), column(rows, x), column(rows, y));
    }

    private static boolean isWanted(Map<String, String> row, String rows) {
        if (rows.equals("all")) {
            return true;
        }
        String[] condition = rows.split("==", 2);
        return Table.cell(row, condition[0]).equals(condition[1]);
    }

    private static double[] column(List<Map<String, String>> rows, String name) {
        return rows.stream()
                .mapToDouble(row -> Table.number(row, name).orElseThrow())
                .toArray();
    }

    static List<Double> ends(Interval interval) {
        return List.of(interval.low(), interval.high());
    }
}
