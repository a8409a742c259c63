package io.github.alliance4j.scoring.internal.scan;

/**
 * The likeliest episode of a series and what is known of it.
 *
 * @param shape the likeliest shape
 * @param depth mean of the depth over the shapes that fall at the same time, in the metric of the scores
 * @param depthSd its standard deviation
 * @param share probability, given an episode, that it is this one
 * @param noise mean of the dyad's own noise SD
 * @param level the dyad's level at the bottom, had nothing happened
 */
public record FoundEpisode(Shape shape, double depth, double depthSd, double share, double noise, double level) {}
