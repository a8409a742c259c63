package io.github.alliance4j.scoring.change;

/**
 * How large a difference of two scores must be before measurement error alone is an unlikely reason (Jacobson and Truax
 * 1991).
 *
 * <pre>
 * SEM    = SD * sqrt(1 - r)         standard error of one score
 * Sdiff  = sqrt(2) * SEM            standard error of a difference
 * cutoff = 1.96 * Sdiff             two-sided .05
 * </pre>
 *
 * <p>{@code SD} is the standard deviation of the scores between persons and {@code r} their reliability; input and
 * output are in one and the same metric (sum, mean or POMP), whichever the caller uses. For repeated ratings an internal
 * consistency between persons overstates the precision of a change. No reliability is built in: state one and know its
 * kind and source.
 *
 * <p>Source: Jacobson, N. S., and Truax, P. (1991). Clinical significance. Journal of Consulting and Clinical Psychology,
 * 59, 12-19; the same numbers as {@code define_crit1_cutoff} of the R package suddengains. Immutable, thread-safe.
 *
 * @param standardDeviation the standard deviation between persons, above 0
 * @param reliability the reliability, at least 0 and below 1
 * @since 0.1
 */
public record ReliableChange(double standardDeviation, double reliability) {

    private static final double TWO_SIDED_05 = 1.96;

    /**
     * Checks the parts.
     *
     * @param standardDeviation the standard deviation between persons, above 0
     * @param reliability the reliability, at least 0 and below 1
     * @throws IllegalArgumentException unless the standard deviation is above 0 and finite, and the reliability at
     *     least 0 and below 1 (at 1 every change would be reliable)
     */
    public ReliableChange {
        if (!(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
            throw new IllegalArgumentException("Standard deviation " + standardDeviation + " is not above 0");
        }
        if (!(reliability >= 0 && reliability < 1)) {
            throw new IllegalArgumentException("Reliability " + reliability + " is not at least 0 and below 1");
        }
    }

    /**
     * The change rule of these statistics.
     *
     * @param standardDeviation the standard deviation between persons, above 0
     * @param reliability the reliability, at least 0 and below 1
     * @return the rule
     * @throws IllegalArgumentException as for the constructor
     */
    public static ReliableChange of(double standardDeviation, double reliability) {
        return new ReliableChange(standardDeviation, reliability);
    }

    /**
     * The standard error of one score.
     *
     * @return {@code SD * sqrt(1 - r)}
     */
    public double standardErrorOfMeasurement() {
        return standardDeviation * Math.sqrt(1 - reliability);
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
     * The smallest difference that counts as reliable.
     *
     * @return {@code 1.96 * Sdiff}
     */
    public double cutoff() {
        return TWO_SIDED_05 * standardErrorOfDifference();
    }
}
