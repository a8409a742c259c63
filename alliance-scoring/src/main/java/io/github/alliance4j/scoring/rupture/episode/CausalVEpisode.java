package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.Objects;
import java.util.Optional;

/** The causal form, which can also run one session at a time. */
final class CausalVEpisode extends VEpisode implements LiveDetector {

    CausalVEpisode(Settings rule, Choices choices) {
        super(rule, choices);
    }

    @Override
    public RuptureMonitor monitor() {
        return new EpisodeMonitor(this, Optional.empty());
    }

    @Override
    public RuptureMonitor monitor(ScoreRange range) {
        return new EpisodeMonitor(this, Optional.of(range));
    }

    @Override
    public RuptureMonitor monitor(MonitorState state) {
        Objects.requireNonNull(state, "state");
        if (!state.criterion().equals(id()) || !state.settings().equals(settings())) {
            throw new IllegalArgumentException("The state belongs to criterion " + state.criterion() + " with "
                    + state.settings() + ", not to " + id() + " with " + settings());
        }
        return EpisodeMonitor.from(this, state);
    }
}
