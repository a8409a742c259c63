package io.github.alliance4j.scoring.trend.catalog;

import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.trend.ShapeClassification;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What all methods of trend are asked alike. A method passes over what it has no use for. Immutable, thread-safe.
 *
 * <p>Defaults of {@link #withDefaults()}: {@link SessionTime#SESSION}, confidence .95, no cut (LIBRARY DEFAULT).
 *
 * @since 0.1
 */
public final class TrendSettings {

    private static final TrendSettings DEFAULTS = new TrendSettings(SessionTime.SESSION, 0.95, OptionalDouble.empty());

    private final SessionTime time;
    private final double confidence;
    private final OptionalDouble cut;

    private TrendSettings(SessionTime time, double confidence, OptionalDouble cut) {
        this.time = time;
        this.confidence = confidence;
        this.cut = cut;
    }

    /**
     * Session numbers, confidence .95, no cut.
     *
     * @return the settings
     */
    public static TrendSettings withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with another time.
     *
     * @param newTime what counts as time
     * @return the settings
     */
    public TrendSettings with(SessionTime newTime) {
        return new TrendSettings(Objects.requireNonNull(newTime, "newTime"), confidence, cut);
    }

    /**
     * The same with another confidence.
     *
     * @param newConfidence the confidence of intervals and labels, above 0 and below 1; a test's alpha is 1 less it
     * @return the settings
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public TrendSettings withConfidence(double newConfidence) {
        return new TrendSettings(time, Confidence.check(newConfidence), cut);
    }

    /**
     * The same with a cut between a high and a low course, which only {@link ShapeClassification} asks for.
     *
     * @param newCut the lowest mean that is called high, in the metric of the series
     * @return the settings
     * @throws IllegalArgumentException if it is not a finite number
     */
    public TrendSettings withCut(double newCut) {
        if (!Double.isFinite(newCut)) {
            throw new IllegalArgumentException("Cut " + newCut + " is not a finite number");
        }
        return new TrendSettings(time, confidence, OptionalDouble.of(newCut));
    }

    /**
     * What counts as time.
     *
     * @return sessions or days
     */
    public SessionTime time() {
        return time;
    }

    /**
     * How sure intervals and labels are.
     *
     * @return above 0 and below 1
     */
    public double confidence() {
        return confidence;
    }

    /**
     * The lowest mean that is called high.
     *
     * @return the cut, or nothing where none was given
     */
    public OptionalDouble cut() {
        return cut;
    }

    @Override
    public String toString() {
        return "TrendSettings[time=" + time + ", confidence=" + confidence
                + (cut.isPresent() ? ", cut=" + cut.getAsDouble() : "") + "]";
    }
}
