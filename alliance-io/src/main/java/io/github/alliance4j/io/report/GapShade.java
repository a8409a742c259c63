package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.ChartScale;
import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The area between the lines of client and therapist, over runs of sessions that both rated. */
final class GapShade {

    private final SessionSeries client;
    private final SessionSeries therapist;
    private final int[] shared;

    private GapShade(SessionSeries client, SessionSeries therapist, int[] shared) {
        this.client = client;
        this.therapist = therapist;
        this.shared = shared;
    }

    /** The gap of series that share a chart; nothing if there are not both, or no session has both. */
    static Optional<GapShade> of(List<SeriesAnalysis> charted) {
        Optional<SessionSeries> client = of(Rater.CLIENT, charted);
        Optional<SessionSeries> therapist = of(Rater.THERAPIST, charted);
        if (client.isEmpty() || therapist.isEmpty()) {
            return Optional.empty();
        }
        int[] shared = Arrays.stream(client.get().sessions())
                .filter(session -> therapist.get().position(session) >= 0)
                .toArray();
        return shared.length == 0 ? Optional.empty() : Optional.of(new GapShade(client.get(), therapist.get(), shared));
    }

    private static Optional<SessionSeries> of(Rater rater, List<SeriesAnalysis> charted) {
        return charted.stream()
                .map(SeriesAnalysis::series)
                .filter(series -> series.key().rater().filter(rater::equals).isPresent())
                .findFirst();
    }

    void write(Html html, ChartScale scale) throws IOException {
        StringBuilder path = new StringBuilder();
        for (List<Integer> run : runs()) {
            for (int session : run) {
                append(path, session == run.get(0) ? 'M' : 'L', scale, client, session);
            }
            for (int i = run.size() - 1; i >= 0; i--) {
                append(path, 'L', scale, therapist, run.get(i));
            }
            path.append('Z');
        }
        html.raw("<path class=\"gap\" d=\"" + path + "\"/>");
    }

    /** Sessions that follow each other without a hole. */
    private List<List<Integer>> runs() {
        List<List<Integer>> runs = new ArrayList<>();
        for (int i = 0; i < shared.length; i++) {
            if (i == 0 || shared[i] - shared[i - 1] != 1) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(shared[i]);
        }
        return runs;
    }

    private static void append(StringBuilder path, char step, ChartScale scale, SessionSeries series, int session) {
        path.append(step)
                .append(Figures.coordinate(scale.x(session)))
                .append(' ')
                .append(Figures.coordinate(scale.y(series.value(series.position(session)))));
    }

    /** What is shaded. */
    String words() {
        return "The gap between client and therapist is shaded, in "
                + Figures.count(shared.length, "session", "sessions") + " that both rated.";
    }
}
