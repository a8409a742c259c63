package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.ThresholdRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the episodes that the low-side alarms of a chart make. */
class ChartDetector implements ThresholdRule {

    /** Charts were made for baselines of this length. */
    private static final int SHORT = 20;

    private final ChartRule chart;
    private final RepairRule repair;
    private final Map<String, String> settings;

    ChartDetector(ChartRule chart, RepairRule repair) {
        this.chart = chart;
        this.repair = Objects.requireNonNull(repair, "repair");
        Map<String, String> all = new LinkedHashMap<>();
        chart.describe(all);
        repair.describe(all);
        this.settings = Collections.unmodifiableMap(all);
    }

    /** A detector that is live where the chart is causal. */
    static RuptureDetector of(ChartRule chart, RepairRule repair) {
        return chart.isCausal() ? new LiveChartDetector(chart, repair) : new ChartDetector(chart, repair);
    }

    static LiveChartDetector live(ChartRule chart, RepairRule repair) {
        if (!chart.isCausal()) {
            throw new IllegalStateException("Chart " + chart.id()
                    + " of the whole series looks ahead; a live one needs a baseline, or both target and sigma");
        }
        return new LiveChartDetector(chart, repair);
    }

    ChartRule chart() {
        return chart;
    }

    RepairRule repair() {
        return repair;
    }

    @Override
    public String id() {
        return chart.id();
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public boolean dependsOnLevel() {
        return chart.hasTarget();
    }

    @Override
    public Detection detect(SessionSeries series) {
        if (series.size() == 0) {
            return Detection.notEvaluable(id(), series.key(), "there is no session");
        }
        double[] y = series.values();
        if (Magnitude.isAnyTooLarge(y)) {
            return Detection.notEvaluable(id(), series.key(), Magnitude.TOO_LARGE);
        }
        int[] sessions = series.sessions();
        Evaluation<Path> path = path(y, sessions, y.length);
        if (path.value().isEmpty()) {
            return Detection.notEvaluable(id(), series.key(), path.reason());
        }
        List<RuptureFinding> findings = new ArrayList<>();
        Path walked = path.value().get();
        Episodes episodes = new Episodes(repair);
        Lowest lowest = new Lowest(chart, series.range());
        for (int i = 0; i < y.length; i++) {
            walked.take(sessions[i], y[i]);
            lowest.take(sessions[i]);
            episodes.follow(sessions[i], y[i], walked, ended -> findings.add(finding(ended, y, sessions)));
        }
        if (walked.judged() < chart.sessionsToJudge()) {
            return Detection.notEvaluable(id(), series.key(), tooFew(walked));
        }
        if (!lowest.canAlarm()) {
            return Detection.notEvaluable(
                    id(),
                    series.key(),
                    "in " + Settings.count(y.length, "session", "sessions")
                            + " not even the lowest score of the range makes the chart alarm");
        }
        if (episodes.count() > 0) {
            findings.add(finding(episodes, y, sessions));
        }
        return new Detection(id(), series.key(), findings, "", caveats(series));
    }

    @Override
    public double statistic(SessionSeries series) {
        double[] y = series.values();
        if (Magnitude.isAnyTooLarge(y)) {
            return Double.NEGATIVE_INFINITY;
        }
        int[] sessions = series.sessions();
        Evaluation<Path> path =
                chart.isCausal() ? Evaluation.of(chart.causalPath()) : chart.pathOfAny(y, sessions, y.length);
        return path.value().map(found -> largest(found, y, sessions)).orElse(Double.NEGATIVE_INFINITY);
    }

    private static double largest(Path path, double[] y, int[] sessions) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < y.length; i++) {
            if (path.take(sessions[i], y[i])) {
                largest = Math.max(largest, path.excess());
            }
        }
        return largest;
    }

    @Override
    public RuptureDetector at(double threshold) {
        return of(chart.at(threshold), repair);
    }

    @Override
    public int sessionsNeeded() {
        return chart.sessionsNeeded();
    }

    @Override
    public Optional<String> inPoints() {
        return chart.inPoints();
    }

    @Override
    public Optional<String> besideThreshold() {
        return chart.besideThreshold();
    }

    @Override
    public String thresholdName() {
        return chart.thresholdName();
    }

    private Evaluation<Path> path(double[] y, int[] sessions, int n) {
        return chart.isCausal() ? Evaluation.of(chart.causalPath()) : chart.pathOfAll(y, sessions, n);
    }

    private String tooFew(Path walked) {
        return walked.judged() == 0
                ? walked.reason()
                : "the chart alarms after " + chart.sessionsToJudge() + " judged sessions at the earliest";
    }

    private RuptureFinding finding(Episodes episode, double[] y, int[] sessions) {
        int signal = chart.isCausal() ? episode.firstAlarm() : firstSpoken(episode, y, sessions);
        return episode.finding(signal, chart.evidence(episode));
    }

    /** The first session such that a chart of the series up to it alarms within the episode. */
    private int firstSpoken(Episodes episode, double[] y, int[] sessions) {
        for (int n = 1; n < y.length; n++) {
            if (sessions[n - 1] >= episode.onset() && alarmsWithin(episode, y, sessions, n)) {
                return sessions[n - 1];
            }
        }
        return sessions[y.length - 1];
    }

    private boolean alarmsWithin(Episodes episode, double[] y, int[] sessions, int n) {
        Evaluation<Path> prefix = path(y, sessions, n);
        if (prefix.value().isEmpty()) {
            return false;
        }
        Path path = prefix.value().get();
        for (int i = 0; i < n && sessions[i] <= episode.lastAlarm(); i++) {
            path.take(sessions[i], y[i]);
            if (sessions[i] >= episode.onset() && path.isLow()) {
                return true;
            }
        }
        return false;
    }

    private Set<Caveat> caveats(SessionSeries series) {
        Set<Caveat> caveats = new TreeSet<>();
        if (!chart.isCausal() && series.size() < SHORT) {
            caveats.add(Caveat.SHORT_SERIES);
        }
        if (series.range().isPresent()) {
            double top = series.range().get().high();
            int atTop = 0;
            for (int i = 0; i < series.size(); i++) {
                atTop += series.value(i) >= top ? 1 : 0;
            }
            if (2 * atTop > series.size()) {
                caveats.add(Caveat.CEILING);
            }
        }
        return caveats;
    }
}
