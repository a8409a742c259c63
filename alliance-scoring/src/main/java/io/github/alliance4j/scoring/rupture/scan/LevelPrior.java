package io.github.alliance4j.scoring.rupture.scan;

/**
 * How dyads differ in level and slope: normal, {@code level at session 8 ~ N(mean, sd^2)}, {@code slope per session ~
 * N(slope, slopeSd^2)}, correlated. Scores in the metric of the series. Immutable, thread-safe.
 *
 * @param mean mean level at session {@value io.github.alliance4j.scoring.internal.scan.ScanNumbers#CENTRE}
 * @param sd its standard deviation over dyads, above 0
 * @param slope mean slope per session
 * @param slopeSd its standard deviation over dyads, above 0
 * @param correlation of level and slope, above -1 and below 1
 * @since 0.1
 */
public record LevelPrior(double mean, double sd, double slope, double slopeSd, double correlation) {

    /**
     * Checks the parts.
     *
     * @param mean mean level at session 8
     * @param sd its standard deviation over dyads, above 0
     * @param slope mean slope per session
     * @param slopeSd its standard deviation over dyads, above 0
     * @param correlation of level and slope, above -1 and below 1
     * @throws IllegalArgumentException if a part is outside
     */
    public LevelPrior {
        Checks.finite("level mean", mean);
        Checks.positive("level SD", sd);
        Checks.finite("slope", slope);
        Checks.positive("slope SD", slopeSd);
        Checks.inside("correlation of level and slope", correlation, -1, 1);
    }
}
