package io.github.alliance4j.scoring.diagnostics;

import java.util.OptionalDouble;

/** The sums of which a correlation is made. They are exact, and so free of any order, for whole numbers. */
final class PairSums {

    /** Below this part of the sum of squares a spread is what rounding left of none. */
    private static final double ROUNDING = 1e-12;

    private long n;
    private double x;
    private double y;
    private double xx;
    private double yy;
    private double xy;

    void add(double newX, double newY) {
        n++;
        x += newX;
        y += newY;
        xx += newX * newX;
        yy += newY * newY;
        xy += newX * newY;
    }

    /** The correlation; nothing if one side does not vary. */
    OptionalDouble correlation() {
        double spreadX = n * xx - x * x;
        double spreadY = n * yy - y * y;
        if (!(spreadX > ROUNDING * n * xx) || !(spreadY > ROUNDING * n * yy)) {
            return OptionalDouble.empty();
        }
        double r = (n * xy - x * y) / (Math.sqrt(spreadX) * Math.sqrt(spreadY));
        return OptionalDouble.of(Math.max(-1, Math.min(1, r)));
    }
}
