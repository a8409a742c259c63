package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The built-in forms that a file may hold instead of the one that was asked for. */
final class NearbyForms {

    private NearbyForms() {}

    /** The built-in forms of as many items for the same raters, as the end of a sentence; empty if there is none. */
    static String withItems(int count, FormSelection selection) {
        String ids = InstrumentCatalog.builtIn().instruments().stream()
                .filter(form -> form.items().size() == count && isForARater(form, selection))
                .map(Instrument::id)
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? "" : "; built-in forms with " + Cells.count(count, "item") + ": " + ids;
    }

    private static boolean isForARater(Instrument form, FormSelection selection) {
        return Arrays.stream(Rater.values())
                .anyMatch(rater ->
                        selection.form(rater).isPresent() && form.raters().contains(rater));
    }
}
