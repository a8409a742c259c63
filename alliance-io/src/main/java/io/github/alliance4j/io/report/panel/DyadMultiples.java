package io.github.alliance4j.io.report.panel;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.FittedLine;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.io.report.internal.LinePath;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.clinic.ClinicModel;
import io.github.alliance4j.scoring.clinic.ClinicPanel;
import io.github.alliance4j.scoring.clinic.DyadLine;
import io.github.alliance4j.scoring.trend.LinearTrend;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A small drawing a dyad, all of one scale: its scores, its own line, its shrunken line and that of the mean. */
final class DyadMultiples {

    /** How many dyads are drawn at most. */
    static final int MOST = 24;

    private record Drawn(String anchor, SeriesAnalysis analysis, DyadLine line) {}

    private final ClinicPanel panel;
    private final boolean slopes;
    private final List<Drawn> all;

    DyadMultiples(ClinicPanel panel, List<ListedDyad> dyads) {
        this.panel = panel;
        this.slopes = panel.model().filter(ClinicModel::hasSlopes).isPresent();
        this.all = dyads.stream().flatMap(dyad -> drawn(panel, dyad).stream()).toList();
    }

    private static Optional<Drawn> drawn(ClinicPanel panel, ListedDyad dyad) {
        return dyad.in(panel)
                .flatMap(one -> panel.line(dyad.analysis().dyad()).map(line -> new Drawn(dyad.anchor(), one, line)));
    }

    void write(Html html) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        List<Drawn> shown = all.subList(0, Math.min(MOST, all.size()));
        SmallFrame frame = SmallFrame.of(
                shown.stream().map(drawn -> drawn.analysis().series()).toList());
        html.raw("<h4>Dyads side by side</h4><figure><figcaption>")
                .text(caption(frame))
                .raw("</figcaption>");
        writeKey(html);
        html.raw("<ul class=\"multiples\">");
        for (Drawn drawn : shown) {
            write(html, frame, drawn);
        }
        html.raw("</ul></figure><p>")
                .raw(
                        "Where the own line and the shrunken line part, the dyad has too few or too unsteady sessions for its own")
                .raw(" line to be believed.</p>");
    }

    private void writeKey(Html html) throws IOException {
        String style = Labels.style(panel.rater());
        html.raw("<ul class=\"key\">");
        writeKey(html, "scores " + style, "M2 8L10 4L18 9L28 3L38 6", "scores");
        writeKey(html, "own " + style, "M2 6H38", "own line (least squares)");
        writeKey(html, "shrunken", "M2 6H38", slopes ? "shrunken line" : "shrunken level, slope of all");
        writeKey(html, "all", "M2 6H38", "mean of all dyads");
        html.raw("</ul>");
    }

    private static void writeKey(Html html, String style, String path, String words) throws IOException {
        html.raw("<li><svg viewBox=\"0 0 40 12\" aria-hidden=\"true\"><path class=\"" + style + "\" d=\"" + path
                        + "\"/></svg> ")
                .text(words)
                .raw("</li>");
    }

    private String caption(SmallFrame frame) {
        int rest = all.size() - MOST;
        String which = rest <= 0
                ? "All " + all.size() + " dyads with a score, most pressing first as in the list."
                : "The first " + MOST + " of " + all.size()
                        + " dyads with a score, most pressing first as in the list; "
                        + Figures.count(rest, "more dyad is", "more dyads are") + " drawn in the charts below only.";
        return which + " One scale for all: sessions " + frame.first() + " to " + frame.last() + ", scores "
                + Figures.of(frame.low()) + " to " + Figures.of(frame.high()) + ".";
    }

    private void write(Html html, SmallFrame frame, Drawn drawn) throws IOException {
        SessionSeries series = drawn.analysis().series();
        html.raw("<li><a href=\"#" + drawn.anchor() + "\">")
                .name(series.dyad().value())
                .raw("</a><svg viewBox=\"0 0 160 84\" aria-hidden=\"true\">")
                .raw("<path class=\"frame\" d=\"M.5 .5H159.5V83.5H.5z\"/>");
        String style = Labels.style(panel.rater());
        if (panel.meanLine().isPresent()) {
            writeLine(html, frame, "all", series, panel.meanLine().get());
        }
        html.raw("<path class=\"scores " + style + "\" d=\"")
                .raw(LinePath.ofScores(series, frame::x, frame::y))
                .raw("\"/>");
        writeOwn(html, frame, drawn.analysis());
        writeLine(html, frame, "shrunken", series, drawn.line());
        html.raw("</svg><span class=\"sub\">").text(words(drawn)).raw("</span></li>");
    }

    private static void writeLine(Html html, SmallFrame frame, String style, SessionSeries series, DyadLine line)
            throws IOException {
        int first = series.session(0);
        int last = series.session(series.size() - 1);
        writePath(html, frame, style, first, line.at(first), last, line.at(last));
    }

    private void writeOwn(Html html, SmallFrame frame, SeriesAnalysis analysis) throws IOException {
        Optional<LinearTrend.Result> trend = analysis.trend().value();
        if (trend.isPresent()) {
            SessionSeries series = analysis.series();
            int end = series.size() - 1;
            writePath(
                    html,
                    frame,
                    "own " + Labels.style(panel.rater()),
                    series.session(0),
                    FittedLine.at(series, trend.get(), 0),
                    series.session(end),
                    FittedLine.at(series, trend.get(), end));
        }
    }

    private static void writePath(
            Html html, SmallFrame frame, String style, int first, double start, int last, double end)
            throws IOException {
        html.raw("<path class=\"" + style + "\" d=\"M" + Figures.coordinate(frame.x(first)) + " "
                + Figures.coordinate(frame.y(start)) + "L" + Figures.coordinate(frame.x(last)) + " "
                + Figures.coordinate(frame.y(end)) + "\"/>");
    }

    /** The drawing in words. */
    private String words(Drawn drawn) {
        String own = drawn.analysis()
                .trend()
                .value()
                .filter(line -> line.time() == SessionTime.SESSION)
                .map(line -> ", own slope " + PanelWords.rate(line.slope()))
                .orElse("");
        return Figures.count(drawn.analysis().series().size(), "session", "sessions")
                + own
                + (slopes ? ", shrunken " + PanelWords.rate(drawn.line().slope()) : "");
    }
}
