package io.github.alliance4j.scoring.trend.statespace;

/** How far level and slope wander over several steps, none of which is observed. */
final class Steps {

    private Steps() {}

    /** The variance of the level: of its own steps, and of what the steps of the slope make of it. */
    static double levelVariance(double steps, double level, double slope) {
        return steps * level + slope * (steps - 1) * steps * (2 * steps - 1) / 6;
    }

    /** The covariance of level and slope. */
    static double covariance(double steps, double slope) {
        return slope * steps * (steps - 1) / 2;
    }
}
