package io.github.alliance4j.io.report.panel;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.io.report.internal.Ticks;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.clinic.ClinicModel;
import io.github.alliance4j.scoring.clinic.ClinicPanel;
import io.github.alliance4j.scoring.clinic.DyadLine;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.Term;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the slopes of dyads are spread, with their mean and its interval. */
final class SlopeChart {

    private static final double LEFT = 40;
    private static final double RIGHT = 412;
    private static final double AXIS = 134;
    private static final double TALLEST = 104;
    private static final double LARGEST_DOT = 11;
    private static final double SMALLEST_DOT = 5;
    private static final double LABEL_REACH = 40;

    private final ClinicPanel panel;
    private final PanelFit fit;
    private final FixedEffect mean;
    private final double[] slopes;
    private final SlopeBins bins;

    SlopeChart(ClinicPanel panel, PanelFit fit) {
        this.panel = panel;
        this.fit = fit;
        this.mean = fit.fixedEffect(Term.time());
        this.slopes = fit.dyadEffects().groups().stream()
                .map(panel::line)
                .flatMap(Optional::stream)
                .mapToDouble(DyadLine::slope)
                .sorted()
                .toArray();
        Interval interval = mean.interval();
        double low = Arrays.stream(slopes).min().orElse(0);
        double high = Arrays.stream(slopes).max().orElse(0);
        this.bins = SlopeBins.of(
                slopes, Math.min(0, Math.min(low, interval.low())), Math.max(0, Math.max(high, interval.high())));
    }

    void write(Html html, String id) throws IOException {
        html.raw("<h4>How dyads change</h4>");
        if (panel.model().filter(ClinicModel::hasSlopes).isEmpty()) {
            html.raw(
                    "<p>The slopes of single dyads cannot be told apart in these data; all have the slope of the mean.</p>");
            return;
        }
        html.raw("<figure><figcaption>")
                .text("Slopes of " + Figures.count(slopes.length, "dyad", "dyads") + ", shrunken"
                        + (hasDots() ? ", one circle a dyad." : ", as bars of how many dyads."))
                .raw("</figcaption>");
        html.raw(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"slopes\" viewBox=\"0 0 440 180\" role=\"img\" aria-labelledby=\""
                        + id
                        + "t " + id + "s\"><title id=\"" + id
                        + "t\">How the slopes of dyads are spread</title><desc id=\"" + id
                        + "s\">");
        html.text(spread()).raw("</desc>");
        writeMean(html);
        writeCounts(html);
        writeAxis(html);
        html.raw("</svg></figure>");
        writeTable(html);
        html.raw("<p>").text(spread() + " " + conclusion()).raw("</p>");
    }

    private void writeMean(Html html) throws IOException {
        String style = Labels.style(panel.rater());
        Interval interval = mean.interval();
        double left = x(interval.low());
        html.raw("<rect class=\"ep " + style + "\" x=\"" + Figures.coordinate(left) + "\" y=\"20\" width=\""
                + Figures.coordinate(Math.max(1, x(interval.high()) - left)) + "\" height=\"" + (int) (AXIS - 20)
                + "\"/>");
        html.raw("<path class=\"zero\" d=\"M" + Figures.coordinate(x(0)) + " 20V134\"/>");
        double label = Math.min(RIGHT - LABEL_REACH, Math.max(LEFT + LABEL_REACH, x(mean.estimate())));
        html.raw("<path class=\"middle " + style + "\" d=\"M" + Figures.coordinate(x(mean.estimate())) + " 20V134\"/>")
                .raw("<text class=\"m who " + style + "\" x=\"" + Figures.coordinate(label) + "\" y=\"14\">mean "
                        + PanelWords.rate(mean.estimate()) + "</text>");
    }

    private boolean hasDots() {
        return dot() >= SMALLEST_DOT;
    }

    /** The room of a dot; too small where there are many dyads. */
    private double dot() {
        double wide = x(bins.start(1)) - x(bins.start(0));
        return Math.min(LARGEST_DOT, Math.min(wide, TALLEST / Math.max(1, bins.highest())));
    }

