package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.ChartScale;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.io.report.internal.LinePath;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.DyadAnalysis;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import java.io.IOException;
import java.util.List;

/** A line the size of a word for each series that shares the first one's range. A decoration: the row says it in words. */
final class Sparkline {

    private static final double WIDTH = 96;
    private static final double HEIGHT = 22;
    private static final double MARGIN = 2;

    private Sparkline() {}

    static void write(Html html, DyadAnalysis dyad) throws IOException {
        List<List<SeriesAnalysis>> charts = SeriesChart.charts(dyad.series());
        if (charts.isEmpty()) {
            return;
        }
        List<SessionSeries> series =
                charts.get(0).stream().map(SeriesAnalysis::series).toList();
        ChartScale scale = ChartScale.ofScores(series);
        html.raw("<svg class=\"spark\" viewBox=\"0 0 96 22\" aria-hidden=\"true\">");
        for (SessionSeries one : series) {
            html.raw("<path class=\"ln " + Labels.style(one.key().rater()) + "\" d=\"")
                    .raw(LinePath.ofScores(one, session -> x(scale, session), score -> y(scale, score)))
                    .raw("\"/>");
        }
        html.raw("</svg>");
    }

    private static double x(ChartScale scale, int session) {
        return MARGIN + (scale.x(session) - ChartScale.LEFT) / ChartScale.PLOT_WIDTH * (WIDTH - 2 * MARGIN);
    }

    private static double y(ChartScale scale, double score) {
        return MARGIN + scale.y(score) / ChartScale.PLOT_HEIGHT * (HEIGHT - 2 * MARGIN);
    }
}
