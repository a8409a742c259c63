package io.github.alliance4j.scoring.trend.statespace;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of one session, observed or missing: from the sessions before it, with its own score, and from all.
 * Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class SessionState {

    private final double time;
    private final Optional<StateEstimate> predicted;
    private final Optional<StateEstimate> filtered;
    private final StateEstimate smoothed;
    private final Optional<Innovation> innovation;
    private final OptionalDouble outlier;
    private final OptionalDouble levelShift;

    private SessionState(StateRun run, int i) {
        int settled = run.filter().settledAt();
        this.time = run.nodes().time(i);
        boolean known = i > settled || !run.isDiffuse();
        this.predicted = known ? Optional.of(run.estimate(i, run.filter().predicted)) : Optional.empty();
        this.filtered = i >= settled ? Optional.of(run.estimate(i, run.filter().filtered)) : Optional.empty();
        this.smoothed = run.estimate(i, run.smoother().smoothed);
        double variance = run.filter().errorVariance[i];
        this.innovation =
                variance > 0 ? Optional.of(new Innovation(run.filter().error[i], variance)) : Optional.empty();
        this.outlier = run.outlier(i, smoothed);
        this.levelShift = given(run.smoother().levelShift[i]);
    }

    static SessionState of(StateRun run, int node) {
        return new SessionState(run, node);
    }

    private static OptionalDouble given(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * The time.
     *
     * @return a session number, or days since the first session
     */
    public double time() {
        return time;
    }

    /**
     * The state as the sessions before this one let expect it.
     *
     * @return the state, or nothing while they leave level or slope without any bound
     */
    public Optional<StateEstimate> predicted() {
        return predicted;
    }

    /**
     * The state by the sessions up to and with this one.
     *
     * @return the state, or nothing while they leave the slope without any bound
     */
    public Optional<StateEstimate> filtered() {
        return filtered;
    }

    /**
     * The state by all sessions, also later ones.
     *
     * @return the state
     */
    public StateEstimate smoothed() {
        return smoothed;
    }

    /**
     * The score against its prediction.
     *
     * @return the innovation, or nothing for a missing session and where nothing could be predicted
     */
    public Optional<Innovation> innovation() {
        return innovation;
    }

    /**
     * How far the score lies off the smoothed level, in standard deviations of that distance: far from 0 for a session that
     * stands out alone.
     *
     * @return {@code (y - level) / sqrt(H - var(level))}; nothing for a missing session and without noise
     */
    public OptionalDouble outlier() {
        return outlier;
    }

    /**
     * How far the level jumped on the way to this session, in standard deviations: far from 0 where the level changed for
     * good.
     *
     * @return the standardised disturbance of the level; nothing where the level does not move and while nothing could be
     *     predicted
     */
    public OptionalDouble levelShift() {
        return levelShift;
    }

    @Override
    public String toString() {
        return "SessionState[time=" + time + ", smoothed=" + smoothed + "]";
    }
}
