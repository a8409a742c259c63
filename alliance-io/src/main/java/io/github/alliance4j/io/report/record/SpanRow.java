package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.ChartScale;
import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import java.io.IOException;
import java.util.List;

/** Something that was stated and, it may be, settled: a bar from its first to its last session, with its marks. */
final class SpanRow implements Row {

    /**
     * A mark on the bar.
     *
     * @param symbol its drawing
     * @param session where it stands
     * @param style the style class of who states it
     */
    record Mark(String symbol, int session, String style) {}

    private static final double MIDDLE = BAND + BAND_HEIGHT / 2;

    private final ChartScale scale;
    private final RowName name;
    private final int to;
    private final List<Mark> marks;

    /** A bar from the first mark to a session, in the colour of the first mark. */
    SpanRow(ChartScale scale, RowName name, int to, List<Mark> marks) {
        this.scale = scale;
        this.name = name;
        this.to = to;
        this.marks = marks;
    }

    @Override
    public void write(Html html) throws IOException {
        Mark first = marks.get(0);
        html.raw("<g class=\"stated " + first.style + "\"><path d=\"M" + x(first.session) + " "
                + Figures.coordinate(MIDDLE) + "H" + x(to) + "\"/></g>");
        for (Mark mark : marks) {
            html.raw("<g class=\"stated " + mark.style + "\"><use href=\"" + mark.symbol + "\" x=\"" + x(mark.session)
                    + "\" y=\"" + Figures.coordinate(MIDDLE) + "\"/></g>");
        }
        name.write(html);
    }

    private String x(int session) {
        return Figures.coordinate(scale.x(session));
    }
}
