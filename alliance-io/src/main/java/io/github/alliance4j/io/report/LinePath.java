package io.github.alliance4j.io.report;

import io.github.alliance4j.model.series.SessionSeries;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/** The path of a line in a drawing. */
final class LinePath {

    private LinePath() {}

    /** The scores of a series, broken wherever a session is missing; a score alone becomes a point. */
    static String ofScores(SessionSeries series, IntToDoubleFunction x, DoubleUnaryOperator y) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < series.size(); i++) {
            boolean joined = i > 0 && series.session(i) - series.session(i - 1) == 1;
            boolean joins = i + 1 < series.size() && series.session(i + 1) - series.session(i) == 1;
            path.append(joined ? 'L' : 'M')
                    .append(Figures.coordinate(x.applyAsDouble(series.session(i))))
                    .append(' ')
                    .append(Figures.coordinate(y.applyAsDouble(series.value(i))))
                    .append(joined || joins ? "" : "h0");
        }
        return path.toString();
    }
}
