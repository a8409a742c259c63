package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.trend.LinearTrend;
import java.util.List;
import java.util.Objects;

/**
 * What was found in one series. Immutable, thread-safe.
 *
 * @param series the scores
 * @param trend the straight line through them, or why there is none
 * @param detections what each criterion says, in the order the criteria were given
 * @since 0.1
 */
public record SeriesAnalysis(SessionSeries series, Evaluation<LinearTrend.Result> trend, List<Detection> detections) {

    /**
     * Checks that no part is null and copies the list.
     *
     * @param series the scores
     * @param trend the straight line through them, or why there is none
     * @param detections what each criterion says, in the order the criteria were given
     */
    public SeriesAnalysis {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(trend, "trend");
        detections = List.copyOf(detections);
    }

    /**
     * The findings of all criteria.
     *
     * @return criterion by criterion, by onset
     */
    public List<RuptureFinding> findings() {
        return detections.stream().flatMap(d -> d.findings().stream()).toList();
    }

    /** Whether anything could be said of this series. */
    boolean isEvaluable() {
        return trend.isEvaluable() || detections.stream().anyMatch(Detection::isEvaluable);
    }
}
