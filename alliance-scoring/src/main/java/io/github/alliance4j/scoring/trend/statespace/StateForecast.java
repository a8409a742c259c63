package io.github.alliance4j.scoring.trend.statespace;

import io.github.alliance4j.scoring.Interval;

/**
 * What a structural model expects after the last session, if things go on as before. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class StateForecast {

    private final double time;
    private final StateEstimate state;
    private final double noise;
    private final double confidence;

    StateForecast(double time, StateEstimate state, double noise, double confidence) {
        this.time = time;
        this.state = state;
        this.noise = noise;
        this.confidence = confidence;
    }

    /**
     * When.
     *
     * @return a session number, or days since the first session
     */
    public double time() {
        return time;
    }

    /**
     * Level and slope then.
     *
     * @return the state; its level is also the expected score
     */
    public StateEstimate state() {
        return state;
    }

    /**
     * How far the score then may lie off the expected one.
     *
     * @return the variance of the level and of the noise
     */
    public double scoreVariance() {
        return state.levelVariance() + noise;
    }

    /**
     * Where the score then will lie.
     *
     * @return the prediction interval at the model's confidence
     */
    public Interval scoreInterval() {
        return StateEstimate.around(state.level(), scoreVariance(), confidence);
    }

    /**
     * Where the level then will lie.
     *
     * @return the interval at the model's confidence
     */
    public Interval levelInterval() {
        return state.levelInterval(confidence);
    }

    @Override
    public String toString() {
        return "StateForecast[time=" + time + ", state=" + state + ", scoreVariance=" + scoreVariance() + "]";
    }
}
