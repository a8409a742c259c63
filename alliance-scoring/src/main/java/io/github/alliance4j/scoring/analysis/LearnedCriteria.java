package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.PanelDetector;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.scan.CalibratedDetector;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The criteria at work in one clinic: those that learn from a panel have learned, from each rater and instrument apart. */
final class LearnedCriteria {

    private final List<RuptureDetector> criteria;
    private final Map<Source, List<Evaluation<? extends RuptureDetector>>> bySource = new LinkedHashMap<>();

    LearnedCriteria(List<RuptureDetector> criteria, Collection<SessionSeries> clinic) {
        this.criteria = criteria;
        Map<Source, List<SessionSeries>> panels = new LinkedHashMap<>();
        for (SessionSeries series : clinic) {
            panels.computeIfAbsent(Source.of(series.key()), source -> new ArrayList<>())
                    .add(series);
        }
        panels.forEach((source, panel) -> bySource.put(source, learned(panel)));
    }

    private List<Evaluation<? extends RuptureDetector>> learned(List<SessionSeries> panel) {
        List<Evaluation<? extends RuptureDetector>> learned = new ArrayList<>(criteria.size());
        for (RuptureDetector criterion : criteria) {
            learned.add(criterion instanceof PanelDetector learner ? learner.learned(panel) : Evaluation.of(criterion));
        }
        return learned;
    }

    /** What each criterion says of a series of the clinic. */
    List<Detection> detect(SessionSeries series) {
        List<Evaluation<? extends RuptureDetector>> own = bySource.getOrDefault(Source.of(series.key()), List.of());
        List<Detection> detections = new ArrayList<>(own.size());
        for (int c = 0; c < own.size(); c++) {
            detections.add(detect(criteria.get(c), own.get(c), series));
        }
        return detections;
    }

    private static Detection detect(
            RuptureDetector criterion, Evaluation<? extends RuptureDetector> learned, SessionSeries series) {
        return learned.isEvaluable()
                ? learned.value().orElseThrow().detect(series)
                : Detection.notEvaluable(criterion.id(), series.key(), learned.reason());
    }

    /** What the calibrated criteria rest on, criterion by criterion. */
    List<ClinicCalibration> calibrations() {
        List<ClinicCalibration> calibrations = new ArrayList<>();
        for (int c = 0; c < criteria.size(); c++) {
            if (criteria.get(c) instanceof CalibratedDetector asked) {
                int place = c;
                bySource.forEach((source, learned) -> calibrations.add(
                        new ClinicCalibration(asked.id(), source, calibration(learned.get(place)), asked.isToLearn())));
            }
        }
        return calibrations;
    }

    private static Evaluation<Calibration> calibration(Evaluation<? extends RuptureDetector> learned) {
        return learned.value()
                .filter(CalibratedDetector.class::isInstance)
                .map(CalibratedDetector.class::cast)
                .flatMap(CalibratedDetector::calibration)
                .map(Evaluation::of)
                .orElseGet(() -> Evaluation.notEvaluable(learned.reason()));
    }
}
