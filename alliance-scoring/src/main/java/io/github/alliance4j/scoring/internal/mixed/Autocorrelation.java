package io.github.alliance4j.scoring.internal.mixed;

/**
 * Residuals that fade with the distance of two rows of one group: {@code cor = phi^gap}. It is undone by taking from each
 * row its share of the row before: {@code (v_j - r v_(j-1)) / sqrt(1 - r^2)} with {@code r = phi^gap} are independent
 * rows of equal variance.
 */
public final class Autocorrelation {

    /** The largest correlation over the usual gap that is searched; at 1 there would be no noise left. */
    static final double STRONGEST = 0.9999;

    private static final double NEARLY_ONE = 0.9998;
    private static final double NEARLY_NONE = 1e-5;

    private final double[] gaps;
    private final boolean wholeGaps;
    private final double unit;

    private Autocorrelation(double[] gaps, boolean wholeGaps, double unit) {
        this.gaps = gaps;
        this.wholeGaps = wholeGaps;
        this.unit = unit;
    }

    /** Whole gaps above 0 to the row before; that of the first row of a group is not read. Phi is above -1. */
    public static Autocorrelation byNumber(double[] gaps) {
        return new Autocorrelation(gaps, true, 1);
    }

    /** Gaps above 0 to the row before, and a usual gap, over which phi is searched. Phi is at least 0. */
    public static Autocorrelation byTime(double[] gaps, double usual) {
        return new Autocorrelation(gaps, false, usual);
    }

    /** The phi of a correlation over the usual gap. */
    double phi(double overUsualGap) {
        return unit == 1 ? overUsualGap : Math.pow(overUsualGap, 1 / unit);
    }

    /** The correlation over the usual gap of a phi. */
    double overUsualGap(double phi) {
        return unit == 1 ? phi : Math.pow(phi, unit);
    }

    /** Whether phi may be negative. */
    boolean mayBeNegative() {
        return wholeGaps;
    }

    /** Whether phi lies at an end of the range in which it is searched. */
    boolean isAtEnd(double phi) {
        double overUsualGap = Math.abs(overUsualGap(phi));
        return overUsualGap >= NEARLY_ONE || (!wholeGaps && overUsualGap <= NEARLY_NONE);
    }

    /** The correlation of a row with the one before it. */
    double between(double phi, int row) {
        double gap = gaps[row];
        return gap == 1 ? phi : Math.pow(phi, gap);
    }
}
