package io.github.alliance4j.scoring.simulation;

import java.util.OptionalDouble;

/**
 * What a simulated dyad is like, as nobody could know it of a real one. Immutable, thread-safe.
 *
 * @param level the level at session 1, in points, before any rupture
 * @param slope the change a session, in points
 * @param noise the standard deviation of the noise, in points
 * @param secondLevel the level of the therapist's ratings at session 1, where the therapist rates too
 * @param secondNoise the standard deviation of their noise, where the therapist rates too
 * @since 0.1
 */
public record DyadTraits(
        double level, double slope, double noise, OptionalDouble secondLevel, OptionalDouble secondNoise) {}
