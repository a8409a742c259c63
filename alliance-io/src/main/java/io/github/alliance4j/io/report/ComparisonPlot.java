package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.evaluation.DetectionScore;
import io.github.alliance4j.scoring.evaluation.Proportion;
import io.github.alliance4j.scoring.evaluation.ScoredRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The square of false alarms against sensitivity with a numbered mark a rule, and a curve through its marks at other rates for
 * a rule that keeps the rate it is asked for. Styles of a page go before its colours.
 */
final class ComparisonPlot {

    static final double CONFIDENCE = 0.95;
    static final double LEFT = 64;
    static final double TOP = 44;
    static final double SIDE = 440;
    static final String MEANING =
            "To the right the share of dyads without a rupture that get a finding, upwards the share"
                    + " of true ruptures that are found, each with its 95 % interval. A curve is one rule at several"
                    + " false-alarm rates that it was asked for.";

    /** A rule that has both shares. */
    private record Mark(int number, Proportion alarm, Proportion found) {
        MarkLabels.Point point() {
            return new MarkLabels.Point(x(alarm.estimate()), y(found.estimate()));
        }
    }

    private final List<Mark> marks = new ArrayList<>();
    private final List<List<MarkLabels.Point>> curves = new ArrayList<>();
    private final OptionalDouble asked;

    ComparisonPlot(List<ScoredRule> rules, OptionalDouble asked) {
        this.asked = asked;
        for (int i = 0; i < rules.size(); i++) {
            int number = i + 1;
            rules.get(i).score().value().flatMap(score -> mark(number, score)).ifPresent(marks::add);
            curves.add(curve(number, rules.get(i)));
        }
    }

    /** The places of a rule at its rates, from left to right. */
    private static List<MarkLabels.Point> curve(int number, ScoredRule rule) {
        return rule.curve().stream()
                .map(point -> mark(number, point.score()))
                .flatMap(Optional::stream)
                .map(Mark::point)
                .sorted(Comparator.comparingDouble(MarkLabels.Point::x)
                        .thenComparing(MarkLabels.Point::y, Comparator.reverseOrder()))
                .toList();
    }

    private static Optional<Mark> mark(int number, DetectionScore score) {
        return score.falseAlarm()
                .value()
                .flatMap(alarm -> score.sensitivity().value().map(found -> new Mark(number, alarm, found)));
    }

    void write(Html svg) throws IOException {
        writeAxes(svg);
        writeAsked(svg);
        for (List<MarkLabels.Point> curve : curves) {
            writeCurve(svg, curve);
        }
        for (Mark mark : marks) {
            writeMark(svg, mark);
        }
        List<MarkLabels.Point> points = marks.stream().map(Mark::point).toList();
        List<MarkLabels.Point> places = new MarkLabels(LEFT, TOP, SIDE).of(points);
        for (int i = 0; i < places.size(); i++) {
            writeNumber(svg, marks.get(i).number(), points.get(i), places.get(i));
        }
    }

    private static void writeAxes(Html svg) throws IOException {
        for (int tick = 0; tick <= 10; tick += 2) {
            String x = Figures.coordinate(x(tick / 10.0));
            String y = Figures.coordinate(y(tick / 10.0));
            svg.raw("<path class=\"grid\" stroke=\"#ddd\" fill=\"none\" d=\"M" + x + " " + Figures.coordinate(TOP) + "V"
                    + Figures.coordinate(TOP + SIDE) + "M" + Figures.coordinate(LEFT) + " " + y + "H"
                    + Figures.coordinate(LEFT + SIDE) + "\"/>\n");
            text(svg, x(tick / 10.0), TOP + SIDE + 18, "middle", Figures.of(tick / 10.0));
            text(svg, LEFT - 8, y(tick / 10.0) + 4, "end", Figures.of(tick / 10.0));
        }
        text(svg, LEFT + SIDE / 2, TOP + SIDE + 40, "middle", "false alarms: share of clean dyads with a finding");
        text(svg, LEFT - 40, TOP - 16, "start", "sensitivity: share of true ruptures found");
    }

