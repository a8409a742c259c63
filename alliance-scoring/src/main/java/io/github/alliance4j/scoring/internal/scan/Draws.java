package io.github.alliance4j.scoring.internal.scan;

/**
 * A stream of random numbers that follows from its seeds alone: SplitMix64 (Steele and others 2014), with normal numbers
 * by the polar method. A stream for each dyad and sweep makes the result the same for any number of threads.
 */
public final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;
    private double spare;
    private boolean hasSpare;

    /** Begins a stream. */
    public Draws begin(long seed, long first, long second) {
        state = mixed(mixed(mixed(seed) + GOLDEN * first) + GOLDEN * second);
        hasSpare = false;
        return this;
    }

    private static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number of at least 0 and below 1. */
    public double uniform() {
        state += GOLDEN;
        return (mixed(state) >>> 11) * UNIT;
    }

    /** A place of the list, drawn with these logarithms of weights, which become weights. */
    int among(double[] log) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : log) {
            most = Math.max(most, value);
        }
        double total = 0;
        for (int j = 0; j < log.length; j++) {
            log[j] = Math.exp(log[j] - most);
            total += log[j];
        }
        double rest = uniform() * total - log[0];
        int j = 0;
        while (rest > 0 && j + 1 < log.length) {
            j++;
            rest -= log[j];
        }
        return j;
    }

    /** A whole number of at least 0 and below the bound. */
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** A standard normal number. */
    public double normal() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * uniform() - 1;
            y = 2 * uniform() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = Math.sqrt(-2 * Math.log(square) / square);
        spare = y * factor;
        hasSpare = true;
        return x * factor;
    }
}
