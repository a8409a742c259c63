package io.github.alliance4j.io.report.congruence;

/**
 * A place in a drawing.
 *
 * @param x across
 * @param y up
 */
record Point(double x, double y) {

    /** The place a share of the way to another one. */
    Point towards(Point other, double share) {
        return new Point(x + share * (other.x - x), y + share * (other.y - y));
    }

    double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** Positive if a point lies to the left of the way from this one to another. */
    double side(Point to, Point point) {
        return (to.x - x) * (point.y - y) - (to.y - y) * (point.x - x);
    }
}
