package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.ChartScale;
import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The episodes of a chart: shaded in the plot from onset to repair, or to the last session while open, and drawn as
 * bars above it, on as many lanes as it takes for no two labels to meet.
 */
final class EpisodeLanes {

    private static final double LANE = 15;
    private static final double ABOVE_PLOT = 14;
    /** From here on bars share the last lane, so that no series makes a chart of any height. */
    private static final int MOST_LANES = 6;

    private static final double WIDEST_MARGIN = 8;
    private static final double DIGIT = 6;
    private static final double WORD = 46;

    private record Episode(String style, RuptureFinding finding, int end, int lane) {

        boolean isSameAs(String otherStyle, RuptureFinding other, int otherEnd) {
            return style.equals(otherStyle)
                    && end == otherEnd
                    && finding.onset().equals(other.onset())
                    && finding.nadir().equals(other.nadir());
        }
    }

    private final ChartScale scale;
    private final List<Episode> episodes = new ArrayList<>();
    private final double[] laneEnds = new double[MOST_LANES];

    EpisodeLanes(ChartScale scale, List<SeriesAnalysis> charted) {
        this.scale = scale;
        Arrays.fill(laneEnds, Double.NEGATIVE_INFINITY);
        for (SeriesAnalysis one : charted) {
            for (Detection detection : one.detections()) {
                for (RuptureFinding finding : detection.findings()) {
                    add(Labels.style(one.series().key().rater()), finding);
                }
            }
        }
    }

    /** What two criteria agree on is drawn once. */
    private void add(String style, RuptureFinding finding) {
        int end = end(finding);
        if (episodes.stream().anyMatch(known -> known.isSameAs(style, finding, end))) {
            return;
        }
        double from = scale.x(finding.onset().value())
                - WORD
                - DIGIT * digits(finding.onset().value());
        int lane = 0;
        while (lane < MOST_LANES - 1 && laneEnds[lane] > from) {
            lane++;
        }
        laneEnds[lane] = scale.x(end) + WORD + DIGIT * digits(end);
        episodes.add(new Episode(style, finding, end, lane));
    }

    /** Where nothing says what "back" would be, nobody knows how long the episode lasts: it is drawn to its nadir. */
    private int end(RuptureFinding finding) {
        return switch (finding.status()) {
            case NOT_EVALUABLE -> finding.nadir().value();
            case UNREPAIRED, PENDING -> scale.last();
            case REPAIRED -> finding.repair().orElseThrow().value();
        };
    }

    private static int digits(int session) {
        return Integer.toString(session).length();
    }

    /** How much room the bars take above the plot. */
    double height() {
        int lanes =
                episodes.stream().mapToInt(episode -> episode.lane + 1).max().orElse(0);
        return ABOVE_PLOT + lanes * LANE;
    }

    /** Behind everything else: the shading. */
    void writeShading(Html html) throws IOException {
        double margin = Math.min(WIDEST_MARGIN, scale.step() / 2);
        for (Episode episode : episodes) {
            double from = scale.x(episode.finding.onset().value()) - margin;
            double to = scale.x(episode.end) + margin;
            html.raw("<rect class=\"ep " + episode.style + "\" x=\"" + Figures.coordinate(from) + "\" y=\"0\" width=\""
                    + Figures.coordinate(to - from) + "\" height=\"" + Figures.coordinate(ChartScale.PLOT_HEIGHT)
                    + "\"/>");
        }
    }

    /** Before everything else: the bars with onset and repair, and a ring around each nadir. */
    void writeMarks(Html html) throws IOException {
        for (Episode episode : episodes) {
            writeBar(html, episode);
            writeNadir(html, episode);
        }
    }

    private void writeBar(Html html, Episode episode) throws IOException {
        int onset = episode.finding.onset().value();
        double y = -ABOVE_PLOT - episode.lane * LANE;
        double from = scale.x(onset);
        double to = scale.x(episode.end);
        html.raw("<g class=\"bar " + episode.style + "\"><path d=\"M" + Figures.coordinate(from) + " "
                + Figures.coordinate(y) + "H" + Figures.coordinate(to) + "\"/>");
        mark(html, "#onset", from, y);
        if (episode.finding.status() != EpisodeStatus.NOT_EVALUABLE) {
            mark(html, episode.finding.isOpen() ? "#open" : "#repair", to, y);
        }
        boolean fits = from - DIGIT * digits(onset) > WORD;
        label(html, from - 7, y + 3.5, " class=\"e\"", fits ? "onset " + onset : "onset");
        label(html, to + 7, y + 3.5, "", endWords(episode, to));
        html.raw("</g>");
    }

    private static String endWords(Episode episode, double x) {
        return switch (episode.finding.status()) {
            case NOT_EVALUABLE -> "end unknown";
            case UNREPAIRED, PENDING -> "open";
            case REPAIRED ->
                x + WORD + DIGIT * digits(episode.end) < ChartScale.WIDTH ? "repair " + episode.end : "repair";
        };
    }

    private void writeNadir(Html html, Episode episode) throws IOException {
        int session = episode.finding.nadir().value();
        double x = scale.x(session);
        double y = scale.y(episode.finding.nadirLevel());
        double half = (WORD + DIGIT * digits(session)) / 2;
        html.raw("<g class=\"nadir " + episode.style + "\">");
        mark(html, "#nadir", x, y);
        if (x - half < ChartScale.LEFT) {
            label(html, x + 11, y + 4, "", "nadir " + session);
        } else if (x + half > ChartScale.LEFT + ChartScale.PLOT_WIDTH) {
            label(html, x - 11, y + 4, " class=\"e\"", "nadir " + session);
        } else {
            label(html, x, y + 20 < ChartScale.PLOT_HEIGHT ? y + 18 : y - 11, " class=\"m\"", "nadir " + session);
        }
        html.raw("</g>");
    }

    private static void mark(Html html, String symbol, double x, double y) throws IOException {
        html.raw("<use href=\"" + symbol + "\" x=\"" + Figures.coordinate(x) + "\" y=\"" + Figures.coordinate(y)
                + "\"/>");
    }

    private static void label(Html html, double x, double y, String anchor, String words) throws IOException {
        html.raw("<text" + anchor + " x=\"" + Figures.coordinate(x) + "\" y=\"" + Figures.coordinate(y) + "\">" + words
                + "</text>");
    }
}
