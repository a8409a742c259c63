package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.ChartScale;
import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.RecordAnalysis;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The drawing of a record over the sessions: its overall part beside the scores of forms, its components, and below them
 * a row for each goal, task, facet of the bond, feedback and stated rupture. Its height is bounded, however long the
 * record.
 */
final class RecordTimeline {

    private static final double ABOVE = 24;
    private static final double BETWEEN = 26;
    private static final double AXIS = 24;

    private final RecordAnalysis analysis;
    private final List<SessionSeries> forms;
    private final ChartScale scale;
    private final List<RowGroup> groups;
    private final Tenures tenures;
    private final Said said;

    /** The drawing of a record that has a session. */
    RecordTimeline(RecordAnalysis analysis, List<SessionSeries> forms) {
        this.analysis = analysis;
        this.forms = forms;
        Alliance record = analysis.record();
        int[] shown = IntStream.concat(
                        record.sessions().stream()
                                .mapToInt(session -> session.number().value()),
                        forms.stream().flatMapToInt(series -> IntStream.of(series.sessions())))
                .toArray();
        this.scale = new ChartScale(
                IntStream.of(shown).min().orElse(1), IntStream.of(shown).max().orElse(1), 0, 100);
        this.tenures = new Tenures(record);
        this.said = new Said(record);
        this.groups = new RecordRows(record, scale, tenures).groups();
    }

    void write(Html html, String id) throws IOException {
        double second = ChartScale.PLOT_HEIGHT + BETWEEN;
        double rows = second + ChartScale.PLOT_HEIGHT + 10;
        double axis = rows + groups.stream().mapToDouble(RowGroup::height).sum();
        html.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 " + Figures.coordinate(-ABOVE) + " 720 "
                + Figures.coordinate(ABOVE + axis + AXIS) + "\" role=\"img\" aria-labelledby=\"" + id + "t " + id
                + "s\"><title id=\"" + id + "t\">Record of dyad ");
        html.text(analysis.record().dyad().value())
                .raw(" by session</title><desc id=\"" + id + "s\">")
                .text(description())
                .raw("</desc>");
        writeSessions(html, axis);
        overall().write(html);
        beginGroup(html, second);
        components().write(html);
        html.raw("</g>");
        double y = rows;
        for (RowGroup group : groups) {
            beginGroup(html, y);
            group.write(html);
            html.raw("</g>");
            y += group.height();
        }
        html.raw("</svg>");
    }

    private ProfilePlot overall() {
        ProfilePlot plot = new ProfilePlot(scale, "Overall of the record, and the forms over their own range", tenures);
        forms.forEach(plot::scores);
        return plot.part("Record", "s", analysis.agreement(), AllianceProfile::overall, said::any);
    }

    private ProfilePlot components() {
        ProfilePlot plot = new ProfilePlot(scale, "Goal, task and bond of the record", tenures);
        addPart(plot, "Goal", "s", Component.GOAL);
        addPart(plot, "Task", "s two", Component.TASK);
        addPart(plot, "Bond", "s three", Component.BOND);
        return plot;
    }

    private void addPart(ProfilePlot plot, String name, String style, Component component) {
        plot.part(
                name,
                style,
                analysis.agreement(),
                profile -> profile.component(component).orElseGet(AllianceProfile.Part::notScorable),
                session -> said.of(component, session));
    }

    private static void beginGroup(Html html, double y) throws IOException {
        html.raw("<g transform=\"translate(0 " + Figures.coordinate(y) + ")\">");
    }

    /** The session numbers below everything, and a line through everything at each change of therapist. */
    private void writeSessions(Html html, double axis) throws IOException {
        StringBuilder ticks = new StringBuilder("M58 " + Figures.coordinate(axis) + "H630");
        StringBuilder labels = new StringBuilder();
        for (int tick : scale.sessionTicks()) {
            String x = Figures.coordinate(scale.x(tick));
            ticks.append('M')
                    .append(x)
                    .append(' ')
                    .append(Figures.coordinate(axis))
                    .append("v4");
            labels.append("<text class=\"m\" x=\"").append(x).append("\" y=\"");
            labels.append(Figures.coordinate(axis + 16))
                    .append("\">")
                    .append(tick)
                    .append("</text>");
        }
        html.raw("<path class=\"axis\" d=\"" + ticks + "\"/>").raw(labels);
        html.raw("<text x=\"660\" y=\"" + Figures.coordinate(axis + 16) + "\">session</text>");
        for (int last : tenures.ends()) {
            double x = scale.x(last < scale.last() ? last + 0.5 : last);
            html.raw(
                    "<path class=\"change\" d=\"M" + Figures.coordinate(x) + " 0V" + Figures.coordinate(axis) + "\"/>");
        }
    }

    private String description() {
        Alliance record = analysis.record();
        return Figures.count(record.sessions().size(), "session", "sessions") + " in the record, "
                + Figures.count(record.goals().size(), "goal", "goals") + ", "
                + Figures.count(record.tasks().size(), "task", "tasks") + ", "
                + Figures.count(record.bond().facets().size(), "rated facet", "rated facets") + " of the bond, "
                + Figures.count(record.feedback().size(), "feedback", "feedbacks") + ", "
                + Figures.count(record.ruptures().size(), "stated rupture", "stated ruptures")
                + ". The tables and lists below hold the same.";
    }
}
