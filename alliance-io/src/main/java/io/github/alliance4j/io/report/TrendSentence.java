package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.trend.LinearTrend;

/** A fitted line in words, and where it stands in time. */
final class TrendSentence {

    private static final double SMALL = 0.1;

    private TrendSentence() {}

    /** The trend in full, with slope, interval and p. */
    static String of(SeriesAnalysis analysis) {
        Evaluation<LinearTrend.Result> trend = analysis.trend();
        if (trend.value().isEmpty()) {
            return "No trend: " + trend.reason() + ".";
        }
        LinearTrend.Result line = trend.value().get();
        Interval interval = line.slopeInterval();
        int decimals = Math.abs(line.slope()) < SMALL ? 3 : 2;
        String unit = line.time() == SessionTime.DAYS ? " points a day" : " points a session";
        String size = isClear(interval)
                ? (line.slope() < 0 ? "Falls by " : "Rises by ") + Figures.rate(Math.abs(line.slope()), decimals) + unit
                : "No clear trend: " + Figures.rate(line.slope(), decimals) + unit;
        return size + " (" + Math.round(100 * line.confidence()) + " % interval "
                + Figures.rate(interval.low(), decimals) + " to " + Figures.rate(interval.high(), decimals) + ", "
                + Figures.p(line.slopeP()) + ").";
    }

    /** The trend as an arrow and a word. */
    static String brief(Evaluation<LinearTrend.Result> trend) {
        if (trend.value().isEmpty()) {
            return "\u2013 not evaluable";
        }
        LinearTrend.Result line = trend.value().get();
        if (!isClear(line.slopeInterval())) {
            return "\u2192 no clear trend";
        }
        return line.slope() < 0 ? "\u2198 falling" : "\u2197 rising";
    }

    private static boolean isClear(Interval slope) {
        return slope.high() < 0 || slope.low() > 0;
    }
}
