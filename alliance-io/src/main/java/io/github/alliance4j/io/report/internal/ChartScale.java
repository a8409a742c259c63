package io.github.alliance4j.io.report.internal;

import io.github.alliance4j.model.series.SessionSeries;
import java.util.ArrayList;
import java.util.List;

/**
 * Where sessions and scores stand in a drawing, in its own units. The top of the plot is at 0, so that every chart can
 * share one clipping edge; what stands above the plot has negative coordinates.
 *
 * @param first the first session shown
 * @param last the last session shown
 * @param low the score at the bottom of the plot
 * @param high the score at the top of the plot
 */
public record ChartScale(int first, int last, double low, double high) {

    public static final double WIDTH = 720;
    public static final double LEFT = 58;
    public static final double PLOT_WIDTH = 572;
    public static final double PLOT_HEIGHT = 150;

    private static final int SCORE_TICKS = 6;
    private static final double DIGIT = 7;
    private static final double BETWEEN_TICKS = 22;
    /** Beyond this the distance of two scores could not be stated as a number. */
    private static final double LARGEST = Double.MAX_VALUE / 4;

    /** The scale of series that share one range; at least one of them has a score. */
    public static ChartScale of(List<SessionSeries> series) {
        ChartScale ofScores = ofScores(series);
        return series.get(0)
                .range()
                .map(range -> new ChartScale(ofScores.first, ofScores.last, range.low(), range.high()))
                .orElse(ofScores);
    }

    /** The scale that shows the scores as large as it can, whatever their range. */
    public static ChartScale ofScores(List<SessionSeries> series) {
        int first = Integer.MAX_VALUE;
        int last = 1;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (SessionSeries one : series) {
            for (int i = 0; i < one.size(); i++) {
                first = Math.min(first, one.session(i));
                last = Math.max(last, one.session(i));
                low = Math.min(low, one.value(i));
                high = Math.max(high, one.value(i));
            }
        }
        double margin = low < high ? (high / 2 - low / 2) / 6 : Math.max(1, Math.abs(low) / 10);
        return new ChartScale(first, last, Math.max(low - margin, -LARGEST), Math.min(high + margin, LARGEST));
    }

    public double x(double session) {
        return first == last ? LEFT + PLOT_WIDTH / 2 : LEFT + PLOT_WIDTH * (session - first) / ((double) last - first);
    }

    public double y(double score) {
        double within = Math.min(high, Math.max(low, score));
        return PLOT_HEIGHT - PLOT_HEIGHT * ((within - low) / (high - low));
    }

    /** Where a line that may leave the plot stands; the plot's edge clips it. */
    public double unclipped(double score) {
        return PLOT_HEIGHT - PLOT_HEIGHT * Math.min(9, Math.max(-9, (score - low) / (high - low)));
    }

    /** The distance of two neighbouring sessions. */
    public double step() {
        return first == last ? PLOT_WIDTH : PLOT_WIDTH / ((double) last - first);
    }

    /** Session numbers to write at the axis: few enough to be read, however many sessions lie between. */
    public List<Integer> sessionTicks() {
        double width = BETWEEN_TICKS + DIGIT * Integer.toString(last).length();
        long step = Math.max(1, (long) Ticks.step((double) last - first, (int) (PLOT_WIDTH / width)));
        List<Integer> ticks = new ArrayList<>();
        for (long tick = (first + step - 1L) / step * step; tick <= last; tick += step) {
            ticks.add((int) tick);
        }
        return ticks;
    }

    /** Scores to write at the axis. */
    public List<Double> scoreTicks() {
        return Ticks.of(low, high, SCORE_TICKS).values();
    }
}
