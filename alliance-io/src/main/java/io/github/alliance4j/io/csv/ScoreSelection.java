package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which scores of a file become series. Defaults of {@link #withDefaults()}: scale {@link ScaleId#TOTAL}, metric
 * {@link Metric#MEAN}, each rater a series of its own, every form, no range for scores of unknown instruments. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class ScoreSelection {

    private static final ScoreSelection DEFAULTS =
            new ScoreSelection(ScaleId.TOTAL, Metric.MEAN, Optional.empty(), Optional.empty(), Set.of(), false);

    private final ScaleId scale;
    private final Metric metric;
    private final Optional<Rater> rater;
    private final Optional<ScoreRange> range;
    private final Set<String> instruments;
    private final boolean bothDirections;

    private ScoreSelection(
            ScaleId scale,
            Metric metric,
            Optional<Rater> rater,
            Optional<ScoreRange> range,
            Set<String> instruments,
            boolean bothDirections) {
        this.scale = Objects.requireNonNull(scale, "scale");
        this.metric = Objects.requireNonNull(metric, "metric");
        this.rater = rater;
        this.range = range;
        this.instruments = instruments;
        this.bothDirections = bothDirections;
    }

    /**
     * The means of the total, each rater on its own.
     *
     * @return the selection
     */
    public static ScoreSelection withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same selection of another scale.
     *
     * @param newScale the scale
     * @return the selection
     */
    public ScoreSelection with(ScaleId newScale) {
        return new ScoreSelection(newScale, metric, rater, range, instruments, bothDirections);
    }

    /**
     * The same selection in another metric.
     *
     * @param newMetric the metric
     * @return the selection
     */
    public ScoreSelection with(Metric newMetric) {
        return new ScoreSelection(scale, newMetric, rater, range, instruments, bothDirections);
    }

    /**
     * The same selection of one rater's scores only.
     *
     * @param newRater the rater
     * @return the selection
     */
    public ScoreSelection with(Rater newRater) {
        return new ScoreSelection(scale, metric, Optional.of(newRater), range, instruments, bothDirections);
    }

    /**
     * The same selection with a range for scores of instruments that are not known.
     *
     * @param newRange the values a score can take in the selected metric
     * @return the selection
     */
    public ScoreSelection with(ScoreRange newRange) {
        return new ScoreSelection(scale, metric, rater, Optional.of(newRange), instruments, bothDirections);
    }

    /**
     * The same selection of these forms only. Rows of other forms are passed over, whichever end of their scores is the better
     * one; rows that name no form are taken.
     *
     * @param ids the instruments' ids; none is every form
     * @return the selection
     */
    public ScoreSelection withInstruments(Collection<String> ids) {
        return new ScoreSelection(
                scale, metric, rater, range, Collections.unmodifiableSet(new LinkedHashSet<>(ids)), bothDirections);
    }

    /**
     * The same selection of forms of either direction. Scores of forms whose lower scores are better are then handed over as they
     * stand, and whoever takes them turns them; by default they are faults.
     *
     * @return the selection
     */
    public ScoreSelection withBothDirections() {
        return new ScoreSelection(scale, metric, rater, range, instruments, true);
    }

    /**
     * The scale.
     *
     * @return the scale
     */
    public ScaleId scale() {
        return scale;
    }

    /**
     * The metric.
     *
     * @return the metric
     */
    public Metric metric() {
        return metric;
    }

    /**
     * Whose scores are taken.
     *
     * @return the rater, or nothing if everybody's are
     */
    public Optional<Rater> rater() {
        return rater;
    }

    /**
     * The range of scores of instruments that are not known.
     *
     * @return the range, or nothing if it is not stated
     */
    public Optional<ScoreRange> range() {
        return range;
    }

    /**
     * The forms whose scores are taken.
     *
     * @return their ids in the order in which they were named; none if all are
     */
    public Set<String> instruments() {
        return instruments;
    }

    /**
     * Whether scores of forms whose lower scores are better are handed over as they stand.
     *
     * @return false if they are faults
     */
    public boolean takesBothDirections() {
        return bothDirections;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreSelection that
                && scale.equals(that.scale)
                && metric == that.metric
                && rater.equals(that.rater)
                && range.equals(that.range)
                && instruments.equals(that.instruments)
                && bothDirections == that.bothDirections;
    }

    @Override
    public int hashCode() {
        return Objects.hash(scale, metric, rater, range, instruments, bothDirections);
    }

    /**
     * The selection in words.
     *
     * @return for example {@code total as MEAN of CLIENT}
     */
    @Override
    public String toString() {
        return scale + " as " + metric + rater.map(only -> " of " + only).orElse("");
    }
}
