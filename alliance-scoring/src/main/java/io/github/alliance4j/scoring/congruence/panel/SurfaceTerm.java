package io.github.alliance4j.scoring.congruence.panel;

/**
 * A term of a response surface; {@code x} and {@code y} are the centred voices.
 *
 * @since 0.1
 */
public enum SurfaceTerm {
    /** {@code b0}. */
    INTERCEPT(0),
    /** {@code b1}, of {@code x}. */
    X(1),
    /** {@code b2}, of {@code y}. */
    Y(2),
    /** {@code b3}, of {@code x^2}. */
    X_SQUARED(3),
    /** {@code b4}, of {@code x y}. */
    X_TIMES_Y(4),
    /** {@code b5}, of {@code y^2}. */
    Y_SQUARED(5);

    private final int index;

    SurfaceTerm(int index) {
        this.index = index;
    }

    /** Its place among the coefficients. */
    int index() {
        return index;
    }
}
