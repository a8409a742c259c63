package io.github.alliance4j.scoring.rupture.chart;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The normal score with the same tail probability as a t value: {@code U = Phi^-1(F_t(x; df))}. Computed from the smaller
 * tail; where that is below 1e-15, from its logarithm, so that no score is infinite.
 */
final class TailScore {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double SMALL = 1e-15;
    /** Below this a number loses digits, and at last all of them. */
    private static final double TINY = 1e-290;
    /** Squares stay finite. */
    private static final double FAR = 1e150;

    private TailScore() {}

    static double normal(double x, int df) {
        double far = Math.min(Math.abs(x), FAR);
        double tail = tail(far, df);
        double score = tail >= SMALL
                ? -NORMAL.inverseCumulativeProbability(tail)
                : ofLogTail(tail > TINY ? Math.log(tail) : logTail(far, df));
        return Math.copySign(score, x);
    }

    private static double tail(double far, int df) {
        return switch (df) {
            // The closed forms of one and two degrees of freedom, in their tails without cancellation.
            case 1 -> Math.atan2(1, far) / Math.PI;
            case 2 -> 1 / (Math.sqrt(far * far + 2) * (Math.sqrt(far * far + 2) + far));
            default -> TDistribution.of(df).cumulativeProbability(-far);
        };
    }

    /**
     * {@code log P(T > x)} for {@code x} far out: half the incomplete beta function {@code I_w(df/2, 1/2)} with
     * {@code w = df/(df + x^2)}, by its power series, which for small {@code w} has few terms.
     */
    static double logTail(double x, int df) {
        double a = df / 2.0;
        double ratio = x * x / df;
        double logW = -Math.log1p(ratio);
        double w = 1 / (1 + ratio);
        double term = 1;
        double sum = 1;
        for (int j = 0; j < 10_000 && term > sum * 1e-17; j++) {
            term *= w * (j + 0.5) / (j + 1);
            sum += term * a / (a + j + 1);
        }
        double logBeta = Math.log(Math.sqrt(Math.PI) / GammaRatio.of(df + 1));
        return Math.log(0.5) + a * logW - Math.log(a) - logBeta + Math.log(sum);
    }

    /** The {@code z} with {@code log P(Z > z)} equal to this, by Newton's method; below about {@code log 1e-8}. */
    static double ofLogTail(double logTail) {
        double z = Math.sqrt(-2 * logTail);
        for (int i = 0; i < 20; i++) {
            double mills = mills(z);
            double step = (Math.log(mills) - z * z / 2 - Math.log(2 * Math.PI) / 2 - logTail) * mills;
            z += step;
            if (Math.abs(step) < 1e-14 * z) {
                break;
            }
        }
        return z;
    }

    /** {@code P(Z > z) / phi(z)} by its continued fraction, {@code z} above about 5. */
    private static double mills(double z) {
        double fraction = z;
        for (int j = 60; j >= 1; j--) {
            fraction = z + j / fraction;
        }
        return 1 / fraction;
    }
}
