package io.github.alliance4j.scoring.rupture.chart;

/** A chart on its way through a series, one observation at a time. Mutable; taking an observation allocates nothing. */
abstract class Path {

    private int judged;

    /** Takes the next observation; whether the chart could judge it. */
    final boolean take(int session, double y) {
        boolean isJudged = judge(session, y);
        judged += isJudged ? 1 : 0;
        return isJudged;
    }

    abstract boolean judge(int session, double y);

    /** How many observations could be judged. */
    final int judged() {
        return judged;
    }

    /** Whether an alarm of the lower side stands at the latest observation. */
    abstract boolean isLow();

    /** Whether one could stand if the scores seen so far were the lowest possible ones, in the order of one's choice. */
    boolean canBeLow() {
        return isLow();
    }

    /** How many of the latest observations, this one included, belong to what is going on at the lower side; 0 for none. */
    abstract int run();

    /** What the latest observation is compared with. */
    abstract double centre();

    abstract double sigma();

    /** The charted number at the latest observation. */
    abstract double statistic();

    /** The lower limit for it; a CUSUM is above its limit where it alarms. */
    abstract double limit();

    /** The number that the limit decides about: the latest observation alarms iff it is above the limit; rules apart. */
    abstract double excess();

    /** What else the chart says of an alarm, as a number of its own meaning. */
    abstract double detail();

    /** Why nothing could be judged. */
    String reason() {
        return "there is no session";
    }

    final void save(Memory memory) {
        memory.put(judged);
        write(memory);
    }

    final void recall(Memory memory) {
        judged = memory.count();
        read(memory);
    }

    abstract void write(Memory memory);

    abstract void read(Memory memory);

    /** The nearest number that is finite. */
    static double finite(double number) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, number));
    }
}
