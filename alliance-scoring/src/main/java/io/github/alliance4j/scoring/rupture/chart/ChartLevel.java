package io.github.alliance4j.scoring.rupture.chart;

/**
 * What a chart takes for normal: the centre line and the standard deviation of single scores around it, both in the
 * metric of the series.
 *
 * @param centre the centre line
 * @param sigma the standard deviation, above 0
 * @since 0.1
 */
public record ChartLevel(double centre, double sigma) {

    /**
     * Checks the parts.
     *
     * @param centre the centre line
     * @param sigma the standard deviation, above 0
     * @throws IllegalArgumentException if one is not finite or sigma is not above 0
     */
    public ChartLevel {
        Settings.finite("centre", centre);
        Settings.positive("sigma", sigma);
    }

    /** How many standard deviations above the centre line a score lies. */
    double standardised(double score) {
        return (score - centre) / sigma;
    }
}
