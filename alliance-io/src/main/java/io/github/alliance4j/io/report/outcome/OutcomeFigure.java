package io.github.alliance4j.io.report.outcome;

import io.github.alliance4j.io.report.internal.ChartScale;
import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.outcome.OutcomeSeries;
import java.io.IOException;
import java.util.List;

/** The outcome of a dyad over the sessions of its alliance charts, as the form gives it. */
public final class OutcomeFigure {

    private static final double AXIS = 22;
    private static final double ABOVE = 6;

    private final OutcomeSeries outcome;
    private final List<SessionSeries> alliance;

    /** The outcome, and the alliance above whose sessions it stands. */
    public OutcomeFigure(OutcomeSeries outcome, List<SessionSeries> alliance) {
        this.outcome = outcome;
        this.alliance = alliance;
    }

    /** Writes the figure; its id makes the ids of its title and description. Nothing without a score. */
    public void write(Html html, String id) throws IOException {
        if (outcome.size() == 0) {
            return;
        }
        ChartScale scale = scale();
        html.raw("<figure><figcaption>").text(caption()).raw("</figcaption>");
        html.scrolling("chart", "Outcome of dyad " + outcome.dyad().value());
        html.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 " + Figures.coordinate(-ABOVE) + " 720 "
                + Figures.coordinate(ABOVE + ChartScale.PLOT_HEIGHT + AXIS) + "\" role=\"img\" aria-labelledby=\"" + id
                + "t " + id + "s\"><title id=\"" + id + "t\">Outcome of dyad ");
        html.text(outcome.dyad().value())
                .raw(" by session</title><desc id=\"" + id + "s\">")
                .text(description())
                .raw("</desc>");
        writeGrid(html, scale);
        writeLine(html, scale);
        html.raw("</svg></div></figure>");
    }

    private String caption() {
        return "Outcome " + OutcomeWords.outcome(outcome)
                + (outcome.direction() == Direction.HIGHER_IS_BETTER
                        ? ", higher is better"
                        : ", lower is better: a falling line is a good one");
    }

    private String description() {
        int last = outcome.size() - 1;
        return Figures.count(outcome.size(), "score", "scores") + " from session " + outcome.session(0) + " ("
                + Figures.of(outcome.value(0)) + ") to " + outcome.session(last) + " ("
                + Figures.of(outcome.value(last)) + ").";
    }

    /** The sessions of the alliance charts too, so that one stands below the other. */
    private ChartScale scale() {
        int first = outcome.session(0);
        int last = outcome.session(outcome.size() - 1);
        for (SessionSeries one : alliance) {
            if (one.size() > 0) {
                first = Math.min(first, one.session(0));
                last = Math.max(last, one.session(one.size() - 1));
            }
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < outcome.size(); i++) {
            low = Math.min(low, outcome.value(i));
            high = Math.max(high, outcome.value(i));
        }
        double margin = low < high ? (high / 2 - low / 2) / 6 : Math.max(1, Math.abs(low) / 10);
        return new ChartScale(first, last, low - margin, high + margin);
    }

    private static void writeGrid(Html html, ChartScale scale) throws IOException {
        StringBuilder lines = new StringBuilder();
        StringBuilder labels = new StringBuilder();
        for (double tick : scale.scoreTicks()) {
            lines.append("M58 ").append(Figures.coordinate(scale.y(tick))).append("H630");
            labels.append("<text class=\"e\" x=\"50\" y=\"" + Figures.coordinate(scale.y(tick) + 3.5) + "\">"
                    + Figures.of(tick) + "</text>");
        }
        for (int session : scale.sessionTicks()) {
            labels.append("<text class=\"m\" x=\"" + Figures.coordinate(scale.x(session)) + "\" y=\""
                    + Figures.coordinate(ChartScale.PLOT_HEIGHT + 16) + "\">" + session + "</text>");
        }
        html.raw("<path class=\"grid\" d=\"" + lines + "\"/>").raw(labels);
        html.raw("<text x=\"660\" y=\"" + Figures.coordinate(ChartScale.PLOT_HEIGHT + 16) + "\">session</text>");
    }

    private void writeLine(Html html, ChartScale scale) throws IOException {
        StringBuilder path = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (int i = 0; i < outcome.size(); i++) {
            String x = Figures.coordinate(scale.x(outcome.session(i)));
            String y = Figures.coordinate(scale.y(outcome.value(i)));
            boolean follows = i > 0 && outcome.session(i) == outcome.session(i - 1) + 1;
            path.append(follows ? "L" : "M").append(x).append(' ').append(y);
            dots.append("<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"2.5\"/>");
        }
        html.raw("<g class=\"s\"><path style=\"stroke:var(--hue);fill:none\" d=\"" + path + "\"/>")
                .raw("<g style=\"fill:var(--hue)\">" + dots + "</g></g>");
    }
}
