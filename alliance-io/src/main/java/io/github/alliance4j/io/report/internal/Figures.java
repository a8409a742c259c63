package io.github.alliance4j.io.report.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them: rounded, a point as the decimal mark, a true minus sign. */
public final class Figures {

    private static final double LARGE = 1e9;
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Figures() {}

    /** At most 2 decimals, without zeros at the end. */
    public static String of(double value) {
        return rounded(value, 2, true);
    }

    /** A count of standard deviations, 1 decimal. */
    public static String sd(double value) {
        return rounded(value, 1, false);
    }

    /** A rate of change: 2 decimals, 3 where all of them are small, so that a slope does not read as 0. */
    public static String rate(double value, int decimals) {
        return rounded(value, decimals, false);
    }

    /** A p value; never 0. */
    public static String p(double p) {
        return p < 0.001 ? "p < 0.001" : "p = " + rounded(p, 3, false);
    }

    /** A number of things: {@code 1 session}, {@code 2 sessions}. */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** A coordinate in a drawing, 1 decimal at most. */
    public static String coordinate(double value) {
        long tenths = Math.round(value * 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
        return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths) % 10;
    }

    private static String rounded(double value, int decimals, boolean strip) {
        if (!Double.isFinite(value)) {
            return "not defined";
        }
        if (Math.abs(value) >= LARGE) {
            return Double.toString(new BigDecimal(value).round(FOUR_DIGITS).doubleValue())
                    .replace('-', '\u2212');
        }
        BigDecimal number = new BigDecimal(Double.toString(value)).setScale(decimals, RoundingMode.HALF_EVEN);
        if (number.signum() == 0) {
            return strip ? "0" : BigDecimal.ZERO.setScale(decimals).toPlainString();
        }
        return (strip ? number.stripTrailingZeros() : number).toPlainString().replace('-', '\u2212');
    }
}
