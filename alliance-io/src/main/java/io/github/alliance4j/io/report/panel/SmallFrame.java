package io.github.alliance4j.io.report.panel;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.List;
import java.util.Optional;

/**
 * What all small drawings of a panel share: sessions from left to right, scores from bottom to top.
 *
 * @param first the first session
 * @param last the last session
 * @param low the score at the bottom
 * @param high the score at the top
 */
record SmallFrame(int first, int last, double low, double high) {

    static final double WIDTH = 160;
    static final double HEIGHT = 84;

    private static final double MARGIN = 6;

    /** The frame that holds all scores of these series; at least one of them has a score. */
    static SmallFrame of(List<SessionSeries> series) {
        int first = series.stream().mapToInt(one -> one.session(0)).min().orElseThrow();
        int last = series.stream()
                .mapToInt(one -> one.session(one.size() - 1))
                .max()
                .orElseThrow();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (SessionSeries one : series) {
            for (double score : one.values()) {
                low = Math.min(low, score);
                high = Math.max(high, score);
            }
        }
        if (low < high) {
            return new SmallFrame(first, last, low, high);
        }
        Optional<ScoreRange> range = series.get(0).range();
        return new SmallFrame(
                first,
                last,
                range.map(ScoreRange::low).orElse(low - 1),
                range.map(ScoreRange::high).orElse(high + 1));
    }

    double x(double session) {
        double share = first == last ? 0.5 : (session - first) / ((double) last - first);
        return MARGIN + share * (WIDTH - 2 * MARGIN);
    }

    /** Where a score stands; a line may leave the drawing, whose edge clips it. */
    double y(double score) {
        double share = Math.min(9, Math.max(-9, (score - low) / (high - low)));
        return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
    }
}
