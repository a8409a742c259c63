package io.github.alliance4j.scoring.evaluation;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.PanelDetector;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.simulation.PanelTruth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Holds rules against the true ruptures of one panel. All rules see the same dyads; see {@link DetectionScore} for how they
 * are scored. Immutable, thread-safe.
 *
 * <pre>{@code
 * SimulatedPanel panel = PanelSimulator.of(PanelScenario.routine(), 17).simulate(500);
 * PanelEvaluation evaluation = PanelEvaluation.of(panel.series(), panel.truth());
 * Evaluation<DetectionScore> score = evaluation.assess(VEpisode.mean2Sd());
 * }</pre>
 *
 * @since 0.1
 */
public final class PanelEvaluation {

    private final List<SessionSeries> series;
    private final Set<DyadId> dyads;
    private final PanelTruth truth;

    private PanelEvaluation(List<SessionSeries> series, Set<DyadId> dyads, PanelTruth truth) {
        this.series = series;
        this.dyads = dyads;
        this.truth = truth;
    }

    /**
     * A panel with its truth.
     *
     * @param series one series a dyad, at least one
     * @param truth the true ruptures
     * @return the evaluation
     * @throws IllegalArgumentException if there is no series, a dyad has two, or the truth names a dyad that has none
     */
    public static PanelEvaluation of(Collection<SessionSeries> series, PanelTruth truth) {
        List<SessionSeries> all = List.copyOf(series);
        Set<DyadId> dyads = new LinkedHashSet<>();
        for (SessionSeries one : all) {
            if (!dyads.add(one.dyad())) {
                throw new IllegalArgumentException("A dyad has two series; an evaluation takes one, of one rater");
            }
        }
        if (dyads.isEmpty()) {
            throw new IllegalArgumentException("A panel without a series cannot be evaluated");
        }
        requireKnown(dyads, Objects.requireNonNull(truth, "truth").ruptures().keySet(), "The truth");
        return new PanelEvaluation(all, dyads, truth);
    }

    private static void requireKnown(Set<DyadId> dyads, Set<DyadId> named, String subject) {
        long unknown = named.stream().filter(dyad -> !dyads.contains(dyad)).count();
        if (unknown > 0) {
            throw new IllegalArgumentException(subject + " names " + unknown + (unknown == 1 ? " dyad" : " dyads")
                    + " without a series in the panel");
        }
    }

    /**
     * Scores a rule: what it says of each whole series. A rule that {@linkplain PanelDetector learns from a panel} learns
     * from this one first, without its truth.
     *
     * @param detector the rule
     * @return its score; not evaluable where it can judge no series, or has nothing to learn from
     */
    public Evaluation<DetectionScore> assess(RuptureDetector detector) {
        Evaluation<RuptureDetector> ready = learned(detector);
        return ready.isEvaluable() ? judged(ready.value().orElseThrow()) : Evaluation.notEvaluable(ready.reason());
    }

    /**
     * The rule as it judges this panel, so that it need not learn again for each score.
     *
     * @param detector the rule
     * @return what it has learned from this panel, if it is one that learns; else the rule itself; not evaluable where it
     *     has nothing to learn from
     */
    public Evaluation<RuptureDetector> learned(RuptureDetector detector) {
        return detector instanceof PanelDetector learning
                ? learning.learned(series).map(rule -> rule)
                : Evaluation.of(detector);
    }

    private Evaluation<DetectionScore> judged(RuptureDetector detector) {
        List<Detection> detections = series.stream().map(detector::detect).toList();
        return detections.stream().anyMatch(Detection::isEvaluable)
                ? Evaluation.of(assessAll(detections))
                : Evaluation.notEvaluable(
                        "it can judge no series: " + detections.get(0).notEvaluableReason());
    }

    /**
     * Scores detections that are there already.
     *
     * @param detections at most one for each dyad; a dyad without one has no finding
     * @return the score
     * @throws IllegalArgumentException if a detection is of a dyad without a series, or a dyad has two
     */
    public DetectionScore assessAll(Collection<Detection> detections) {
        Map<DyadId, List<FoundEpisode>> found = new LinkedHashMap<>();
        int unjudged = 0;
        for (Detection detection : detections) {
            List<FoundEpisode> episodes =
                    detection.findings().stream().map(FoundEpisode::from).toList();
            if (found.put(detection.series().dyad(), episodes) != null) {
                throw new IllegalArgumentException("A dyad has two detections; an evaluation takes one");
            }
            unjudged += detection.isEvaluable() ? 0 : 1;
        }
        return assess(found, unjudged);
    }

    /**
     * Scores episodes of any origin.
     *
     * @param found the episodes by dyad; a dyad that is left out has none
     * @param notEvaluable how many dyads could not be judged
     * @return the score
     * @throws IllegalArgumentException if a dyad has no series in the panel
     */
    public DetectionScore assess(Map<DyadId, List<FoundEpisode>> found, int notEvaluable) {
        requireKnown(dyads, found.keySet(), "What was found");
        return new DetectionScore(tallies(found), notEvaluable);
    }

    private List<DyadTally> tallies(Map<DyadId, List<FoundEpisode>> found) {
        List<DyadTally> tallies = new ArrayList<>(dyads.size());
        for (DyadId dyad : dyads) {
            tallies.add(DyadTally.of(truth.ruptures(dyad), found.getOrDefault(dyad, List.of())));
        }
        return tallies;
    }

    /**
     * Scores a live run: every alarm is a finding, also one that is withdrawn later, with the session at which it was
     * given. A rule that learns from a panel learns from this one first.
     *
     * @param detector the rule
     * @return its score; not evaluable where the rule cannot run session by session, can judge no series, or has nothing
     *     to learn from
     */
    public Evaluation<DetectionScore> assessLive(RuptureDetector detector) {
        Evaluation<RuptureDetector> ready = learned(detector);
        if (!ready.isEvaluable()) {
            return Evaluation.notEvaluable(ready.reason());
        }
        return ready.value().orElseThrow() instanceof LiveDetector live
                ? live(live)
                : Evaluation.notEvaluable("it looks back on whole series and has no live form as it is set");
    }

    private Evaluation<DetectionScore> live(LiveDetector detector) {
        Map<DyadId, List<FoundEpisode>> found = new LinkedHashMap<>();
        List<AlarmFate> fates = new ArrayList<>();
        int unjudged = 0;
        for (SessionSeries one : series) {
            LiveRun run = LiveRun.of(detector, one);
            found.put(one.dyad(), run.alarms());
            fates.addAll(run.fates());
            unjudged += run.isEvaluable() ? 0 : 1;
        }
        return unjudged == dyads.size()
                ? Evaluation.notEvaluable("it can judge no series")
                : Evaluation.of(new DetectionScore(tallies(found), unjudged, Optional.of(fates)));
    }
}
