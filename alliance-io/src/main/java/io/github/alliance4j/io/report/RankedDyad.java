package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.Concern;
import io.github.alliance4j.scoring.analysis.DyadAnalysis;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.explanation.Explanation;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dyad at its place in the reading order, with what several parts of the page say of it.
 *
 * @param rank its place, from 1
 * @param analysis what was found
 * @param concern why it may need attention
 * @param sessions how many sessions have a score by anybody
 * @param criteria the settings of each criterion, in the order of the detections
 */
record RankedDyad(int rank, DyadAnalysis analysis, Concern concern, long sessions, List<Map<String, String>> criteria) {

    /** All dyads, most pressing first. */
    static List<RankedDyad> of(AnalysisResult result) {
        List<Map<String, String>> criteria = result.criteria().stream()
                .map(criterion -> criterion.settings())
                .toList();
        List<RankedDyad> ranked = new ArrayList<>(result.dyads().size());
        for (DyadAnalysis dyad : result.byConcern()) {
            ranked.add(new RankedDyad(ranked.size() + 1, dyad, dyad.concern(), sessions(dyad), criteria));
        }
        return ranked;
    }

    private static long sessions(DyadAnalysis dyad) {
        return dyad.series().stream()
                .flatMapToInt(one -> Arrays.stream(one.series().sessions()))
                .distinct()
                .count();
    }

    /** The anchor of its section: an ordinal, never an identifier. */
    String id() {
        return "d" + rank;
    }

    /** The settings of the criterion whose detection stands at a position; empty if the analysis does not say. */
    Map<String, String> settings(int position) {
        return position < criteria.size() ? criteria.get(position) : Map.of();
    }

    /** The finding to name first: an open one, else a repaired one, else any; the deepest of them, then the first. */
    Optional<String> worstFinding() {
        String worst = null;
        double worstWeight = Double.NEGATIVE_INFINITY;
        for (SeriesAnalysis one : analysis.series()) {
            for (int i = 0; i < one.detections().size(); i++) {
                Detection detection = one.detections().get(i);
                for (RuptureFinding finding : detection.findings()) {
                    double weight = weight(finding);
                    if (worst == null || weight > worstWeight) {
                        worst = Labels.series(one, analysis.series()) + ", "
                                + lowerFirst(Explanation.of(detection, finding, settings(i))
                                        .brief());
                        worstWeight = weight;
                    }
                }
            }
        }
        return Optional.ofNullable(worst);
    }

    /** No depth in standard deviations comes near the step from one kind of finding to the next. */
    private static double weight(RuptureFinding finding) {
        double step = finding.isOpen() ? 2 : finding.status() == EpisodeStatus.REPAIRED ? 1 : 0;
        return finding.depthInSd().orElse(0) + step * 1e9;
    }

    private static String lowerFirst(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
