package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;

/** A causal rule, one session at a time. */
final class EpisodeMonitor implements RuptureMonitor {

    private final CausalVEpisode rule;
    private final Optional<ScoreRange> range;
    private final boolean hasObstacle;
    private final EpisodeRun run;

    EpisodeMonitor(CausalVEpisode rule, Optional<ScoreRange> range) {
        this.rule = rule;
        this.range = range;
        this.hasObstacle = !new Obstacle(rule.choices(), range).inRange(1).isEmpty();
        this.run = new EpisodeRun(rule.choices(), null, Batch.span(range), false);
    }

    static EpisodeMonitor from(CausalVEpisode rule, MonitorState state) {
        try {
            List<Double> ends = numbers(state, "range");
            Optional<ScoreRange> range = ends.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ScoreRange(ends.get(0), ends.get(1), OptionalDouble.empty()));
            EpisodeMonitor monitor = new EpisodeMonitor(rule, range);
            monitor.run.fromNumbers(
                    numbers(state, "run").iterator(),
                    numbers(state, "earlier").iterator(),
                    numbers(state, "recent").iterator(),
                    numbers(state, "episode").iterator());
            return monitor;
        } catch (NoSuchElementException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("The state of criterion " + rule.id() + " is incomplete", e);
        }
    }

    private static List<Double> numbers(MonitorState state, String name) {
        List<Double> numbers = state.memory().get(name);
        if (numbers == null) {
            throw new IllegalArgumentException(
                    "The state of criterion " + state.criterion() + " has no numbers \"" + name + "\"");
        }
        return numbers;
    }

    @Override
    public MonitorSignal update(int session, double score) {
        check(session, score);
        EpisodeStatus before = run.status();
        boolean begins = run.step(session, score);
        if (hasObstacle || !run.hasJudged()) {
            return MonitorSignal.NOT_EVALUABLE;
        }
        return begins ? MonitorSignal.ALARM : change(before, run.status());
    }

    private void check(int session, double score) {
        if (session < 1) {
            throw new IllegalArgumentException("Session " + session + ": sessions are counted from 1");
        }
        if (session <= run.lastSession()) {
            throw new IllegalArgumentException(
                    "Session " + session + " does not come after session " + run.lastSession());
        }
        Magnitude.check(session, score);
        if (range.isPresent() && !range.get().contains(score)) {
            throw new IllegalArgumentException("Session " + session + ": the score is not within "
                    + range.get().low() + " to " + range.get().high());
        }
    }

    private static MonitorSignal change(EpisodeStatus before, EpisodeStatus now) {
        if (now == EpisodeStatus.PENDING) {
            return MonitorSignal.OPEN;
        }
        if (before != EpisodeStatus.PENDING) {
            return MonitorSignal.QUIET;
        }
        return now == EpisodeStatus.REPAIRED ? MonitorSignal.REPAIRED : MonitorSignal.UNREPAIRED;
    }

    @Override
    public int observations() {
        return run.sessions();
    }

    @Override
    public int episodes() {
        return hasObstacle ? 0 : run.episodes();
    }

    @Override
    public Optional<RuptureFinding> latest() {
        return episodes() == 0
                ? Optional.empty()
                : Optional.of(
                        run.episode().finding(run.sessions(), run.episode().first()));
    }

    @Override
    public MonitorState state() {
        Map<String, List<Double>> memory = new LinkedHashMap<>();
        memory.put("range", range.map(ends -> List.of(ends.low(), ends.high())).orElse(List.of()));
        run.toNumbers(memory);
        return MonitorState.of(rule.id(), rule.settings(), memory);
    }
}
