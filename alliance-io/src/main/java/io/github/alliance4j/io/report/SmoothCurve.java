package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.ChartScale;
import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.trend.Loess;
import java.io.IOException;
import java.util.Optional;

/** The smooth curve through a series, which shows what a straight line cannot; for the eye, not for a judgement. */
final class SmoothCurve {

    /** Below this a curve would follow single scores. */
    private static final int FEWEST = 8;
    /** Beyond this it would take long, and the scores themselves are a curve. */
    private static final int MOST = 200;

    /** Local lines that single odd sessions do not bend, the settings of {@code lowess}. */
    private static final Loess METHOD =
            Loess.withDefaults().withDegree(1).withSpan(2 / 3.0).withRobustSteps(3);

    private final SessionSeries series;
    private final Loess.Curve curve;

    private SmoothCurve(SessionSeries series, Loess.Curve curve) {
        this.series = series;
        this.curve = curve;
    }

    /** The curve, where the series has enough sessions and one can be found. */
    static Optional<SmoothCurve> of(SessionSeries series) {
        return series.size() < FEWEST || series.size() > MOST
                ? Optional.empty()
                : METHOD.fit(series).value().map(curve -> new SmoothCurve(series, curve));
    }

    void write(Html html, ChartScale scale) throws IOException {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < curve.size(); i++) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(Figures.coordinate(scale.x(curve.time(i))))
                    .append(' ')
                    .append(Figures.coordinate(scale.unclipped(curve.value(i))));
        }
        html.raw("<path class=\"smooth " + Labels.style(series.key().rater()) + "\" d=\"" + path + "\"/>");
    }

    /** {@code smooth curve from 5.1 to 4.9, lowest 3.2 at session 7}. */
    String words() {
        int lowest = 0;
        for (int i = 1; i < curve.size(); i++) {
            lowest = curve.value(i) < curve.value(lowest) ? i : lowest;
        }
        return "smooth curve from " + Figures.of(curve.value(0)) + " to " + Figures.of(curve.value(curve.size() - 1))
                + ", lowest " + Figures.of(curve.value(lowest)) + " at session " + series.session(lowest);
    }
}
