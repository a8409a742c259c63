package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.ChartScale;
import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.alliance.Session;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.Modality;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the sessions were held and which were missed: a cross for each missed one, a bar for each run held remotely. */
final class SessionRow implements Row {

    private static final double MIDDLE = BAND + BAND_HEIGHT / 2;
    private static final double LETTER = 6;

    private record Run(Modality modality, int from, int to) {}

    private final ChartScale scale;
    private final List<Session> sessions;

    SessionRow(ChartScale scale, List<Session> sessions) {
        this.scale = scale;
        this.sessions = sessions;
    }

    @Override
    public void write(Html html) throws IOException {
        for (Run run : remote()) {
            writeRun(html, run);
        }
        StringBuilder late = new StringBuilder();
        StringBuilder missed = new StringBuilder();
        for (Session session : sessions) {
            double x = scale.x(session.number().value());
            if (!session.tookPlace()) {
                missed.append('M').append(Figures.coordinate(x - 4)).append(' ').append(Figures.coordinate(MIDDLE - 4));
                missed.append("l8 8m0-8l-8 8");
            } else if (session.attendance() == Attendance.LATE) {
                late.append('M').append(Figures.coordinate(x)).append(' ').append(Figures.coordinate(MIDDLE + 6));
                late.append("v6");
            }
        }
        html.raw(late.isEmpty() ? "" : "<path class=\"late\" d=\"" + late + "\"/>");
        html.raw(missed.isEmpty() ? "" : "<path class=\"missed\" d=\"" + missed + "\"/>");
        long held = sessions.stream().filter(Session::tookPlace).count();
        new RowName("", held + " held, " + (sessions.size() - held) + " missed", "").write(html);
    }

    private List<Run> remote() {
        List<Run> runs = new ArrayList<>();
        int position = 0;
        while (position < sessions.size()) {
            Optional<Modality> modality = sessions.get(position).modality();
            int end = position;
            while (end + 1 < sessions.size() && sessions.get(end + 1).modality().equals(modality)) {
                end++;
            }
            if (modality.filter(Modality::isRemote).isPresent()) {
                runs.add(new Run(modality.get(), number(position), number(end)));
            }
            position = end + 1;
        }
        return runs;
    }

    private int number(int position) {
        return sessions.get(position).number().value();
    }

    private void writeRun(Html html, Run run) throws IOException {
        double margin = Math.min(12, scale.step() / 2);
        double from = scale.x(run.from) - margin;
        double width = scale.x(run.to) + margin - from;
        html.raw("<rect class=\"life\" x=\"" + Figures.coordinate(from) + "\" y=\"" + Figures.coordinate(MIDDLE - 8)
                + "\" width=\"" + Figures.coordinate(width) + "\" height=\"16\" rx=\"3\"/>");
        String word = fitting(Labels.plain(run.modality), scale.step() * (run.to - run.from + 1));
        if (!word.isEmpty()) {
            html.raw("<text class=\"m\" x=\"" + Figures.coordinate(from + width / 2) + "\" y=\""
                            + Figures.coordinate(MIDDLE + 4) + "\">")
                    .text(word)
                    .raw("</text>");
        }
    }

    /** The word, its capital, or nothing, by what the sessions of a run have room for. */
    private static String fitting(String word, double room) {
        if (room > LETTER * word.length() + LETTER) {
            return word;
        }
        return room > 2 * LETTER ? word.substring(0, 1).toUpperCase(Locale.ROOT) : "";
    }
}
