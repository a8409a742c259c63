package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Rows of one kind below each other, as many as there is room for.
 *
 * @param name what they are
 * @param rows the rows that are drawn
 * @param left how many more there are
 */
record RowGroup(String name, List<? extends Row> rows, int left) {

    private static final double BELOW = 5;
    private static final double MORE = 15;

    /** All of the rows. */
    static RowGroup of(String name, List<? extends Row> rows) {
        return new RowGroup(name, List.copyOf(rows), 0);
    }

    /**
     * The rows of so many things of a list that may be of any length: those that are open come before those that are
     * settled, and the later before the earlier. They stand in the order of the list.
     */
    static <T> RowGroup of(String name, List<T> things, Predicate<T> isOpen, Function<T, Row> row, int most) {
        Comparator<Integer> byNeed =
                Comparator.comparing((Integer i) -> isOpen.test(things.get(i))).thenComparing(i -> i);
        List<Row> rows = IntStream.range(0, things.size())
                .boxed()
                .sorted(byNeed.reversed())
                .limit(most)
                .sorted()
                .map(things::get)
                .map(row)
                .toList();
        return new RowGroup(name, rows, things.size() - rows.size());
    }

    double height() {
        return rows.size() * Row.HEIGHT + (left > 0 ? MORE : 0) + BELOW;
    }

    void write(Html html) throws IOException {
        html.raw("<text class=\"e\" x=\"53\" y=\"9\">").raw(name).raw("</text>");
        double y = 0;
        for (Row row : rows) {
            html.raw("<g transform=\"translate(0 " + Figures.coordinate(y) + ")\">");
            row.write(html);
            html.raw("</g>");
            y += Row.HEIGHT;
        }
        if (left > 0) {
            html.raw("<text x=\"58\" y=\"" + Figures.coordinate(y + 11) + "\">and " + left
                    + " more, below the drawing</text>");
        }
    }
}