    private void writeAsked(Html svg) throws IOException {
        if (asked.isPresent()) {
            double x = x(asked.getAsDouble());
            svg.raw("<path class=\"asked\" stroke=\"#a33\" stroke-dasharray=\"4 3\" d=\"M" + Figures.coordinate(x) + " "
                    + Figures.coordinate(TOP) + "V" + Figures.coordinate(TOP + SIDE) + "\"/>\n");
            boolean left = asked.getAsDouble() > 0.7;
            text(svg, left ? x - 4 : x + 4, TOP + SIDE - 6, left ? "end" : "start", "asked for");
        }
    }

    /** A line through the places, with a small ring at each. */
    private static void writeCurve(Html svg, List<MarkLabels.Point> curve) throws IOException {
        if (curve.isEmpty()) {
            return;
        }
        String line = curve.stream().map(ComparisonPlot::words).collect(Collectors.joining("L"));
        svg.raw("<path class=\"curve\" stroke=\"#27c\" fill=\"none\" d=\"M" + line + "\"/>\n");
        for (MarkLabels.Point point : curve) {
            svg.raw("<circle class=\"rate\" fill=\"#fff\" stroke=\"#27c\" r=\"3\" cx=\"" + Figures.coordinate(point.x())
                    + "\" cy=\"" + Figures.coordinate(point.y()) + "\"/>\n");
        }
    }

    private static String words(MarkLabels.Point point) {
        return Figures.coordinate(point.x()) + " " + Figures.coordinate(point.y());
    }

    private static void writeMark(Html svg, Mark mark) throws IOException {
        Interval across = mark.alarm().interval(CONFIDENCE);
        Interval upwards = mark.found().interval(CONFIDENCE);
        String x = Figures.coordinate(mark.point().x());
        String y = Figures.coordinate(mark.point().y());
        svg.raw("<g><path class=\"whisker\" stroke=\"#27c\" stroke-width=\"1.5\" d=\"M"
                + Figures.coordinate(x(across.low())) + " " + y + "H" + Figures.coordinate(x(across.high())) + "M" + x
                + " "
                + Figures.coordinate(y(upwards.low())) + "V" + Figures.coordinate(y(upwards.high()))
                + "\"/><circle class=\"found\" fill=\"#27c\" r=\"3.5\" cx=\"" + x + "\" cy=\"" + y + "\"/></g>\n");
    }

    /** The number of a rule, with a line from its mark where it had to move away. */
    private static void writeNumber(Html svg, int number, MarkLabels.Point mark, MarkLabels.Point place)
            throws IOException {
        if (MarkLabels.isApart(mark, place)) {
            svg.raw("<path class=\"lead\" stroke=\"#777\" stroke-width=\".8\" d=\"M" + Figures.coordinate(mark.x())
                    + " "
                    + Figures.coordinate(mark.y()) + "L"
                    + Figures.coordinate(mark.x() + 0.8 * (place.x() - mark.x())) + " "
                    + Figures.coordinate(mark.y() + 0.8 * (place.y() - mark.y())) + "\"/>");
        }
        svg.raw("<text class=\"number\" stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\" x=\""
                + Figures.coordinate(place.x()) + "\" y=\"" + Figures.coordinate(place.y() + 4)
                + "\" text-anchor=\"middle\">" + number + "</text>\n");
    }

    private static double x(double share) {
        return LEFT + SIDE * share;
    }

    private static double y(double share) {
        return TOP + SIDE * (1 - share);
    }

    static void text(Html svg, double x, double y, String anchor, String words) throws IOException {
        svg.raw("<text x=\"" + Figures.coordinate(x) + "\" y=\"" + Figures.coordinate(y) + "\" text-anchor=\"" + anchor
                        + "\">")
                .text(words)
                .raw("</text>\n");
    }
}
