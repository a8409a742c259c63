package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the names of item columns say of their items. Items are taken by place, so a name that says another item, another
 * scale, or that the answers were turned already, is a fault of the file: scored all the same it would give wrong scores.
 */
final class ItemColumnNames {

    private static final Pattern TURNED =
            Pattern.compile("[0-9][ _.-]*(?:r|rev|reversed?|recoded?)\\z", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER_AT_THE_END = Pattern.compile("[ _.-]*[0-9]*\\z");

    private final CsvHeader header;
    private final List<Instrument> forms;

    ItemColumnNames(CsvHeader header, List<Instrument> forms) {
        this.header = header;
        this.forms = forms;
    }

    /**
     * Checks the columns of the items, in their order.
     *
     * @throws FormatException if a name contradicts its place, or the rule that answers are read as filled in
     */
    void check(int[] columns) {
        for (int i = 0; i < columns.length; i++) {
            checkTurned(columns[i]);
            checkNumber(columns[i], i + 1);
            checkScale(columns[i], i + 1);
        }
    }

    private void checkTurned(int column) {
        if (TURNED.matcher(header.name(column)).find()) {
            throw header.fault(
                    ProblemCode.ITEM_REVERSED,
                    column,
                    named(column)
                            + " says that its answers were turned already; answers are read as they were filled in,"
                            + " and the form's key turns them. Give the answers as they were filled in; if they are,"
                            + " rename the column");
        }
    }

    private void checkNumber(int column, int item) {
        String name = header.name(column);
        int start = name.length();
        while (start > 0 && Cells.isDigit(name.charAt(start - 1))) {
            start--;
        }
        if (start < name.length() && Cells.positive(name.toCharArray(), start, name.length()) != item) {
            throw header.fault(
                    ProblemCode.ITEM_ORDER,
                    column,
                    named(column) + " stands where item " + item
                            + " belongs; item columns come in the order of the form,"
                            + " and a number at the end of a name is that of its item in the form");
        }
    }

    private void checkScale(int column, int item) {
        String said = NUMBER_AT_THE_END
                .matcher(header.name(column).toLowerCase(Locale.ROOT))
                .replaceFirst("");
        for (Instrument form : forms) {
            if (item <= form.items().size()) {
                form.subscales().stream()
                        .filter(scale -> scale.id().value().equals(said))
                        .filter(scale -> !scale.items().contains(item))
                        .forEach(scale -> refuse(column, item, form, scale));
            }
        }
    }

    private void refuse(int column, int item, Instrument form, Subscale said) {
        String belongs = form.subscales().stream()
                .filter(scale -> scale.items().contains(item))
                .map(scale -> "an item of " + scale.id())
                .findFirst()
                .orElse("an item of no subscale");
        throw header.fault(
                ProblemCode.ITEM_ORDER,
                column,
                named(column) + " stands where item " + item + " belongs, which is " + belongs + " in " + form.id()
                        + "; a column named after the scale " + said.id() + " stands at one of its items");
    }

    private String named(int column) {
        return "column \"" + header.name(column) + "\"";
    }
}
