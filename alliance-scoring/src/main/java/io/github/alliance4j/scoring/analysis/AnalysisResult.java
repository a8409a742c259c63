package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.scoring.rupture.Detection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What was found for a clinic. Immutable, thread-safe.
 *
 * @param scale the scale that was analysed
 * @param metric the metric of its scores
 * @param dyads the dyads in the order of their first form
 * @param criteria each criterion beside what chance alone would give
 * @since 0.1
 */
public record AnalysisResult(ScaleId scale, Metric metric, List<DyadAnalysis> dyads, List<ChanceExpectation> criteria) {

    /**
     * Checks that no part is null and copies the lists.
     *
     * @param scale the scale that was analysed
     * @param metric the metric of its scores
     * @param dyads the dyads in the order of their first form
     * @param criteria each criterion beside what chance alone would give
     */
    public AnalysisResult {
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(metric, "metric");
        dyads = List.copyOf(dyads);
        criteria = List.copyOf(criteria);
    }

    /**
     * The dyads, most pressing first: by concern, then by severity, then in their order.
     *
     * @return all dyads
     */
    public List<DyadAnalysis> byConcern() {
        // Each dyad is judged once, not once a comparison.
        record Judged(DyadAnalysis dyad, Concern concern, double severity) {}
        return dyads.stream()
                .map(dyad -> new Judged(dyad, dyad.concern(), dyad.severity()))
                .sorted(Comparator.comparing(Judged::concern)
                        .thenComparing(
                                Comparator.comparingDouble(Judged::severity).reversed()))
                .map(Judged::dyad)
                .toList();
    }

    /**
     * How many dyads have a concern.
     *
     * @param concern the concern
     * @return 0 or more
     */
    public long dyads(Concern concern) {
        return dyads.stream().filter(dyad -> dyad.concern() == concern).count();
    }

    /**
     * Everything the criteria said.
     *
     * @return dyad by dyad, series by series, criterion by criterion
     */
    public List<Detection> detections() {
        return dyads.stream()
                .flatMap(dyad -> dyad.series().stream())
                .flatMap(series -> series.detections().stream())
                .toList();
    }
}
