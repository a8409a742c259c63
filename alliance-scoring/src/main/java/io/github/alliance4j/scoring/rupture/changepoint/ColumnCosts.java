package io.github.alliance4j.scoring.rupture.changepoint;

import java.util.function.Function;

/** The sum of the costs of several columns, each of which a cut never makes dearer. */
final class ColumnCosts implements SegmentCost.OfData {

    private final SegmentCost.OfData[] parts;

    private ColumnCosts(SegmentCost.OfData[] parts) {
        this.parts = parts;
    }

    /** The costs of one column as they are, those of several summed. */
    static SegmentCost.OfData of(double[][] columns, Function<double[], SegmentCost.OfData> ofOne) {
        SegmentCost.OfData[] parts = new SegmentCost.OfData[columns.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = ofOne.apply(columns[i]);
        }
        return parts.length == 1 ? parts[0] : new ColumnCosts(parts);
    }

    @Override
    public double of(int from, int to) {
        double cost = 0;
        for (SegmentCost.OfData part : parts) {
            cost += part.of(from, to);
        }
        return cost;
    }

    @Override
    public double dearerWhenCut(int from, int to) {
        return 0;
    }

    @Override
    public double rounding(int size) {
        double rounding = 0;
        for (SegmentCost.OfData part : parts) {
            rounding += part.rounding(size);
        }
        return rounding;
    }
}
