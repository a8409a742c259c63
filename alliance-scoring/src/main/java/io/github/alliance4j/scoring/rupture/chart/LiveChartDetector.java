package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.Objects;
import java.util.Optional;

/** A detector of a causal chart, which can also take one session at a time. */
final class LiveChartDetector extends ChartDetector implements LiveDetector {

    LiveChartDetector(ChartRule chart, RepairRule repair) {
        super(chart, repair);
    }

    @Override
    public RuptureMonitor monitor() {
        return new ChartMonitor(this, Optional.empty());
    }

    @Override
    public RuptureMonitor monitor(ScoreRange range) {
        return new ChartMonitor(this, Optional.of(range));
    }

    @Override
    public RuptureMonitor monitor(MonitorState state) {
        Objects.requireNonNull(state, "state");
        if (!state.criterion().equals(id()) || !state.settings().equals(settings())) {
            throw new IllegalArgumentException("The state is that of criterion " + state.criterion() + " "
                    + state.settings() + ", not of " + id() + " " + settings());
        }
        return ChartMonitor.from(this, state);
    }
}
