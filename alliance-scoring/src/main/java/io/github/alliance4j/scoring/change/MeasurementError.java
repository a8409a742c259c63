package io.github.alliance4j.scoring.change;

import io.github.alliance4j.scoring.internal.ErrorOfMeasurement;

/**
 * How far measurement error alone moves a score, and how large a difference of two scores must be before error is an
 * unlikely reason for it (Jacobson and Truax 1991). Example: SD 10.5 and reliability .931 give SEM 2.758, Sdiff 3.901
 * and a cut-off of 7.645.
 *
 * <pre>
 * SEM    = SD * sqrt(1 - r)         standard error of one score
 * Sdiff  = sqrt(2) * SEM            standard error of a difference
 * cutoff = 1.96 * Sdiff             two-sided .05
 * </pre>
 *
 * <p>{@code SD} is the standard deviation of the scores between persons and {@code r} their reliability; input and
 * output are in one and the same metric (sum, mean or POMP), whichever the caller uses. For repeated ratings an internal
 * consistency between persons overstates the precision of a change. No reliability is built in. This type holds two
 * bare numbers; {@link ReliableChange} asks for the kind and source of the reliability as well.
 *
 * <p>Source: Jacobson, N. S., and Truax, P. (1991). Clinical significance. Journal of Consulting and Clinical Psychology,
 * 59, 12-19; the same numbers as {@code define_crit1_cutoff} of the R package suddengains. Immutable, thread-safe.
 *
 * @param standardDeviation the standard deviation between persons, above 0
 * @param reliability the reliability, at least 0 and below 1
 * @since 0.1
 */
public record MeasurementError(double standardDeviation, double reliability) {

    private static final double TWO_SIDED_05 = 1.96;

    /**
     * Checks the parts.
     *
     * @param standardDeviation the standard deviation between persons, above 0
     * @param reliability the reliability, at least 0 and below 1
     * @throws IllegalArgumentException unless the standard deviation is above 0 and finite, and the reliability at
     *     least 0 and below 1 (at 1 every change would be reliable)
     */
    public MeasurementError {
        if (!(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
            throw new IllegalArgumentException("Standard deviation " + standardDeviation + " is not above 0");
        }
        if (!(reliability >= 0 && reliability < 1)) {
            throw new IllegalArgumentException("Reliability " + reliability + " is not at least 0 and below 1");
        }
    }

    /**
     * The measurement error of these statistics.
     *
     * @param standardDeviation the standard deviation between persons, above 0
     * @param reliability the reliability, at least 0 and below 1
     * @return the measurement error
     * @throws IllegalArgumentException as for the constructor
     */
    public static MeasurementError of(double standardDeviation, double reliability) {
        return new MeasurementError(standardDeviation, reliability);
    }

    /**
     * The standard error of one score.
     *
     * @return {@code SD * sqrt(1 - r)}
     */
    public double standardErrorOfMeasurement() {
        return ErrorOfMeasurement.of(standardDeviation, reliability);
    }

    /**
     * The standard error of the difference of two scores.
     *
     * @return {@code sqrt(2) * SEM}
     */
    public double standardErrorOfDifference() {
        return Math.sqrt(2) * standardErrorOfMeasurement();
    }

    /**
     * The difference that counts as reliable, with the rounded critical value of the paper.
     *
     * @return {@code 1.96 * Sdiff}
     */
    public double cutoff() {
        return reliableDifference(TWO_SIDED_05);
    }

    /**
     * The difference that counts as reliable at another critical value.
     *
     * @param criticalValue the quantile of the standard normal distribution, for example 1.645 for a two-sided .10
     * @return {@code criticalValue * Sdiff}
     * @throws IllegalArgumentException unless the critical value is above 0 and finite
     */
    public double reliableDifference(double criticalValue) {
        return CriticalValue.checked(criticalValue) * standardErrorOfDifference();
    }
}
