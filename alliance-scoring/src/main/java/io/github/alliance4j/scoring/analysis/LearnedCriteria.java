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

/**
 * Criteria at work on one panel: those that {@linkplain PanelDetector learn} have learned, from the series of each rater,
 * instrument and scale apart. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class LearnedCriteria {

    private final List<RuptureDetector> criteria;
    private final Map<Source, List<Evaluation<? extends RuptureDetector>>> bySource = new LinkedHashMap<>();

    private LearnedCriteria(List<RuptureDetector> criteria, Collection<SessionSeries> panel) {
        this.criteria = criteria;
        Map<Source, List<SessionSeries>> panels = new LinkedHashMap<>();
        for (SessionSeries series : panel) {
            panels.computeIfAbsent(Source.of(series.key()), source -> new ArrayList<>())
                    .add(series);
        }
        panels.forEach((source, alike) -> bySource.put(source, learned(alike)));
    }

    /**
     * The criteria after they have learned from a panel.
     *
     * @param criteria the criteria
     * @param panel all series of the panel, in any order; may be empty where no criterion has to learn
     * @return the criteria at work
     */
    public static LearnedCriteria of(List<? extends RuptureDetector> criteria, Collection<SessionSeries> panel) {
        return new LearnedCriteria(List.copyOf(criteria), panel);
    }

    private List<Evaluation<? extends RuptureDetector>> learned(List<SessionSeries> panel) {
        List<Evaluation<? extends RuptureDetector>> learned = new ArrayList<>(criteria.size());
        for (RuptureDetector criterion : criteria) {
            learned.add(criterion instanceof PanelDetector learner ? learner.learned(panel) : Evaluation.of(criterion));
        }
        return learned;
    }

    /**
     * What each criterion says of a series.
     *
     * @param series a series of the panel, or one like them; a criterion that has seen none like it says that it is not
     *     evaluable
     * @return a detection for each criterion, in their order
     */
    public List<Detection> detect(SessionSeries series) {
        Source source = Source.of(series.key());
        List<Evaluation<? extends RuptureDetector>> known = bySource.get(source);
        List<Evaluation<? extends RuptureDetector>> own = known == null ? learned(List.of()) : known;
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
