package io.github.alliance4j.scoring.congruence.panel;

/**
 * How a response surface runs along the line of agreement ({@code x = y}) and the line of disagreement ({@code x = -y}).
 *
 * @since 0.1
 */
public enum SurfaceShape {
    /** {@code b1 + b2}: the slope where both agree. */
    A1(1, 1, 0, 0, 0),
    /** {@code b3 + b4 + b5}: the bend where both agree. */
    A2(0, 0, 1, 1, 1),
    /** {@code b1 - b2}: the slope from the second voice being higher to the first being higher. */
    A3(1, -1, 0, 0, 0),
    /** {@code b3 - b4 + b5}: the bend where they disagree; below 0, the outcome falls with disagreement to either side. */
    A4(0, 0, 1, -1, 1),
    /** {@code b3 - b5}: whether the ridge is turned off the line of agreement. */
    A5(0, 0, 1, 0, -1);

    private final int b1;
    private final int b2;
    private final int b3;
    private final int b4;
    private final int b5;

    SurfaceShape(int b1, int b2, int b3, int b4, int b5) {
        this.b1 = b1;
        this.b2 = b2;
        this.b3 = b3;
        this.b4 = b4;
        this.b5 = b5;
    }

    /** The weights of b0 to b5. */
    double[] weights() {
        return new double[] {0, b1, b2, b3, b4, b5};
    }
}
