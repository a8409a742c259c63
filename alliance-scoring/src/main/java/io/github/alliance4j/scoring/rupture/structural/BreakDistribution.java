package io.github.alliance4j.scoring.rupture.structural;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Where the largest value of a two-sided random walk with a fall to both sides lies (Bai 1997, in the form of one function
 * for both sides).
 *
 * <pre>
 * side A: W(t) - t/2, whose largest value is Exp(1);   the other side's largest value is Exp(r)
 * P(argmax on side A, farther than x) = -sqrt(x / 2 pi) e^(-x/8) - c e^(ax) Phi(-b sqrt x) + (d - 2 + x/2) Phi(-sqrt(x)/2)
 * a = r (1 + r) / 2,   b = 1/2 + r,   c = (1 + 2r) / (r (1 + r)),   d = (1 + 2r)^2 / (r (1 + r))
 * </pre>
 */
final class BreakDistribution {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** From here on the continued fraction is exact to the last digits with {@link #TERMS} terms. */
    private static final double FRACTION_FROM = 5;

    private static final int TERMS = 60;
    private static final int HALVINGS = 200;

    private BreakDistribution() {}

    /** The probability that the largest value lies on this side, farther than {@code x}. */
    static double tail(double x, double r) {
        double root = Math.sqrt(x);
        double c = (1 + 2 * r) / (r * (1 + r));
        double d = c * (1 + 2 * r);
        double scaled = Math.exp(-x / 8);
        // e^(ax) Phi(-b sqrt x) = e^(-x/8) [Phi(-z) e^(z^2/2)] at z = b sqrt x, which does not overflow.
        return -root / Math.sqrt(2 * Math.PI) * scaled
                - c * scaled * scaledTail((0.5 + r) * root)
                + (d - 2 + x / 2) * NORMAL.cumulativeProbability(-root / 2);
    }

    /** The distance at which the {@linkplain #tail tail} is {@code probability}; NaN where it is smaller from the start. */
    static double distance(double probability, double r) {
        if (!(tail(0, r) >= probability)) {
            return Double.NaN;
        }
        double low = 0;
        double high = 1;
        while (tail(high, r) > probability) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS && high > Math.nextUp(low); i++) {
            double middle = (low + high) / 2;
            if (tail(middle, r) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** {@code Phi(-z) e^(z^2/2)}. */
    private static double scaledTail(double z) {
        if (z < FRACTION_FROM) {
            return NORMAL.survivalProbability(z) * Math.exp(z * z / 2);
        }
        double fraction = 0;
        for (int k = TERMS; k > 0; k--) {
            fraction = k / (z + fraction);
        }
        return 1 / ((z + fraction) * Math.sqrt(2 * Math.PI));
    }
}
