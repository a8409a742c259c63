package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import java.io.IOException;
import java.util.List;

/**
 * Rows of one kind below each other, the first so many of them.
 *
 * @param name what they are
 * @param rows the rows that are drawn
 * @param left how many more there are
 */
record RowGroup(String name, List<Row> rows, int left) {

    private static final double BELOW = 5;
    private static final double MORE = 15;

    /** The first rows of a list that may be of any length. */
    static RowGroup of(String name, List<? extends Row> rows, int most) {
        int drawn = Math.min(most, rows.size());
        return new RowGroup(name, List.copyOf(rows.subList(0, drawn)), rows.size() - drawn);
    }

    double height() {
        return rows.size() * Row.HEIGHT + (left > 0 ? MORE : 0) + BELOW;
    }

    void write(Html html) throws IOException {
        html.raw("<text class=\"e\" x=\"54\" y=\"17\">").raw(name).raw("</text>");
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
