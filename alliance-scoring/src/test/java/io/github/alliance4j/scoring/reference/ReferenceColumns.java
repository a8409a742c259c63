package io.github.alliance4j.scoring.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The values of a case on change points, in the order of the file. */
final class ReferenceColumns {

    private ReferenceColumns() {}

    static double[][] of(ReferenceCase reference) {
        List<String> names = reference
                .parameter("columns")
                .map(columns -> StreamSupport.stream(columns.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList())
                .orElseGet(() -> List.of(reference.text("column")));
        List<Map<String, String>> rows = reference.input().rows().stream()
                .filter(row -> reference
                        .parameter("series")
                        .map(series -> series.asString().equals(Table.cell(row, "series")))
                        .orElse(true))
                .toList();
        return names.stream()
                .map(name -> rows.stream()
                        .mapToDouble(row -> Table.number(row, name).orElseThrow())
                        .toArray())
                .toArray(double[][]::new);
    }
}
