package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;
import java.util.Objects;
import java.util.Optional;

/**
 * Which scores of a file become series. Defaults of {@link #withDefaults()}: scale {@link ScaleId#TOTAL}, metric
 * {@link Metric#MEAN}, each rater a series of its own, no range for scores of unknown instruments. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class ScoreSelection {

    private static final ScoreSelection DEFAULTS =
            new ScoreSelection(ScaleId.TOTAL, Metric.MEAN, Optional.empty(), Optional.empty());

    private final ScaleId scale;
    private final Metric metric;
    private final Optional<Rater> rater;
    private final Optional<ScoreRange> range;

    private ScoreSelection(ScaleId scale, Metric metric, Optional<Rater> rater, Optional<ScoreRange> range) {
        this.scale = Objects.requireNonNull(scale, "scale");
        this.metric = Objects.requireNonNull(metric, "metric");
        this.rater = rater;
        this.range = range;
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
        return new ScoreSelection(newScale, metric, rater, range);
    }

    /**
     * The same selection in another metric.
     *
     * @param newMetric the metric
     * @return the selection
     */
    public ScoreSelection with(Metric newMetric) {
        return new ScoreSelection(scale, newMetric, rater, range);
    }

    /**
     * The same selection of one rater's scores only.
     *
     * @param newRater the rater
     * @return the selection
     */
    public ScoreSelection with(Rater newRater) {
        return new ScoreSelection(scale, metric, Optional.of(newRater), range);
    }

    /**
     * The same selection with a range for scores of instruments that are not known.
     *
     * @param newRange the values a score can take in the selected metric
     * @return the selection
     */
    public ScoreSelection with(ScoreRange newRange) {
        return new ScoreSelection(scale, metric, rater, Optional.of(newRange));
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

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreSelection that
                && scale.equals(that.scale)
                && metric == that.metric
                && rater.equals(that.rater)
                && range.equals(that.range);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scale, metric, rater, range);
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
