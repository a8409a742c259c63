package io.github.alliance4j.scoring.internal.scan;

/**
 * What is known of a dyad's own level and slope, less those of the panel, at one noise variance: normal with covariance
 * {@code s2 M}, {@code M = (s2 D^-1 + Z'KZ)^-1}, and mean {@code M Z'Kr}.
 */
final class OwnLine {

    double variance;
    private double inverse;
    double m11;
    double m12;
    double m22;
    double level;
    double slope;
    /** Determinant of {@code s2 D^-1 + Z'KZ}. */
    private double determinant;

    void set(WhitenedSeries series, ScanNumbers panel, double noiseVariance) {
        variance = noiseVariance;
        inverse = 1 / noiseVariance;
        double d = panel.levelVariance * panel.slopeVariance - panel.covariance * panel.covariance;
        double b11 = variance * panel.slopeVariance / d + series.ones;
        double b12 = -variance * panel.covariance / d + series.onesTime;
        double b22 = variance * panel.levelVariance / d + series.timeTime;
        determinant = b11 * b22 - b12 * b12;
        m11 = b22 / determinant;
        m12 = -b12 / determinant;
        m22 = b11 / determinant;
        update(series);
    }

    /** The mean again, after the products of the residuals with the line changed. */
    void update(WhitenedSeries series) {
        level = m11 * series.onesResidual + m12 * series.timeResidual;
        slope = m12 * series.onesResidual + m22 * series.timeResidual;
    }

    /** The logarithm of the density of the scores, less what does not depend on the noise variance. */
    double logDensity(WhitenedSeries series, double logVariance) {
        double quadratic = series.square - series.onesResidual * level - series.timeResidual * slope;
        return -0.5 * ((series.n - 2) * logVariance + Math.log(determinant) + quadratic * inverse);
    }

    /** How much the scores say about the depth of a shape. */
    double precision(double square, double ones, double time) {
        return (square - (ones * ones * m11 + 2 * ones * time * m12 + time * time * m22)) * inverse;
    }

    /** The precision times the depth that fits best. */
    double pull(double residual, double ones, double time) {
        return (ones * level + time * slope - residual) * inverse;
    }
}
