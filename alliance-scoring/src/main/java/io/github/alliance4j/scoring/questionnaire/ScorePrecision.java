package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.ItemCounts;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.scoring.change.Reliability;
import io.github.alliance4j.scoring.internal.ErrorOfMeasurement;
import java.util.Objects;

/**
 * How precise the scores of one scale are: the spread of scores in a sample, and the reliability there. It gives each
 * score its standard error of measurement,
 *
 * <pre>
 * SEM = SD * sqrt(1 - r)                  every item answered
 * SEM * sqrt(k / a)                       a of k items answered
 * </pre>
 *
 * <p>The second line is a LIBRARY DEFAULT: with errors that are independent between items and alike in size, a mean of
 * fewer items has that much more error. It leaves out what the missing items would have added of their own.
 *
 * <p>Source of the first line: Gulliksen, H. (1950). Theory of mental tests. Immutable, thread-safe.
 *
 * @param scale the scale
 * @param metric the unit of the standard deviation
 * @param standardDeviation the standard deviation of scores between persons, in that unit, above 0
 * @param reliability the reliability of the scale, with its kind and source
 * @since 0.1
 */
public record ScorePrecision(ScaleId scale, Metric metric, double standardDeviation, Reliability reliability) {

    /**
     * Checks the spread.
     *
     * @param scale the scale
     * @param metric the unit of the standard deviation
     * @param standardDeviation the standard deviation of scores between persons, in that unit, above 0
     * @param reliability the reliability of the scale, with its kind and source
     * @throws IllegalArgumentException unless the standard deviation is above 0 and finite
     */
    public ScorePrecision {
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(reliability, "reliability");
        if (!(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
            throw new IllegalArgumentException(
                    "Scale " + scale + ": standard deviation " + standardDeviation + " is not above 0 and finite");
        }
    }

    /**
     * The standard error of measurement of a form on which every item is answered.
     *
     * @return {@code SD * sqrt(1 - r)}, in the unit of the standard deviation
     */
    public double standardError() {
        return ErrorOfMeasurement.of(standardDeviation, reliability.value());
    }

    /** The standard error of a mean that rests on these counts, in the metric of the mean. */
    double ofMean(AnswerScale range, ItemCounts counts) {
        double ofMean = switch (metric) {
            case SUM -> standardError() / counts.items();
            case MEAN -> standardError();
            case POMP -> standardError() * range.span() / 100;
        };
        return ofMean * Math.sqrt((double) counts.items() / counts.answered());
    }
}
