package io.github.alliance4j.scoring.rupture.chart;

/** A tabular CUSUM around a known level. */
final class CusumPath extends Path {

    private final ChartLevel level;
    private final double h;
    private final Cusum sums;

    CusumPath(ChartLevel level, double k, double h, double headStart) {
        this.level = level;
        this.h = h;
        this.sums = new Cusum(k, h, headStart);
    }

    @Override
    boolean judge(int session, double y) {
        sums.take(level.standardised(y));
        return true;
    }

    Cusum sums() {
        return sums;
    }

    @Override
    boolean isLow() {
        return sums.isLow();
    }

    @Override
    int run() {
        return sums.downRun();
    }

    @Override
    double centre() {
        return level.centre();
    }

    @Override
    double sigma() {
        return level.sigma();
    }

    @Override
    double statistic() {
        return sums.down();
    }

    @Override
    double limit() {
        return h;
    }

    @Override
    double excess() {
        return sums.down();
    }

    @Override
    double detail() {
        return sums.downRun();
    }

    @Override
    void write(Memory memory) {
        sums.write(memory);
    }

    @Override
    void read(Memory memory) {
        sums.read(memory);
    }
}
