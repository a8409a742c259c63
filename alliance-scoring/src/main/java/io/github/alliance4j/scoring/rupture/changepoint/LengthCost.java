package io.github.alliance4j.scoring.rupture.changepoint;

/** A cost and the logarithm of the length, for penalties that count lengths. */
final class LengthCost implements SegmentCost.OfData {

    private final SegmentCost.OfData cost;
    private final double[] logs;

    LengthCost(SegmentCost.OfData cost, int size) {
        this.cost = cost;
        this.logs = logs(size);
    }

    /** The logarithms of {@code 0..size}; that of 0 is not used. */
    static double[] logs(int size) {
        double[] logs = new double[size + 1];
        for (int i = 1; i <= size; i++) {
            logs[i] = Math.log(i);
        }
        return logs;
    }

    @Override
    public double of(int from, int to) {
        return cost.of(from, to) + logs[to - from];
    }

    @Override
    public double rounding(int size) {
        return cost.rounding(size);
    }
}
