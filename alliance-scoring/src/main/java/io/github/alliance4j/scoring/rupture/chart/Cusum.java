package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.scoring.internal.Boundary;

/**
 * The two one-sided sums of a tabular CUSUM in sigmas, and for how many observations each has been above 0. A sum that
 * misses 0 or the limit by rounding only is set there.
 */
final class Cusum {

    private final double k;
    private final double h;
    private double up;
    private double down;
    private int upRun;
    private int downRun;

    /** Sums that start at a share of the limit. */
    Cusum(double k, double h, double headStart) {
        this.k = k;
        this.h = h;
        this.up = headStart * h;
        this.down = headStart * h;
    }

    /** The next standardised observation. */
    void take(double u) {
        up = sum(up + u - k);
        down = sum(down - u - k);
        upRun = up > 0 ? upRun + 1 : 0;
        downRun = down > 0 ? downRun + 1 : 0;
    }

    private double sum(double sum) {
        double snapped = Boundary.snap(Boundary.snap(sum, 0), h);
        return Math.min(Double.MAX_VALUE, Math.max(0, snapped));
    }

    double up() {
        return up;
    }

    double down() {
        return down;
    }

    int upRun() {
        return upRun;
    }

    int downRun() {
        return downRun;
    }

    boolean isHigh() {
        return up > h;
    }

    boolean isLow() {
        return down > h;
    }

    void write(Memory memory) {
        memory.put(up).put(down).put(upRun).put(downRun);
    }

    void read(Memory memory) {
        up = memory.next();
        down = memory.next();
        upRun = memory.count();
        downRun = memory.count();
    }
}
