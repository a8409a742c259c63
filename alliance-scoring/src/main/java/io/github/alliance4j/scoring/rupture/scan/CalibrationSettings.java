package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.scoring.trend.TrendTime;
import java.util.Objects;

/**
 * How a panel is fitted. Defaults (LIBRARY DEFAULT): 60 rounds of the sampler, of which the first 30 are not kept, on at
 * most 1,500 dyads spread evenly over the panel, time by session number, seed 1. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class CalibrationSettings {

    private static final int LEAST_KEPT = 5;
    private static final CalibrationSettings DEFAULTS = new CalibrationSettings(60, 30, 1500, TrendTime.SESSION, 1);

    private final int rounds;
    private final int burnIn;
    private final int dyads;
    private final TrendTime time;
    private final long seed;

    private CalibrationSettings(int rounds, int burnIn, int dyads, TrendTime time, long seed) {
        this.rounds = rounds;
        this.burnIn = burnIn;
        this.dyads = dyads;
        this.time = time;
        this.seed = seed;
    }

    /**
     * The defaults.
     *
     * @return the settings
     */
    public static CalibrationSettings withDefaults() {
        return DEFAULTS;
    }

    /**
     * Other rounds of the sampler.
     *
     * @param all how many rounds
     * @param notKept how many of the first are not kept, at least 5 fewer
     * @return the settings
     * @throws IllegalArgumentException if fewer than 5 are kept, or one is negative
     */
    public CalibrationSettings withRounds(int all, int notKept) {
        if (notKept < 0 || all - notKept < LEAST_KEPT) {
            throw new IllegalArgumentException(
                    all + " rounds, the first " + notKept + " not kept: at least " + LEAST_KEPT + " must be kept");
        }
        return new CalibrationSettings(all, notKept, dyads, time, seed);
    }

    /**
     * Another largest number of dyads; the parameters of a panel hardly gain from more.
     *
     * @param most how many dyads are fitted at most, 20 or more
     * @return the settings
     * @throws IllegalArgumentException if it is below 20
     */
    public CalibrationSettings withDyads(int most) {
        if (most < Calibration.LEAST_DYADS) {
            throw new IllegalArgumentException(
                    most + " dyads: a calibration needs at least " + Calibration.LEAST_DYADS);
        }
        return new CalibrationSettings(rounds, burnIn, most, time, seed);
    }

    /**
     * Another measure of time; see {@link Calibration#byDays}.
     *
     * @param value session numbers, or days, for which every session needs a date
     * @return the settings
     */
    public CalibrationSettings with(TrendTime value) {
        return new CalibrationSettings(rounds, burnIn, dyads, Objects.requireNonNull(value, "value"), seed);
    }

    /**
     * Another seed.
     *
     * @param value the seed
     * @return the settings
     */
    public CalibrationSettings withSeed(long value) {
        return new CalibrationSettings(rounds, burnIn, dyads, time, value);
    }

    /**
     * All rounds of the sampler.
     *
     * @return a count
     */
    public int rounds() {
        return rounds;
    }

    /**
     * The rounds not kept.
     *
     * @return a count
     */
    public int burnIn() {
        return burnIn;
    }

    /**
     * The largest number of dyads fitted.
     *
     * @return a count
     */
    public int dyads() {
        return dyads;
    }

    /**
     * What counts as time.
     *
     * @return session numbers or days
     */
    public TrendTime time() {
        return time;
    }

    /**
     * The seed.
     *
     * @return any number
     */
    public long seed() {
        return seed;
    }
}
