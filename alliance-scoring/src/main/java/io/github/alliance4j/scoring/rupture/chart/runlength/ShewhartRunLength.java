package io.github.alliance4j.scoring.rupture.chart.runlength;

/**
 * How many sessions a chart of single scores runs on average until one lies beyond its limits, with the level and sigma known
 * and the scores independent and normal: {@code 1/p} with the probability {@code p} that one does. Estimated levels, ties and
 * dependence between sessions make the real run length another one. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ShewhartRunLength {

    private final double limit;

    private ShewhartRunLength(double limit) {
        this.limit = Normal.positive("limit", limit);
    }

    /**
     * For limits at a distance.
     *
     * @param sigmas the distance from the centre line, above 0
     * @return the run lengths
     * @throws IllegalArgumentException if it is not above 0
     */
    public static ShewhartRunLength of(double sigmas) {
        return new ShewhartRunLength(sigmas);
    }

    /**
     * Until an alarm on either side.
     *
     * @param shift of the level in sigmas; 0 where nothing happens
     * @return {@code 1/(Phi(-L-shift) + Phi(-L+shift))}, 370.4 for 3 sigmas without a shift
     * @throws IllegalArgumentException if it is not finite
     */
    public double twoSided(double shift) {
        Normal.finite("shift", shift);
        return 1 / (Normal.below(-limit - shift) + Normal.above(limit - shift));
    }

    /**
     * Until an alarm on the side of the shift.
     *
     * @param shift of the level in sigmas towards the limit; 0 where nothing happens
     * @return {@code 1/Phi(-L+shift)}
     * @throws IllegalArgumentException if it is not finite
     */
    public double oneSided(double shift) {
        Normal.finite("shift", shift);
        return 1 / Normal.above(limit - shift);
    }

    /**
     * The limits, for logs.
     *
     * @return for example {@code run length for limits of 3.0 sigma}
     */
    @Override
    public String toString() {
        return "run length for limits of " + limit + " sigma";
    }
}
