package io.github.alliance4j.scoring.rupture.chart;

/** Single scores, their limits, and run rules. */
final class IndividualsPath extends Path {

    private final ChartLevel level;
    private final double limit;
    private final int rules;
    private final Runs runs = new Runs();
    private double y;

    IndividualsPath(ChartLevel level, double limit, int rules) {
        this.level = level;
        this.limit = limit;
        this.rules = rules;
    }

    @Override
    boolean judge(int session, double score) {
        y = score;
        runs.take(y, level.standardised(y), limit);
        return true;
    }

    Runs runs() {
        return runs;
    }

    double upper() {
        return level.centre() + limit * level.sigma();
    }

    @Override
    boolean isLow() {
        return (runs.lower() & rules) != 0;
    }

    /** The lowest scores do not fall steadily, but scores a little above them could. */
    @Override
    boolean canBeLow() {
        return isLow() || (judged() >= RunRule.NELSON_3.window() && (rules & RunRule.NELSON_3.bit()) != 0);
    }

    @Override
    int run() {
        return runs.reach(runs.lower() & rules);
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
        return y;
    }

    @Override
    double limit() {
        return level.centre() - limit * level.sigma();
    }

    @Override
    double excess() {
        return -level.standardised(y);
    }

    /** The rules that alarm, as bits. */
    @Override
    double detail() {
        return runs.lower() & rules;
    }

    @Override
    void write(Memory memory) {
        memory.put(y);
        runs.write(memory);
    }

    @Override
    void read(Memory memory) {
        y = memory.next();
        runs.read(memory);
    }
}
