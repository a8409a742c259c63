package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.rupture.Evidence;
import java.util.Map;
import java.util.Optional;

/** What a detector needs to know of a chart. */
interface ChartRule {

    String id();

    void describe(Map<String, String> settings);

    /** Whether what it says of a session depends on no later one. */
    boolean isCausal();

    /** Whether a centre line in points is given. */
    boolean hasTarget();

    /** Whether centre line and sigma are both given. */
    default boolean isLevelGiven() {
        return false;
    }

    /** How many sessions a causal chart must judge before it can alarm. */
    int sessionsToJudge();

    /** A new path that finds its own level as it goes; only for causal charts. */
    Path causalPath();

    /**
     * A path around the level of the first {@code n} scores, or why there is none or it could not alarm; only for charts that
     * look ahead.
     */
    Evaluation<Path> pathOfAll(double[] y, int[] sessions, int n);

    /** The same chart with another limit. */
    ChartRule at(double threshold);

    /** The name of the limit among the settings. */
    String thresholdName();

    /** What in the chart decides beside the limit. */
    Optional<String> besideThreshold();

    /** What in the chart is in points. */
    Optional<String> inPoints();

    /** The shortest series of which the chart does not always say the same. */
    int sessionsNeeded();

    /** As {@link #pathOfAll}, however short the series. */
    Evaluation<Path> pathOfAny(double[] y, int[] sessions, int n);

    /** What the chart says of the first alarm of an episode. */
    Evidence evidence(Episodes episode);
}
