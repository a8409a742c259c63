package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A causal chart with one dyad, one session at a time. */
final class ChartMonitor implements RuptureMonitor {

    private static final String CHART = "chart";
    private static final String EPISODES = "episodes";

    private final ChartDetector detector;
    private final Path path;
    private final Episodes episodes;

    ChartMonitor(ChartDetector detector) {
        this.detector = detector;
        this.path = detector.chart().causalPath();
        this.episodes = new Episodes(detector.repair());
    }

    ChartMonitor(ChartDetector detector, MonitorState state) {
        this(detector);
        Memory chart = memory(state, CHART);
        path.recall(chart);
        chart.end();
        Memory kept = memory(state, EPISODES);
        episodes.read(kept);
        kept.end();
    }

    private static Memory memory(MonitorState state, String name) {
        return new Memory(state.memory().getOrDefault(name, List.of()));
    }

    @Override
    public MonitorSignal update(int session, double score) {
        if (session <= episodes.lastSession()) {
            throw new IllegalArgumentException(
                    session < 1
                            ? "Session " + session + " is below 1; sessions are counted from 1"
                            : "Session " + session + " follows session " + episodes.lastSession()
                                    + "; sessions must increase");
        }
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("Session " + session + ": a score is a finite number");
        }
        path.take(session, score);
        MonitorSignal signal = episodes.follow(session, score, path, ChartMonitor::forget);
        return isEvaluable() ? signal : MonitorSignal.NOT_EVALUABLE;
    }

    /** Only the latest episode is kept. */
    private static void forget(Episodes ended) {}

    private boolean isEvaluable() {
        return path.judged() >= detector.chart().sessionsToJudge();
    }

    @Override
    public int observations() {
        return episodes.seen();
    }

    @Override
    public int episodes() {
        return episodes.count();
    }

    @Override
    public Optional<RuptureFinding> latest() {
        return episodes.count() == 0
                ? Optional.empty()
                : Optional.of(
                        episodes.finding(episodes.firstAlarm(), detector.chart().evidence(episodes)));
    }

    @Override
    public MonitorState state() {
        Memory chart = new Memory();
        path.save(chart);
        Memory kept = new Memory();
        episodes.write(kept);
        Map<String, List<Double>> memory = new LinkedHashMap<>();
        memory.put(CHART, chart.numbers());
        memory.put(EPISODES, kept.numbers());
        return MonitorState.of(detector.id(), detector.settings(), memory);
    }
}
