package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.ChartScale;
import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.io.report.internal.LinePath;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.agreement.AgreementSheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * A plot from 0 to 100 percent of the maximum possible, with scores of forms and parts of the profile of a record. A line
 * ends where the therapist changes. A part has marks only where the record says something of it.
 */
final class ProfilePlot {

    private static final double LABEL_HEIGHT = 13;

    /** What is carried on for one session alone has no mark, and so needs a length to be seen. */
    private static final String DASH = "m-3 0h6";

    private record Line(String name, String style, String path, String marks, double endHeight) {}

    private final ChartScale scale;
    private final String heading;
    private final Tenures tenures;
    private final List<Line> lines = new ArrayList<>();

    /** An empty plot; the scale runs from 0 to 100. */
    ProfilePlot(ChartScale scale, String heading, Tenures tenures) {
        this.scale = scale;
        this.heading = heading;
        this.tenures = tenures;
    }

    /** Adds the scores of a form, drawn over its own range; a series without a range has no place here. */
    ProfilePlot scores(SessionSeries series) {
        series.range().filter(range -> series.size() > 0).ifPresent(range -> {
            ChartScale own = new ChartScale(scale.first(), scale.last(), range.low(), range.high());
            int[] sessions = series.sessions();
            double[] values = series.values();
            lines.add(new Line(
                    Labels.rater(series.key()),
                    Labels.style(series.key().rater()),
                    LinePath.of(sessions, values, scale::x, own::y, "h0", tenures::endIn),
                    points(sessions, values, own, session -> true),
                    own.y(values[values.length - 1])));
        });
        return this;
    }

    /** Adds one part of the profiles, if it has a value in any session; it is marked in the sessions of the rule. */
    ProfilePlot part(
            String name,
            String style,
            List<AgreementSheet> sheets,
            Function<AllianceProfile, AllianceProfile.Part> part,
            IntPredicate said) {
        List<AllianceProfile> scored = sheets.stream()
                .map(AgreementSheet::profile)
                .filter(profile -> part.apply(profile).pomp().isPresent())
                .toList();
        if (!scored.isEmpty()) {
            int[] sessions = scored.stream()
                    .mapToInt(profile -> profile.session().value())
                    .toArray();
            double[] values = scored.stream()
                    .mapToDouble(profile -> part.apply(profile).pomp().orElseThrow())
                    .toArray();
            lines.add(new Line(
                    name,
                    style,
                    LinePath.of(sessions, values, scale::x, scale::y, DASH, tenures::endIn),
                    points(sessions, values, scale, said),
                    scale.y(values[values.length - 1])));
        }
        return this;
    }

    void write(Html html) throws IOException {
        html.raw("<text x=\"58\" y=\"-9\">").text(heading).raw("</text>");
        writeGrid(html);
        for (Line line : lines) {
            html.raw("<path class=\"ln " + line.style + "\" d=\"" + line.path + "\"/>");
            html.raw("<path class=\"mk " + line.style + "\" d=\"" + line.marks + "\"/>");
        }
        double y = Double.NEGATIVE_INFINITY;
        List<Line> byHeight = lines.stream()
                .sorted(Comparator.comparingDouble(Line::endHeight))
                .toList();
        for (Line line : byHeight) {
            y = Math.max(y + LABEL_HEIGHT, line.endHeight);
            html.raw("<text class=\"who " + line.style + "\" x=\"642\" y=\"" + Figures.coordinate(y + 4) + "\">")
                    .text(line.name)
                    .raw("</text>");
        }
    }

    private String points(int[] sessions, double[] values, ChartScale over, IntPredicate said) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < sessions.length; i++) {
            if (said.test(sessions[i])) {
                path.append('M')
                        .append(Figures.coordinate(scale.x(sessions[i])))
                        .append(' ');
                path.append(Figures.coordinate(over.y(values[i]))).append("h0");
            }
        }
        return path.toString();
    }

    private void writeGrid(Html html) throws IOException {
        StringBuilder ticks = new StringBuilder();
        StringBuilder labels = new StringBuilder();
        for (double tick : scale.scoreTicks()) {
            String y = Figures.coordinate(scale.y(tick));
            ticks.append("M58 ").append(y).append("H630");
            labels.append("<text class=\"e\" x=\"50\" y=\"").append(Figures.coordinate(scale.y(tick) + 3.5));
            labels.append("\">").append(Figures.of(tick)).append("</text>");
        }
        html.raw("<path class=\"grid\" d=\"" + ticks + "\"/>").raw(labels);
    }
}
