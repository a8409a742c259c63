package io.github.alliance4j.scoring.internal;

import java.util.function.DoubleUnaryOperator;

/**
 * The lowest point of a function of one variable, without derivatives: parabolas through three points where they help,
 * golden section where they do not. Sure to about the square root of the machine precision, as every method is that sees
 * values only.
 *
 * <p>Source: Brent, R. P. (1973). Algorithms for Minimization without Derivatives, chapter 5.
 */
public final class BrentMinimum {

    private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;
    private static final double RELATIVE = 1.5e-8;
    private static final double ABSOLUTE = 1e-12;
    private static final int LIMIT = 200;

    private BrentMinimum() {}

    /** Where a function is lowest between two ends; where it has several low points, one of them. */
    public static double of(DoubleUnaryOperator f, double low, double high) {
        double a = low;
        double b = high;
        double x = a + GOLDEN * (b - a);
        double w = x;
        double v = x;
        double fx = f.applyAsDouble(x);
        double fw = fx;
        double fv = fx;
        double step = 0;
        double before = 0;
        for (int i = 0; i < LIMIT; i++) {
            double middle = (a + b) / 2;
            double tolerance = RELATIVE * Math.abs(x) + ABSOLUTE;
            if (Math.abs(x - middle) <= 2 * tolerance - (b - a) / 2) {
                break;
            }
            double r = (x - w) * (fx - fv);
            double q = (x - v) * (fx - fw);
            double p = (x - v) * q - (x - w) * r;
            q = 2 * (q - r);
            p = q > 0 ? -p : p;
            q = Math.abs(q);
            double last = before;
            before = step;
            if (Math.abs(p) < Math.abs(q * last / 2) && p > q * (a - x) && p < q * (b - x)) {
                step = p / q;
            } else {
                before = x < middle ? b - x : a - x;
                step = GOLDEN * before;
            }
            double u = x + (Math.abs(step) >= tolerance ? step : Math.copySign(tolerance, step));
            double fu = f.applyAsDouble(u);
            if (fu <= fx) {
                a = u < x ? a : x;
                b = u < x ? x : b;
                v = w;
                fv = fw;
                w = x;
                fw = fx;
                x = u;
                fx = fu;
            } else {
                a = u < x ? u : a;
                b = u < x ? b : u;
                if (fu <= fw || w == x) {
                    v = w;
                    fv = fw;
                    w = u;
                    fw = fu;
                } else if (fu <= fv || v == x || v == w) {
                    v = u;
                    fv = fu;
                }
            }
        }
        return x;
    }
}
