package io.github.alliance4j.scoring.reliability;

/**
 * What a variance component that is estimated below 0 counts as in a coefficient. The estimate itself is always reported.
 *
 * @since 0.1
 */
public enum NegativeComponents {
    /** As 0. */
    ZERO {
        @Override
        double used(double estimate) {
            return Math.max(0, estimate);
        }
    },
    /** As it is, for the numbers of other software. */
    AS_ESTIMATED {
        @Override
        double used(double estimate) {
            return estimate;
        }
    };

    abstract double used(double estimate);
}
