package io.github.alliance4j.io.report.internal;

import io.github.alliance4j.model.series.SessionSeries;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** The path of a line in a drawing. */
public final class LinePath {

    private LinePath() {}

    /** The scores of a series, broken wherever a session is missing; a score alone becomes a point. */
    public static String ofScores(SessionSeries series, IntToDoubleFunction x, DoubleUnaryOperator y) {
        return of(series.sessions(), series.values(), x, y, "h0", session -> false);
    }

    /**
     * Values by ascending session, broken wherever a session is missing and after each session that the rule names; a
     * value alone becomes a stroke of its own.
     */
    public static String of(
            int[] sessions,
            double[] values,
            IntToDoubleFunction x,
            DoubleUnaryOperator y,
            String alone,
            IntPredicate breaksAfter) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < sessions.length; i++) {
            boolean joined = i > 0 && joins(sessions, i - 1, breaksAfter);
            boolean joins = joins(sessions, i, breaksAfter);
            path.append(joined ? 'L' : 'M')
                    .append(Figures.coordinate(x.applyAsDouble(sessions[i])))
                    .append(' ')
                    .append(Figures.coordinate(y.applyAsDouble(values[i])))
                    .append(joined || joins ? "" : alone);
        }
        return path.toString();
    }

    private static boolean joins(int[] sessions, int i, IntPredicate breaksAfter) {
        return i + 1 < sessions.length && sessions[i + 1] - sessions[i] == 1 && !breaksAfter.test(sessions[i]);
    }
}
