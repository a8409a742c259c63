package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.reliability.ItemScores;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The keyed answers to the scale that a case names, and the columns of its items. */
record KeyedScale(ItemScores scores, List<String> columns) {

    static KeyedScale from(ReferenceCase reference) {
        Table key = reference.table(reference.text("key"));
        KeyedForm form = KeyedForm.from(key);
        ScaleId wanted = ScaleId.of(reference.text("scale"));
        Subscale scale = Stream.concat(
                        form.instrument().subscales().stream(),
                        Stream.of(form.instrument().total()))
                .filter(candidate -> candidate.id().equals(wanted))
                .findFirst()
                .orElseThrow();
        List<ResponseSet> forms =
                reference.input().rows().stream().map(form::filled).toList();
        return new KeyedScale(
                ItemScores.from(forms, scale),
                scale.items().stream()
                        .map(number -> Table.cell(key.rows().get(number - 1), "item"))
                        .toList());
    }

    /** The rows of a table as lists of the numbers in all columns but the first. */
    static List<List<OptionalDouble>> numbers(Table table) {
        List<String> columns = table.columns().subList(1, table.columns().size());
        return table.rows().stream().map(row -> numbers(row, columns)).toList();
    }

    private static List<OptionalDouble> numbers(Map<String, String> row, List<String> columns) {
        return columns.stream().map(column -> Table.number(row, column)).toList();
    }
}
