package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.scoring.rupture.ChanceRate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many series a criterion flagged, beside how many it would be expected to flag if nothing had happened in any of
 * them. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ChanceExpectation {

    private final String criterion;
    private final Map<String, String> settings;
    private final int series;
    private final int flagged;
    private final SortedMap<Integer, ChanceRate> byLength;
    private final double expected;
    private final ChanceNoise noise;

    /**
     * An expectation on {@linkplain ChanceNoise#PLAIN plain} noise.
     *
     * @param criterion the id of the criterion
     * @param settings its choices
     * @param series how many series it could be applied to
     * @param flagged how many of them have at least one finding
     * @param byLength the chance rate for each length that occurs, in observed sessions; its mean where raters or
     *     instruments of that length differ in their noise
     * @param expected the sum of the chance rates over the series
     * @throws IllegalArgumentException if more series are flagged than there are
     */
    public ChanceExpectation(
            String criterion,
            Map<String, String> settings,
            int series,
            int flagged,
            SortedMap<Integer, ChanceRate> byLength,
            double expected) {
        this(criterion, settings, series, flagged, byLength, expected, ChanceNoise.PLAIN);
    }

    private ChanceExpectation(
            String criterion,
            Map<String, String> settings,
            int series,
            int flagged,
            SortedMap<Integer, ChanceRate> byLength,
            double expected,
            ChanceNoise noise) {
        this.criterion = Objects.requireNonNull(criterion, "criterion");
        this.settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        this.series = series;
        this.flagged = flagged;
        this.byLength = Collections.unmodifiableSortedMap(new TreeMap<>(byLength));
        this.expected = expected;
        this.noise = Objects.requireNonNull(noise, "noise");
        if (flagged < 0 || flagged > series) {
            throw new IllegalArgumentException(
                    "Criterion " + criterion + ": " + flagged + " of " + series + " series flagged is impossible");
        }
    }

    /**
     * The same expectation, simulated with other scores.
     *
     * @param newNoise which scores stand for nothing having happened
     * @return the expectation
     */
    public ChanceExpectation with(ChanceNoise newNoise) {
        return new ChanceExpectation(criterion, settings, series, flagged, byLength, expected, newNoise);
    }

    /**
     * The id of the criterion.
     *
     * @return for example {@code mean-2sd}
     */
    public String criterion() {
        return criterion;
    }

    /**
     * The choices of the criterion.
     *
     * @return names and values in the order of the criterion
     */
    public Map<String, String> settings() {
        return settings;
    }

    /**
     * How many series the criterion could be applied to.
     *
     * @return 0 or more
     */
    public int series() {
        return series;
    }

    /**
     * How many of them have at least one finding.
     *
     * @return at most {@link #series()}
     */
    public int flagged() {
        return flagged;
    }

    /**
     * The chance rate for each length that occurs.
     *
     * @return by length in observed sessions; its mean where raters or instruments of that length differ in their noise;
     *     none for a {@linkplain ChanceNoise#CALIBRATED calibrated} rule
     */
    public SortedMap<Integer, ChanceRate> byLength() {
        return byLength;
    }

    /**
     * How many series would be flagged if nothing had happened in any.
     *
     * @return the sum of the chance rates over the series
     */
    public double expected() {
        return expected;
    }

    /**
     * Which scores stand for nothing having happened.
     *
     * @return the noise of the simulation
     */
    public ChanceNoise noise() {
        return noise;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChanceExpectation that
                && criterion.equals(that.criterion)
                && settings.equals(that.settings)
                && series == that.series
                && flagged == that.flagged
                && byLength.equals(that.byLength)
                && Double.compare(expected, that.expected) == 0
                && noise == that.noise;
    }

    @Override
    public int hashCode() {
        return Objects.hash(criterion, settings, series, flagged, byLength, expected, noise);
    }

    @Override
    public String toString() {
        return criterion + ": " + flagged + " of " + series + " series, by chance " + expected;
    }
}