    private void writeCounts(Html html) throws IOException {
        StringBuilder path = new StringBuilder();
        double unit = hasDots() ? dot() : TALLEST / Math.max(1, bins.highest());
        for (int bin = 0; bin < bins.size(); bin++) {
            int count = bins.count(bin);
            if (hasDots()) {
                double middle = (x(bins.start(bin)) + x(bins.start(bin + 1))) / 2;
                for (int i = 0; i < count; i++) {
                    path.append('M').append(Figures.coordinate(middle)).append(' ');
                    path.append(Figures.coordinate(AXIS - unit * (i + 0.5))).append("h0");
                }
            } else if (count > 0) {
                path.append('M')
                        .append(Figures.coordinate(x(bins.start(bin)) + 1))
                        .append(" 134V");
                path.append(Figures.coordinate(AXIS - unit * count)).append('H');
                path.append(Figures.coordinate(x(bins.start(bin + 1)) - 1)).append("V134z");
            }
        }
        html.raw("<path class=\"" + (hasDots() ? "dots " : "bars ") + Labels.style(panel.rater()) + "\" d=\"" + path
                + "\"" + (hasDots() ? " stroke-width=\"" + Figures.coordinate(unit * 0.84) + "\"" : "") + "/>");
        if (!hasDots()) {
            writeHeights(html, unit);
        }
    }

    private void writeHeights(Html html, double unit) throws IOException {
        Ticks ticks = Ticks.of(0, bins.highest(), 4);
        for (double tick : ticks.values()) {
            if (tick == Math.rint(tick)) {
                html.raw("<text class=\"e\" x=\"34\" y=\"" + Figures.coordinate(AXIS - unit * tick + 3.5) + "\">"
                        + Figures.of(tick) + "</text>");
            }
        }
    }

    private void writeAxis(Html html) throws IOException {
        StringBuilder path = new StringBuilder("M40 134H412");
        StringBuilder labels = new StringBuilder();
        Ticks ticks = Ticks.of(bins.start(0), bins.end(), 6);
        for (double tick : ticks.values()) {
            String x = Figures.coordinate(x(tick));
            path.append('M').append(x).append(" 134v4");
            labels.append("<text class=\"m\" x=\"").append(x).append("\" y=\"151\">");
            labels.append(ticks.label(tick)).append("</text>");
        }
        html.raw("<path class=\"axis\" d=\"" + path + "\"/>")
                .raw(labels)
                .raw("<text class=\"m\" x=\"226\" y=\"173\">points a session</text>");
    }

    private double x(double slope) {
        double low = bins.start(0);
        return LEFT + (RIGHT - LEFT) * (slope - low) / (bins.end() - low);
    }

    private void writeTable(Html html) throws IOException {
        Ticks width = new Ticks(List.of(), bins.width());
        html.raw("<details class=\"numbers\"><summary>Numbers behind this chart</summary><div class=\"cols\"><table>")
                .raw("<thead><tr><th scope=\"col\">Slope from</th><th scope=\"col\">to below</th>")
                .raw("<th scope=\"col\">Dyads</th></tr></thead><tbody>");
        for (int bin = 0; bin < bins.size(); bin++) {
            html.raw("<tr><th scope=\"row\">" + width.label(bins.start(bin)) + "</th><td>"
                    + width.label(bins.start(bin + 1)) + "</td><td>" + bins.count(bin) + "</td></tr>");
        }
        html.raw("</tbody></table></div></details>");
    }

    private String spread() {
        return "The shrunken slopes run from " + PanelWords.rate(slopes[0]) + " to "
                + PanelWords.rate(slopes[slopes.length - 1]) + "; their mean is " + PanelWords.rate(mean.estimate())
                + " points a session (" + PanelWords.interval(fit, mean.interval()) + ", shaded).";
    }

    private String conclusion() {
        String drift = PanelWords.isClear(mean.interval())
                ? "On the whole these dyads " + (mean.estimate() < 0 ? "fall" : "rise")
                : "On the whole these dyads neither clearly rise nor clearly fall";
        return drift
                + ". The slope of a single dyad is drawn towards that mean; look at its own chart before you judge it.";
    }
}
