package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The numbers behind a chart: one row a session, one column a rater. A run of missing sessions is one row. */
final class NumberTable {

    private final List<SeriesAnalysis> charted;
    private final List<SeriesAnalysis> ofDyad;
    private final boolean dated;

    NumberTable(List<SeriesAnalysis> charted, List<SeriesAnalysis> ofDyad) {
        this.charted = charted;
        this.ofDyad = ofDyad;
        this.dated = sessions().stream().anyMatch(session -> date(session).isPresent());
    }

    private SortedSet<Integer> sessions() {
        SortedSet<Integer> sessions = new TreeSet<>();
        for (SeriesAnalysis one : charted) {
            for (int session : one.series().sessions()) {
                sessions.add(session);
            }
        }
        return sessions;
    }

    private Optional<LocalDate> date(int session) {
        for (SeriesAnalysis one : charted) {
            int position = one.series().position(session);
            if (position >= 0 && one.series().date(position).isPresent()) {
                return one.series().date(position);
            }
        }
        return Optional.empty();
    }

    void write(Html html) throws IOException {
        html.raw("<details class=\"numbers\"><summary>Numbers behind this chart</summary><div class=\"cols\"><table>");
        html.raw("<thead><tr><th scope=\"col\">Session</th>").raw(dated ? "<th scope=\"col\">Date</th>" : "");
        for (SeriesAnalysis one : charted) {
            html.raw("<th scope=\"col\">").text(Labels.series(one, ofDyad)).raw("</th>");
        }
        html.raw("</tr></thead><tbody>");
        int previous = 0;
        for (int session : sessions()) {
            if (previous > 0 && session - previous > 1) {
                writeGap(html, previous + 1, session - 1);
            }
            writeRow(html, session);
            previous = session;
        }
        html.raw("</tbody></table></div></details>");
    }

    private void writeRow(Html html, int session) throws IOException {
        html.raw("<tr><th scope=\"row\">").raw(session).raw("</th>");
        if (dated) {
            html.raw("<td>")
                    .raw(date(session).map(LocalDate::toString).orElse(""))
                    .raw("</td>");
        }
        for (SeriesAnalysis one : charted) {
            SessionSeries series = one.series();
            int position = series.position(session);
            html.raw(
                    position < 0
                            ? "<td class=\"no\">missing</td>"
                            : "<td>" + Figures.of(series.value(position)) + "</td>");
        }
        html.raw("</tr>");
    }

    private void writeGap(Html html, int first, int last) throws IOException {
        html.raw("<tr><th scope=\"row\">").raw(first);
        if (last > first) {
            html.raw("\u2013").raw(last);
        }
        html.raw("</th><td class=\"no\" colspan=\"")
                .raw(charted.size() + (dated ? 1L : 0L))
                .raw("\">missing</td></tr>");
    }
}
