package io.github.alliance4j.scoring.internal.scan;

/** Means over everything that an episode can be, by its probability. */
final class EpisodeMoments {

    private double mass;
    private double depth;
    private double depthSquare;
    private double noise;
    private double level;

    void begin() {
        mass = 0;
        depth = 0;
        depthSquare = 0;
        noise = 0;
        level = 0;
    }

    /** One possibility: its weight, mean and variance of the depth, the noise variance and the level. */
    void add(double weight, double mean, double variance, double noiseVariance, double ownLevel) {
        mass += weight;
        depth += weight * mean;
        depthSquare += weight * (mean * mean + variance);
        noise += weight * Math.sqrt(noiseVariance);
        level += weight * ownLevel;
    }

    /** The episode of this shape; the weights are shares of all there is. */
    FoundEpisode of(Shape shape) {
        double mean = depth / mass;
        double variance = Math.max(0, depthSquare / mass - mean * mean);
        return new FoundEpisode(shape, mean, Math.sqrt(variance), Math.min(1, mass), noise / mass, level / mass);
    }
}
