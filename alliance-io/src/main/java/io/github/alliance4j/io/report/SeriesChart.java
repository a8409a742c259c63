package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.ChartScale;
import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.FittedLine;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.io.report.internal.LinePath;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.trend.LinearTrend;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The drawing of the series that share one range: scores over session numbers with gaps, trends and episodes. Its size
 * depends on the scores, never on the session numbers.
 */
final class SeriesChart {

    /** The range, and whose scores lie in it; where no range is known, only one instrument's scores share a drawing. */
    private record Shared(Optional<Double> low, Optional<Double> high, Optional<String> instrument) {

        static Shared of(SessionSeries series) {
            Optional<ScoreRange> range = series.range();
            return new Shared(
                    range.map(ScoreRange::low),
                    range.map(ScoreRange::high),
                    range.isPresent() ? Optional.empty() : series.key().instrument());
        }
    }

    private static final double LABEL_HEIGHT = 13;
    private static final double ROW = 11;
    private static final double AXIS = 22;
    /** Missing sessions closer than this are drawn as one stroke. */
    private static final double NARROW = 5;

    private final List<SeriesAnalysis> charted;
    private final List<SeriesAnalysis> ofDyad;
    private final List<Optional<SmoothCurve>> curves;
    private final ChartScale scale;
    private final EpisodeLanes episodes;
    private final Optional<GapShade> gap;

    private SeriesChart(List<SeriesAnalysis> charted, List<SeriesAnalysis> ofDyad) {
        this.charted = charted;
        this.ofDyad = ofDyad;
        this.curves = charted.stream().map(one -> SmoothCurve.of(one.series())).toList();
        this.scale = ChartScale.of(charted.stream().map(SeriesAnalysis::series).toList());
        this.episodes = new EpisodeLanes(scale, charted);
        this.gap = GapShade.of(charted);
    }

    /** Which series go together: those with a score, of one range, each rater once. */
    static List<List<SeriesAnalysis>> charts(List<SeriesAnalysis> ofDyad) {
        List<List<SeriesAnalysis>> charts = new ArrayList<>();
        for (SeriesAnalysis one : ofDyad) {
            if (one.series().size() > 0) {
                Optional<List<SeriesAnalysis>> place =
                        charts.stream().filter(chart -> takes(chart, one)).findFirst();
                place.orElseGet(() -> {
                            charts.add(new ArrayList<>());
                            return charts.get(charts.size() - 1);
                        })
                        .add(one);
            }
        }
        return charts;
    }

    private static boolean takes(List<SeriesAnalysis> chart, SeriesAnalysis one) {
        SeriesKey key = one.series().key();
        return Shared.of(chart.get(0).series()).equals(Shared.of(one.series()))
                && chart.stream()
                        .noneMatch(other -> other.series().key().rater().equals(key.rater()));
    }

    /** Draws one chart; its id makes the ids of its title and description. */
    static void write(Html html, String id, List<SeriesAnalysis> charted, List<SeriesAnalysis> ofDyad)
            throws IOException {
        new SeriesChart(charted, ofDyad).write(html, id);
    }

