package io.github.alliance4j.scoring.congruence.panel;

/** Stationary point and axes as functions of b0 to b5; symbols as in {@link ResponseSurface}. */
final class SurfacePoint {

    private SurfacePoint() {}

    static double determinant(double[] b) {
        return 4 * b[3] * b[5] - b[4] * b[4];
    }

    static double x(double[] b) {
        return (b[2] * b[4] - 2 * b[1] * b[5]) / determinant(b);
    }

    static double y(double[] b) {
        return (b[1] * b[4] - 2 * b[2] * b[3]) / determinant(b);
    }

    static double firstSlope(double[] b) {
        return (b[5] - b[3] + Math.hypot(b[3] - b[5], b[4])) / b[4];
    }

    static double secondSlope(double[] b) {
        return (b[5] - b[3] - Math.hypot(b[3] - b[5], b[4])) / b[4];
    }

    static double firstIntercept(double[] b) {
        return y(b) - firstSlope(b) * x(b);
    }

    static double secondIntercept(double[] b) {
        return y(b) - secondSlope(b) * x(b);
    }
}
