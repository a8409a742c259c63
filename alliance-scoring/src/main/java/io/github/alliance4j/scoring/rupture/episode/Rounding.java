package io.github.alliance4j.scoring.rupture.episode;

/** How far two numbers may lie apart and still be the same number written with different roundings. */
final class Rounding {

    private static final int STEPS = 4;

    private Rounding() {}

    /** For differences of these two scores. */
    static double of(double one, double other) {
        return STEPS * Math.ulp(Math.max(Math.abs(one), Math.abs(other)));
    }
}
