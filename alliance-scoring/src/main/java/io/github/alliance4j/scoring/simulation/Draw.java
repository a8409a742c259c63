package io.github.alliance4j.scoring.simulation;

import java.util.Random;

/**
 * Streams of random numbers that do not depend on each other: one for each seed, dyad (or therapist) and purpose. What is
 * drawn for one purpose or dyad never moves what is drawn for another. The algorithm of {@link Random} is part of its
 * specification; the streams are kept apart by the finisher of SplitMix64 (Steele, Lea and Flood 2014).
 */
enum Draw {
    // The numbers are part of what a seed means.
    LENGTH(1),
    TRAITS(2),
    NOISE(3),
    SECOND_NOISE(4),
    RUPTURES(5),
    MISSING(6),
    DATES(7),
    CHANGE(8),
    DRIFT(9),
    THERAPIST(10),
    ITEMS(11),
    SECOND_ITEMS(12);

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long number;

    Draw(long number) {
        this.number = number;
    }

    Random of(long seed, int index) {
        return new Random(mixed(mixed(seed + GOLDEN) + mixed(GOLDEN * (index + 1L)) + GOLDEN * number));
    }

    private static long mixed(long bits) {
        long first = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
