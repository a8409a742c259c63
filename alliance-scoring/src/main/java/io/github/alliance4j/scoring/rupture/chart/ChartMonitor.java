package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.internal.NextSession;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A causal chart with one dyad, one session at a time. */
final class ChartMonitor implements RuptureMonitor {

    private static final String CHART = "chart";
    private static final String EPISODES = "episodes";
    private static final String RANGE = "range";
    private static final String LOWEST = "lowest";

    private final ChartDetector detector;
    private final Path path;
    private final Episodes episodes;
    private final Optional<ScoreRange> range;
    private final Lowest lowest;

    ChartMonitor(ChartDetector detector, Optional<ScoreRange> range) {
        this.detector = detector;
        this.range = range;
        this.lowest = new Lowest(detector.chart(), range);
        this.path = detector.chart().causalPath();
        this.episodes = new Episodes(detector.repair());
    }

    /** A monitor that goes on from a state. */
    static ChartMonitor from(ChartDetector detector, MonitorState state) {
        ChartMonitor monitor = new ChartMonitor(detector, range(memory(state, RANGE)));
        Memory chart = memory(state, CHART);
        monitor.path.recall(chart);
        chart.end();
        Memory kept = memory(state, EPISODES);
        monitor.episodes.read(kept);
        kept.end();
        Memory low = memory(state, LOWEST);
        monitor.lowest.read(low);
        low.end();
        return monitor;
    }

    private static Optional<ScoreRange> range(Memory ends) {
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        ScoreRange range = new ScoreRange(ends.next(), ends.next(), OptionalDouble.empty());
        ends.end();
        return Optional.of(range);
    }

    private static Memory memory(MonitorState state, String name) {
        return new Memory(state.memory().getOrDefault(name, List.of()));
    }

    @Override
    public MonitorSignal update(int session, double score) {
        NextSession.check(session, episodes.lastSession(), score, range);
        path.take(session, score);
        lowest.take(session);
        MonitorSignal signal = episodes.follow(session, score, path, ChartMonitor::forget);
        return isEvaluable() ? signal : MonitorSignal.NOT_EVALUABLE;
    }

    /** Only the latest episode is kept. */
    private static void forget(Episodes ended) {}

    private boolean isEvaluable() {
        return path.judged() >= detector.chart().sessionsToJudge() && lowest.canAlarm();
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
        range.ifPresent(ends -> {
            Memory low = new Memory();
            lowest.write(low);
            memory.put(RANGE, List.of(ends.low(), ends.high()));
            memory.put(LOWEST, low.numbers());
        });
        return MonitorState.of(detector.id(), detector.settings(), memory);
    }
}
