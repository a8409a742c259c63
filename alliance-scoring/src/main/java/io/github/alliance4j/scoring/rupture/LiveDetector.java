package io.github.alliance4j.scoring.rupture;

import io.github.alliance4j.model.series.ScoreRange;

/**
 * A causal rule: what it says of a session depends on that session and those before it, so that it can be run one session
 * at a time while a treatment goes on. Implementations are immutable and thread-safe; the monitors they hand out are not.
 *
 * <p>The contract: after the sessions {@code 1..k} a monitor says exactly what {@link #detect} says of the series of these
 * {@code k} sessions, apart from the episodes before the latest one, which it counts and does not keep.
 *
 * @since 0.1
 */
public interface LiveDetector extends RuptureDetector {

    /**
     * A monitor that has seen nothing.
     *
     * @return a new monitor
     */
    RuptureMonitor monitor();

    /**
     * A monitor that has seen nothing, for scores on a known range.
     *
     * @param range the lowest and the highest possible score
     * @return a new monitor
     */
    default RuptureMonitor monitor(ScoreRange range) {
        return monitor();
    }

    /**
     * A monitor that goes on where another one stopped.
     *
     * @param state what the other one had seen
     * @return a new monitor
     * @throws IllegalArgumentException if the state is that of another rule, of other settings, or of no rule
     */
    RuptureMonitor monitor(MonitorState state);
}