    private void write(Html html, String id) throws IOException {
        List<SeriesAnalysis> incomplete =
                charted.stream().filter(one -> !runs(one.series()).isEmpty()).toList();
        double above = episodes.height() + 6;
        double height = above + ChartScale.PLOT_HEIGHT + incomplete.size() * ROW + AXIS;
        html.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 " + Figures.coordinate(-above) + " 720 "
                + Figures.coordinate(height) + "\" role=\"img\" aria-labelledby=\"" + id + "t " + id + "s\">");
        html.raw("<title id=\"" + id + "t\">Scores of dyad ")
                .text(charted.get(0).series().dyad().value())
                .raw(" by session</title><desc id=\"" + id + "s\">")
                .text(description())
                .raw("</desc>");
        episodes.writeShading(html);
        writeGrid(html);
        if (gap.isPresent()) {
            gap.get().write(html, scale);
        }
        for (SeriesAnalysis one : charted) {
            writeTrend(html, one);
        }
        for (Optional<SmoothCurve> curve : curves) {
            if (curve.isPresent()) {
                curve.get().write(html, scale);
            }
        }
        for (SeriesAnalysis one : charted) {
            writeLine(html, one.series());
        }
        double y = ChartScale.PLOT_HEIGHT + ROW / 2 + 1;
        for (SeriesAnalysis one : incomplete) {
            writeMissing(html, one.series(), y);
            y += ROW;
        }
        writeSessions(html, ChartScale.PLOT_HEIGHT + incomplete.size() * ROW);
        writeNames(html);
        episodes.writeMarks(html);
        html.raw("</svg>");
    }

    private void writeGrid(Html html) throws IOException {
        StringBuilder lines = new StringBuilder();
        StringBuilder labels = new StringBuilder();
        for (double tick : scale.scoreTicks()) {
            String y = Figures.coordinate(scale.y(tick));
            lines.append("M58 ").append(y).append("H630");
            labels.append("<text class=\"e\" x=\"50\" y=\"")
                    .append(Figures.coordinate(scale.y(tick) + 3.5))
                    .append("\">")
                    .append(Figures.of(tick))
                    .append("</text>");
        }
        html.raw("<path class=\"grid\" d=\"" + lines + "\"/>").raw(labels);
    }

    private void writeTrend(Html html, SeriesAnalysis one) throws IOException {
        Optional<LinearTrend.Result> trend = one.trend().value();
        if (trend.isEmpty()) {
            return;
        }
        SessionSeries series = one.series();
        LinearTrend.Result line = trend.get();
        StringBuilder path = new StringBuilder();
        int last = series.size() - 1;
        for (int i : new int[] {0, last}) {
            double y = scale.unclipped(FittedLine.at(series, line, i));
            path.append(i == 0 ? 'M' : 'L')
                    .append(Figures.coordinate(scale.x(series.session(i))))
                    .append(' ')
                    .append(Figures.coordinate(y));
        }
        html.raw("<path class=\"trend " + style(series) + "\" d=\"" + path + "\"/>");
    }

    private void writeLine(Html html, SessionSeries series) throws IOException {
        html.raw("<path class=\"ln mk " + style(series) + "\" d=\"")
                .raw(LinePath.ofScores(series, scale::x, scale::y))
                .raw("\"/>");
    }

    /** The runs of sessions within the chart for which a series has no score, as first and last session. */
    private List<int[]> runs(SessionSeries series) {
        List<int[]> runs = new ArrayList<>();
        int expected = scale.first();
        for (int i = 0; i < series.size(); i++) {
            if (series.session(i) > expected) {
                runs.add(new int[] {expected, series.session(i) - 1});
            }
            // A session numbered with the largest int has none after it.
            expected = series.session(i) == Integer.MAX_VALUE ? Integer.MAX_VALUE : series.session(i) + 1;
        }
        if (series.session(series.size() - 1) < scale.last()) {
            runs.add(new int[] {expected, scale.last()});
        }
        return runs;
    }

    private void writeMissing(Html html, SessionSeries series, double y) throws IOException {
        StringBuilder path = new StringBuilder();
        for (int[] run : runs(series)) {
            if (scale.step() < NARROW) {
                cross(path, scale.x(((double) run[0] + run[1]) / 2), y);
                path.append('M').append(Figures.coordinate(scale.x(run[0]))).append(' ');
                path.append(Figures.coordinate(y)).append('H').append(Figures.coordinate(scale.x(run[1])));
            } else {
                for (int session = run[0]; session <= run[1]; session++) {
                    cross(path, scale.x(session), y);
                }
            }
        }
        html.raw("<path class=\"miss " + style(series) + "\" d=\"" + path + "\"/>");
        html.raw("<text class=\"miss " + style(series) + "\" x=\"642\" y=\"" + Figures.coordinate(y + 3)
                + "\">\u00d7 missing</text>");
    }

    private static void cross(StringBuilder path, double x, double y) {
        path.append('M').append(Figures.coordinate(x - 2.5)).append(' ').append(Figures.coordinate(y - 2.5));
        path.append("l5 5m0-5l-5 5");
    }

    private void writeSessions(Html html, double axis) throws IOException {
        StringBuilder ticks = new StringBuilder("M58 150H630");
        StringBuilder labels = new StringBuilder();
        for (int tick : scale.sessionTicks()) {
            String x = Figures.coordinate(scale.x(tick));
            ticks.append('M').append(x).append(" 150v4");
            labels.append("<text class=\"m\" x=\"").append(x).append("\" y=\"");
            labels.append(Figures.coordinate(axis + 16))
                    .append("\">")
                    .append(tick)
                    .append("</text>");
        }
        html.raw("<path class=\"axis\" d=\"" + ticks + "\"/>").raw(labels);
        html.raw("<text x=\"660\" y=\"" + Figures.coordinate(axis + 16) + "\">session</text>");
    }

    /** Each line's name beside its end, moved apart where two lines end at one height. */
    private void writeNames(Html html) throws IOException {
        List<SessionSeries> byHeight = charted.stream()
                .map(SeriesAnalysis::series)
                .sorted(Comparator.comparingDouble(this::endHeight))
                .toList();
        double y = Double.NEGATIVE_INFINITY;
        for (SessionSeries series : byHeight) {
            y = Math.max(y + LABEL_HEIGHT, endHeight(series));
            html.raw("<text class=\"who " + style(series) + "\" x=\"642\" y=\"" + Figures.coordinate(y + 4) + "\">")
                    .text(Labels.rater(series.key()))
                    .raw("</text>");
        }
    }

    private double endHeight(SessionSeries series) {
        return scale.y(series.value(series.size() - 1));
    }

    private String description() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < charted.size(); i++) {
            words.append(i == 0 ? "" : " ").append(description(charted.get(i), curves.get(i)));
        }
        gap.ifPresent(shade -> words.append(' ').append(shade.words()));
        return words.toString();
    }

    private String description(SeriesAnalysis one, Optional<SmoothCurve> curve) {
        SessionSeries series = one.series();
        StringBuilder words = new StringBuilder(Labels.series(one, ofDyad)).append(": ");
        words.append(Figures.count(series.size(), "score", "scores")).append(" from session ");
        words.append(series.session(0)).append(" to ").append(series.session(series.size() - 1));
        long missing = runs(series).stream()
                .mapToLong(run -> (long) run[1] - run[0] + 1)
                .sum();
        words.append(missing == 0 ? "" : ", " + Figures.count(missing, "session", "sessions") + " missing");
        curve.ifPresent(smooth -> words.append("; ").append(smooth.words()));
        for (RuptureFinding finding : one.findings()) {
            words.append("; episode with onset ").append(finding.onset());
            words.append(", nadir ").append(finding.nadir());
            words.append(finding.repair().map(session -> ", repair " + session).orElse(", open"));
        }
        return words.append('.').toString();
    }

    private static String style(SessionSeries series) {
        return Labels.style(series.key().rater());
    }
}
