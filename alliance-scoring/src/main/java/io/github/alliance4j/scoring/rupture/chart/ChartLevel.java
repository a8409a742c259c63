package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.scoring.internal.Boundary;

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
        return Path.finite((score - centre) / sigma);
    }

    /** Whether a score lies more than so many standard deviations above the centre line, strict, apart from rounding. */
    boolean isAbove(double score, double sigmas) {
        return Boundary.snap(standardised(score), sigmas) > sigmas;
    }

    /** Whether a score lies more than so many standard deviations below the centre line, strict, apart from rounding. */
    boolean isBelow(double score, double sigmas) {
        return Boundary.snap(-standardised(score), sigmas) > sigmas;
    }
}
