package io.github.alliance4j.scoring.rupture.changepoint;

import java.util.Arrays;

/**
 * The places, ascending, at which the last segment of an optimal partition may still begin, and what the partition up to
 * the present end costs with each.
 */
class Candidates {

    private static final int FIRST_CAPACITY = 64;
    private static final int NEVER = Integer.MAX_VALUE;

    private final SegmentCost.OfData cost;
    private double[] base;
    private int[] expiry;

    int count;
    int[] start;
    double[] total;

    Candidates(SegmentCost.OfData cost, int size) {
        this.cost = cost;
        int capacity = Math.min(size + 1, FIRST_CAPACITY);
        base = new double[capacity];
        expiry = new int[capacity];
        start = new int[capacity];
        total = new double[capacity];
    }

    /** {@code rounding}: totals that differ by less are equal. */
    static Candidates of(SegmentCost.OfData cost, int size, double rounding) {
        return cost instanceof MeanCost.Column column
                ? new MeanCandidates(column, size, rounding)
                : new Candidates(cost, size);
    }

    /** Takes in a place; {@code before} is the smallest objective of what lies before it. */
    void add(int place, double before) {
        if (count == start.length) {
            grow(2 * count);
        }
        start[count] = place;
        expiry[count] = NEVER;
        base[count] = before;
        count++;
    }

    void grow(int capacity) {
        base = Arrays.copyOf(base, capacity);
        expiry = Arrays.copyOf(expiry, capacity);
        start = Arrays.copyOf(start, capacity);
        total = new double[capacity];
    }

    /** Fills {@link #total} for partitions that end at {@code end}. */
    void extendTo(int end) {
        for (int j = 0; j < count; j++) {
            total[j] = base[j] + cost.of(start[j], end);
        }
    }

    /** The earliest candidate with the smallest total, but for rounding. */
    int smallest(double rounding) {
        int smallest = 0;
        double bound = total[0] - rounding;
        for (int j = 1; j < count; j++) {
            if (total[j] < bound) {
                smallest = j;
                bound = total[j] - rounding;
            }
        }
        return smallest;
    }

    /** The same where each last segment costs the logarithm of its length too. */
    int smallest(double rounding, double[] logs, int end) {
        int smallest = 0;
        double bound = Double.POSITIVE_INFINITY;
        for (int j = 0; j < count; j++) {
            double value = total[j] + logs[end - start[j]];
            if (value < bound) {
                smallest = j;
                bound = value - rounding;
            }
        }
        return smallest;
    }

    /**
     * Drops the candidates that no longer can win: the best partition up to this end, with one segment more, will be
     * cheaper once a segment that begins here is long enough.
     *
     * @param limit the smallest objective up to this end
     */
    void prune(double limit, int end, int minSegment) {
        int kept = 0;
        for (int j = 0; j < count; j++) {
            int until = loses(j, limit, end) ? Math.min(expiry[j], end + minSegment) : expiry[j];
            if (until > end + 1) {
                move(j, kept);
                expiry[kept] = until;
                kept++;
            }
        }
        count = kept;
    }

    private boolean loses(int j, double limit, int end) {
        return total[j] > limit && total[j] > limit + cost.dearerWhenCut(start[j], end);
    }

    void move(int from, int to) {
        start[to] = start[from];
        base[to] = base[from];
    }
}
