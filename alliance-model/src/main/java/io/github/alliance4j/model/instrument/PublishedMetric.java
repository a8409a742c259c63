package io.github.alliance4j.model.instrument;

import java.util.Objects;

/**
 * The unit in which a form's authors report a score: the sum, the mean, or the mean times a number (CORE: ten). For a
 * scale of {@code k} items with mean {@code M} of the keyed answers:
 *
 * <pre>
 * SUM   M * k
 * MEAN  M * factor
 * </pre>
 *
 * <p>Immutable, thread-safe.
 *
 * @param basis what is reported
 * @param factor by what it is multiplied; 1 for a plain sum or mean
 * @since 0.1
 */
public record PublishedMetric(Basis basis, double factor) {

    /**
     * What a published score is made from.
     *
     * @since 0.1
     */
    public enum Basis {
        /** The sum over the items. */
        SUM,
        /** The mean of the items. */
        MEAN
    }

    /** The sum over the items. */
    public static final PublishedMetric SUM = new PublishedMetric(Basis.SUM, 1);

    /** The mean of the items. */
    public static final PublishedMetric MEAN = new PublishedMetric(Basis.MEAN, 1);

    /**
     * Checks the factor.
     *
     * @param basis what is reported
     * @param factor by what it is multiplied; 1 for a plain sum or mean
     * @throws IllegalArgumentException unless the factor is above 0 and finite, and 1 for a sum
     */
    public PublishedMetric {
        Objects.requireNonNull(basis, "basis");
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("Factor " + factor + " of a published score is not above 0 and finite");
        }
        if (basis == Basis.SUM && factor != 1) {
            throw new IllegalArgumentException("Factor " + factor + " of a sum is not 1; only a mean is multiplied");
        }
    }

    /**
     * The mean times a number.
     *
     * @param factor the number, above 0
     * @return the metric
     * @throws IllegalArgumentException unless the factor is above 0 and finite
     */
    public static PublishedMetric meanTimes(double factor) {
        return new PublishedMetric(Basis.MEAN, factor);
    }

    /**
     * The published score.
     *
     * @param mean the mean of the keyed answers
     * @param sum the sum of the scale
     * @return the score in this unit
     */
    public double of(double mean, double sum) {
        return basis == Basis.SUM ? sum : mean * factor;
    }

    /**
     * The unit in words.
     *
     * @return {@code sum}, {@code mean} or for example {@code mean times 10.0}
     */
    @Override
    public String toString() {
        if (basis == Basis.SUM) {
            return "sum";
        }
        return factor == 1 ? "mean" : "mean times " + factor;
    }
}
