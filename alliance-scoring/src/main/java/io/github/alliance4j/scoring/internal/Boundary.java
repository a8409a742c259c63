package io.github.alliance4j.scoring.internal;

/** Boundaries of decimals, which binary fractions miss by noise: 5.1 - 4.8 falls short of 0.3 in a computer. */
public final class Boundary {

    private static final double ROUNDING = 1e-9;

    private Boundary() {}

    /**
     * The boundary itself for a value that differs from it by rounding only, {@code 1e-9 * max(1, |boundary|)} at most,
     * else the value.
     *
     * @param value the value
     * @param boundary the boundary
     * @return one of the two
     */
    public static double snap(double value, double boundary) {
        return Math.abs(value - boundary) <= ROUNDING * Math.max(1, Math.abs(boundary)) ? boundary : value;
    }
}
