package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.evaluation.DetectionScore;
import io.github.alliance4j.scoring.evaluation.Proportion;
import io.github.alliance4j.scoring.evaluation.ScoredRule;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Draws rules against each other as one SVG file: false alarms to the right, sensitivity upwards, a numbered mark with the
 * intervals of both for each rule, and the names beside. A good rule stands at the upper left. Rules without a false-alarm
 * rate or sensitivity are named with the reason and have no mark. The file needs nothing else and holds no script.
 * Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ComparisonPicture {

    private static final double CONFIDENCE = 0.95;
    private static final double LEFT = 64;
    private static final double TOP = 44;
    private static final double SIDE = 440;
    private static final double LEGEND = LEFT + SIDE + 28;
    private static final double WIDTH = 960;
    private static final double LINE = 18;
    private static final int NAME = 60;

    private final OptionalDouble asked;

    private ComparisonPicture(OptionalDouble asked) {
        this.asked = asked;
    }

    /**
     * A picture without a line for the rate that was asked for.
     *
     * @return the picture
     */
    public static ComparisonPicture withDefaults() {
        return new ComparisonPicture(OptionalDouble.empty());
    }

    /**
     * The same picture with a line where the false-alarm rate was asked to be.
     *
     * @param rate between 0 and 1
     * @return the picture
     * @throws IllegalArgumentException if the rate is not between 0 and 1
     */
    public ComparisonPicture withAsked(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("False-alarm rate " + rate + " is not between 0 and 1");
        }
        return new ComparisonPicture(OptionalDouble.of(rate));
    }

    /**
     * Draws the rules.
     *
     * @param rules the rules and their scores
     * @param out takes the file; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public void write(List<ScoredRule> rules, Appendable out) throws IOException {
        Objects.requireNonNull(rules, "rules");
        Html svg = new Html(Objects.requireNonNull(out, "out"));
        double height = Math.max(TOP + SIDE + 64, TOP + LINE * (rules.size() + 2));
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"t d\" viewBox=\"0 0 "
                + Figures.coordinate(WIDTH) + " " + Figures.coordinate(height) + "\" width=\""
                + Figures.coordinate(WIDTH) + "\" height=\"" + Figures.coordinate(height)
                + "\" font-family=\"system-ui, sans-serif\" font-size=\"12\" fill=\"#222\">\n"
                + "<title id=\"t\">False alarms and sensitivity of rupture rules</title>\n"
                + "<desc id=\"d\">To the right the share of dyads without a rupture that get a finding, upwards the share of"
                + " true ruptures that are found, each with its 95 % interval.</desc>\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        axes(svg);
        asked(svg);
        for (int i = 0; i < rules.size(); i++) {
            rule(svg, rules.get(i), i + 1);
        }
        svg.raw("</svg>\n");
    }

    private static void axes(Html svg) throws IOException {
        for (int tick = 0; tick <= 10; tick += 2) {
            String x = Figures.coordinate(x(tick / 10.0));
            String y = Figures.coordinate(y(tick / 10.0));
            svg.raw("<path stroke=\"#ddd\" fill=\"none\" d=\"M" + x + " " + Figures.coordinate(TOP) + "V"
                    + Figures.coordinate(TOP + SIDE) + "M" + Figures.coordinate(LEFT) + " " + y + "H"
                    + Figures.coordinate(LEFT + SIDE) + "\"/>\n");
            text(svg, x(tick / 10.0), TOP + SIDE + 18, "middle", Figures.of(tick / 10.0));
            text(svg, LEFT - 8, y(tick / 10.0) + 4, "end", Figures.of(tick / 10.0));
        }
        text(svg, LEFT + SIDE / 2, TOP + SIDE + 40, "middle", "false alarms: share of clean dyads with a finding");
        text(svg, LEFT - 40, TOP - 16, "start", "sensitivity: share of true ruptures found");
    }

    private void asked(Html svg) throws IOException {
        if (asked.isPresent()) {
            double x = x(asked.getAsDouble());
            svg.raw("<path stroke=\"#a33\" stroke-dasharray=\"4 3\" d=\"M" + Figures.coordinate(x) + " "
                    + Figures.coordinate(TOP) + "V" + Figures.coordinate(TOP + SIDE) + "\"/>\n");
            text(svg, x + 4, TOP + SIDE - 6, "start", "asked for");
        }
    }

    private static void rule(Html svg, ScoredRule rule, int number) throws IOException {
        double line = TOP + LINE * number;
        String name = number + "  " + shortened(rule.name());
        if (rule.score().value().isEmpty()) {
            text(
                    svg,
                    LEGEND,
                    line,
                    "start",
                    shortened(name + " (not evaluable: " + rule.score().reason() + ")"));
            return;
        }
        DetectionScore score = rule.score().value().get();
        if (score.falseAlarm().value().isEmpty() || score.sensitivity().value().isEmpty()) {
            String reason = score.falseAlarm().reason() + score.sensitivity().reason();
            text(svg, LEGEND, line, "start", name + " (no mark: " + reason + ")");
            return;
        }
        Proportion alarm = score.falseAlarm().value().get();
        Proportion found = score.sensitivity().value().get();
        text(
                svg,
                LEGEND,
                line,
                "start",
                name + ": " + Figures.of(alarm.estimate()) + ", " + Figures.of(found.estimate()));
        mark(svg, alarm, found, number);
    }

    private static void mark(Html svg, Proportion alarm, Proportion found, int number) throws IOException {
        Interval across = alarm.interval(CONFIDENCE);
        Interval upwards = found.interval(CONFIDENCE);
        String x = Figures.coordinate(x(alarm.estimate()));
        String y = Figures.coordinate(y(found.estimate()));
        svg.raw("<g><path stroke=\"#27c\" stroke-width=\"1.5\" d=\"M" + Figures.coordinate(x(across.low())) + " " + y
                + "H"
                + Figures.coordinate(x(across.high())) + "M" + x + " " + Figures.coordinate(y(upwards.low())) + "V"
                + Figures.coordinate(y(upwards.high())) + "\"/><circle fill=\"#27c\" r=\"3.5\" cx=\"" + x + "\" cy=\""
                + y
                + "\"/>");
        text(svg, x(alarm.estimate()) + 6, y(found.estimate()) - 6, "start", Integer.toString(number));
        svg.raw("</g>\n");
    }

    private static double x(double share) {
        return LEFT + SIDE * share;
    }

    private static double y(double share) {
        return TOP + SIDE * (1 - share);
    }

    private static String shortened(String text) {
        return text.length() <= NAME ? text : text.substring(0, NAME - 1) + "…";
    }

    private static void text(Html svg, double x, double y, String anchor, String words) throws IOException {
        svg.raw("<text x=\"" + Figures.coordinate(x) + "\" y=\"" + Figures.coordinate(y) + "\" text-anchor=\"" + anchor
                        + "\">")
                .text(words)
                .raw("</text>\n");
    }
}
