package io.github.alliance4j.scoring.internal;

/** How far measurement error alone moves a score. */
public final class ErrorOfMeasurement {

    private ErrorOfMeasurement() {}

    /**
     * The standard error of measurement, {@code SD sqrt(1 - r)}. A reliability that passes 1 by rounding counts as 1.
     *
     * @param standardDeviation the standard deviation of scores between persons
     * @param reliability their reliability
     * @return the standard error in the metric of the scores
     */
    public static double of(double standardDeviation, double reliability) {
        return standardDeviation * Math.sqrt(Math.max(0, 1 - reliability));
    }
}
