package io.github.alliance4j.scoring.rupture.changepoint;

/**
 * A cost and the logarithm of the length, for penalties that count lengths.
 *
 * @param cost the cost without it
 * @param logs the logarithm of each length
 */
record LengthCost(SegmentCost.OfData cost, double... logs) implements SegmentCost.OfData {

    static LengthCost of(SegmentCost.OfData cost, int size) {
        return new LengthCost(cost, logs(size));
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
