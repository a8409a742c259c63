package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.clinic.ClinicPanel;
import io.github.alliance4j.scoring.rupture.Detection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found for a clinic. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class AnalysisResult {

    private final ScaleId scale;
    private final Metric metric;
    private final List<DyadAnalysis> dyads;
    private final List<ChanceExpectation> criteria;
    private final List<ClinicPanel> panels;
    private final List<ClinicCalibration> calibrations;
    private final Optional<ClinicCongruence> congruence;

    /**
     * A result without panel models.
     *
     * @param scale the scale that was analysed
     * @param metric the metric of its scores
     * @param dyads the dyads in the order of their first form
     * @param criteria each criterion beside what chance alone would give
     */
    public AnalysisResult(ScaleId scale, Metric metric, List<DyadAnalysis> dyads, List<ChanceExpectation> criteria) {
        this(scale, metric, dyads, criteria, List.of(), List.of(), Optional.empty());
    }

    private AnalysisResult(
            ScaleId scale,
            Metric metric,
            List<DyadAnalysis> dyads,
            List<ChanceExpectation> criteria,
            List<ClinicPanel> panels,
            List<ClinicCalibration> calibrations,
            Optional<ClinicCongruence> congruence) {
        this.scale = Objects.requireNonNull(scale, "scale");
        this.metric = Objects.requireNonNull(metric, "metric");
        this.dyads = List.copyOf(dyads);
        this.criteria = List.copyOf(criteria);
        this.panels = List.copyOf(panels);
        this.calibrations = List.copyOf(calibrations);
        this.congruence = congruence;
    }

    /**
     * The same result with panel models of all dyads.
     *
     * @param newPanels one a rater and instrument
     * @return the result
     */
    public AnalysisResult with(List<ClinicPanel> newPanels) {
        return new AnalysisResult(scale, metric, dyads, criteria, newPanels, calibrations, congruence);
    }

    /**
     * The same result with what two voices say of each other.
     *
     * @param newCongruence of all dyads
     * @return the result
     */
    public AnalysisResult with(ClinicCongruence newCongruence) {
        return new AnalysisResult(scale, metric, dyads, criteria, panels, calibrations, Optional.of(newCongruence));
    }

    AnalysisResult withCalibrations(List<ClinicCalibration> newCalibrations) {
        return new AnalysisResult(scale, metric, dyads, criteria, panels, newCalibrations, congruence);
    }

    /**
     * The scale that was analysed.
     *
     * @return the scale
     */
    public ScaleId scale() {
        return scale;
    }

    /**
     * The metric of its scores.
     *
     * @return the metric
     */
    public Metric metric() {
        return metric;
    }

    /**
     * The dyads.
     *
     * @return in the order of their first form
     */
    public List<DyadAnalysis> dyads() {
        return dyads;
    }

    /**
     * The therapist of each dyad that has one alone.
     *
     * @return in the order of the dyads
     */
    public Map<DyadId, TherapistId> therapists() {
        Map<DyadId, TherapistId> therapists = new LinkedHashMap<>();
        dyads.forEach(dyad -> dyad.therapist().ifPresent(therapist -> therapists.put(dyad.dyad(), therapist)));
        return Collections.unmodifiableMap(therapists);
    }

    /**
     * Each criterion beside what chance alone would give.
     *
     * @return in the order in which they were asked for
     */
    public List<ChanceExpectation> criteria() {
        return criteria;
    }

    /**
     * All dyads together, as each rater scored them.
     *
     * @return one a rater and instrument; none if they were left out
     */
    public List<ClinicPanel> panels() {
        return panels;
    }

    /**
     * What the criteria that learn from a panel rest on.
     *
     * @return criterion by criterion, one a rater and instrument; none without such a criterion
     */
    public List<ClinicCalibration> calibrations() {
        return calibrations;
    }

    /**
     * What client and therapist say of each other.
     *
     * @return of all dyads; nothing where no dyad has scores of both
     */
    public Optional<ClinicCongruence> congruence() {
        return congruence;
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

    /** The number of dyads, without identifiers, so that it may be logged. */
    @Override
    public String toString() {
        return dyads.size() + (dyads.size() == 1 ? " dyad" : " dyads");
    }
}
