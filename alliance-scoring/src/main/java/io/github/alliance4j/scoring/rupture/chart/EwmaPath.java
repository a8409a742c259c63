package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.scoring.internal.Boundary;

/** An exponentially weighted moving average and its limits. */
final class EwmaPath extends Path {

    private final ChartLevel level;
    private final EwmaChart chart;
    private double z;
    /** The variance of {@code z} in units of the variance of a score. */
    private double variance;

    private int lastSession;
    private int run;

    EwmaPath(ChartLevel level, EwmaChart chart) {
        this.level = level;
        this.chart = chart;
        this.z = level.centre();
    }

    @Override
    boolean judge(int session, double y) {
        double keep = chart.keep(lastSession == 0 ? 1 : session - lastSession);
        double weight = 1 - keep;
        z = weight * y + keep * z;
        variance = weight * weight + keep * keep * variance;
        run = level.isBelow(z, 0) ? run + 1 : 0;
        lastSession = session;
        return true;
    }

    double standardError() {
        return level.sigma() * Math.sqrt(chart.isAsymptotic() ? chart.asymptoticVariance() : variance);
    }

    @Override
    boolean isLow() {
        return Boundary.snap(excess(), chart.limit()) > chart.limit();
    }

    boolean isHigh() {
        return Boundary.snap(-excess(), chart.limit()) > chart.limit();
    }

    @Override
    int run() {
        return run;
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
        return z;
    }

    @Override
    double limit() {
        return level.centre() - chart.limit() * standardError();
    }

    @Override
    double excess() {
        return (level.centre() - z) / standardError();
    }

    @Override
    double detail() {
        return run;
    }

    @Override
    void write(Memory memory) {
        memory.put(z).put(variance).put(lastSession).put(run);
    }

    @Override
    void read(Memory memory) {
        z = memory.next();
        variance = memory.next();
        lastSession = memory.count();
        run = memory.count();
    }
}
