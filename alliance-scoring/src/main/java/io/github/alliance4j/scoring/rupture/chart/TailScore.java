package io.github.alliance4j.scoring.rupture.chart;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The normal score with the same tail probability as a t value: {@code U = Phi^-1(F_t(x; df))}. Computed from the smaller
 * tail; where that is below 1e-15, from its logarithm, so that no score is infinite. Allocates nothing.
 */
final class TailScore {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double SMALL = 1e-15;
    /** Squares stay finite. */
    private static final double FAR = 1e150;

    /** Up to so many degrees of freedom, and tails above this, the polynomial is as good and quicker. */
    private static final int FEW = 60;

    private static final double LARGE = 1e-4;

    private static final double[] EVEN = factors(0);
    private static final double[] ODD = factors(1);

    private static final int MOST_TERMS = 10_000;

    private TailScore() {}

    static double normal(double x, int df) {
        double far = Math.min(Math.abs(x), FAR);
        return Math.copySign(score(far, df), x);
    }

    private static double score(double x, int df) {
        if (df <= FEW) {
            double tail = (1 - within(x, df)) / 2;
            if (tail > LARGE) {
                return ofTail(tail);
            }
        }
        return isCentral(x, df) ? ofTail(centralTail(x, df)) : ofLog(logTail(x, df));
    }

    /** {@code P(|T| < x)}: for whole degrees of freedom a polynomial, which is quick where they are few. */
    static double within(double x, int df) {
        double w = df / (df + x * x);
        double s = x / Math.sqrt(df + x * x);
        boolean isEven = df % 2 == 0;
        double[] factors = isEven ? EVEN : ODD;
        double sum = 0;
        for (int j = (isEven ? df / 2 : (df - 1) / 2) - 1; j >= 0; j--) {
            sum = factors[j] + w * sum;
        }
        return isEven ? s * sum : 2 / Math.PI * (Math.atan(x / Math.sqrt(df)) + s * Math.sqrt(w) * sum);
    }

    /** Products of {@code (2i-1)/(2i)} for even, of {@code 2i/(2i+1)} for odd degrees of freedom. */
    private static double[] factors(int first) {
        double[] factors = new double[FEW / 2];
        factors[0] = 1;
        for (int j = 1; j < factors.length; j++) {
            factors[j] = factors[j - 1] * (2 * j - 1 + first) / (2 * j + first);
        }
        return factors;
    }

    private static double ofLog(double logTail) {
        double tail = Math.exp(logTail);
        return tail >= SMALL ? ofTail(tail) : ofLogTail(logTail);
    }

    private static double ofTail(double tail) {
        return -NORMAL.inverseCumulativeProbability(tail);
    }

    /** Whether the tail is so large that it may be computed as what the middle leaves. */
    private static boolean isCentral(double x, int df) {
        return x * x * (df + 2) < 3.0 * df;
    }

    /** {@code P(T > x) = 1/2 - I_v(1/2, df/2)/2} with {@code v = x^2/(df + x^2)}. */
    private static double centralTail(double x, int df) {
        double v = x * x / (df + x * x);
        double logFront = 0.5 * Math.log(v) + df / 2.0 * Math.log1p(-v) - logBeta(df);
        return x == 0 ? 0.5 : 0.5 - Math.exp(logFront) * fraction(v, 0.5, df / 2.0);
    }

    /** {@code log P(T > x)}, half of {@code I_w(df/2, 1/2)} with {@code w = df/(df + x^2)}; not for the middle. */
    static double logTail(double x, int df) {
        double a = df / 2.0;
        double ratio = x * x / df;
        double logW = -Math.log1p(ratio);
        double w = 1 / (1 + ratio);
        double logRest = Math.log(ratio) + logW;
        return Math.log(0.5) + a * logW + 0.5 * logRest - logBeta(df) - Math.log(a) + Math.log(fraction(w, a, 0.5));
    }

    /** The logarithm of the beta function of {@code df/2} and {@code 1/2}. */
    private static double logBeta(int df) {
        return 0.5 * Math.log(Math.PI) - Math.log(GammaRatio.of(df + 1));
    }

    /** The continued fraction of the incomplete beta function, by Lentz's method; quick for {@code x < (a+1)/(a+b+2)}. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / (1 - (a + b) * x / (a + 1));
        double fraction = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / (1 + even * d);
            c = 1 + even / c;
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / (1 + odd * d);
            c = 1 + odd / c;
            fraction *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return fraction;
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
