package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A questionnaire as a key file describes it (item, subscale, key, min, max), and the forms of a table filled on it. */
final class KeyedForm {

    private final Instrument instrument;
    private final List<String> itemColumns;

    private KeyedForm(Instrument instrument, List<String> itemColumns) {
        this.instrument = instrument;
        this.itemColumns = itemColumns;
    }

    static KeyedForm from(Table key) {
        List<String> columns = new ArrayList<>();
        Map<String, List<Integer>> scales = new LinkedHashMap<>();
        List<Integer> reversed = new ArrayList<>();
        for (Map<String, String> row : key.rows()) {
            columns.add(Table.cell(row, "item"));
            int number = columns.size();
            String scale = Table.cell(row, "subscale");
            if (!scale.isEmpty()) {
                scales.computeIfAbsent(scale, s -> new ArrayList<>()).add(number);
            }
            if (Table.number(row, "key").orElseThrow() < 0) {
                reversed.add(number);
            }
        }
        InstrumentBuilder form = Instrument.builder("reference")
                .raters(Rater.CLIENT)
                .answers(range(key))
                .items(columns.size())
                .reversed(numbers(reversed));
        scales.forEach((scale, items) -> form.subscale(ScaleId.of(scale), numbers(items)));
        return new KeyedForm(form.build(), columns);
    }

    private static AnswerScale range(Table key) {
        double min = Table.number(key.rows().get(0), "min").orElseThrow();
        double max = Table.number(key.rows().get(0), "max").orElseThrow();
        for (Map<String, String> row : key.rows()) {
            if (Table.number(row, "min").orElseThrow() != min
                    || Table.number(row, "max").orElseThrow() != max) {
                throw new IllegalArgumentException("the items of the key differ in range");
            }
        }
        return min == Math.rint(min) && max == Math.rint(max)
                ? AnswerScale.of((int) min, (int) max)
                : AnswerScale.decimal(min, max);
    }

    private static int[] numbers(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    Instrument instrument() {
        return instrument;
    }

    /** The filled form of one row; items are found by the names that the key gives them. */
    ResponseSet filled(Map<String, String> row) {
        ResponseSet.Builder form =
                ResponseSet.builder(instrument).dyad("case").session(1).rater(Rater.CLIENT);
        IntStream.rangeClosed(1, itemColumns.size())
                .forEach(item ->
                        Table.number(row, itemColumns.get(item - 1)).ifPresent(answer -> form.answer(item, answer)));
        return form.build();
    }
}
