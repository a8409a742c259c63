package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.scoring.evaluation.DetectionScore;
import io.github.alliance4j.scoring.evaluation.Proportion;
import io.github.alliance4j.scoring.evaluation.ScoredRule;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Draws rules against each other as one SVG file: false alarms to the right, sensitivity upwards, a numbered mark with the
 * intervals of both for each rule, and the names beside. A rule that was scored at several rates has a curve through them. Numbers of marks at one place are moved apart. A good rule stands
 * at the upper left. Rules without a false-alarm rate or sensitivity are named with the reason and have no mark. The file needs nothing else and holds no script.
 * Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ComparisonPicture {

    private static final double LEGEND = ComparisonPlot.LEFT + ComparisonPlot.SIDE + 28;
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
        double bottom = ComparisonPlot.TOP + ComparisonPlot.SIDE + 64;
        double height = Math.max(bottom, ComparisonPlot.TOP + LINE * (rules.size() + 2));
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"t d\" viewBox=\"0 0 "
                + Figures.coordinate(WIDTH) + " " + Figures.coordinate(height) + "\" width=\""
                + Figures.coordinate(WIDTH) + "\" height=\"" + Figures.coordinate(height)
                + "\" font-family=\"system-ui, sans-serif\" font-size=\"12\" fill=\"#222\">\n"
                + "<title id=\"t\">False alarms and sensitivity of rupture rules</title>\n"
                + "<desc id=\"d\">" + ComparisonPlot.MEANING + "</desc>\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        new ComparisonPlot(rules, asked).write(svg);
        for (int i = 0; i < rules.size(); i++) {
            ComparisonPlot.text(
                    svg, LEGEND, ComparisonPlot.TOP + LINE * (i + 1), "start", (i + 1) + "  " + words(rules.get(i)));
        }
        svg.raw("</svg>\n");
    }

    /** A rule's name with its shares, or why it has no mark. */
    private static String words(ScoredRule rule) {
        String name = shortened(rule.name());
        if (rule.score().value().isEmpty()) {
            return shortened(name + " (not evaluable: " + rule.score().reason() + ")");
        }
        DetectionScore score = rule.score().value().get();
        Optional<Proportion> alarm = score.falseAlarm().value();
        Optional<Proportion> found = score.sensitivity().value();
        return alarm.isEmpty() || found.isEmpty()
                ? name + " (no mark: " + score.falseAlarm().reason()
                        + score.sensitivity().reason() + ")"
                : name + ": " + Figures.of(alarm.get().estimate()) + ", "
                        + Figures.of(found.get().estimate());
    }

    private static String shortened(String text) {
        return text.length() <= NAME ? text : text.substring(0, NAME - 1) + "…";
    }
}
