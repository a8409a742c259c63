package io.github.alliance4j.scoring.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them: rounded half to even, a point as the decimal mark, a true minus sign. */
final class Rounded {

    private static final double LARGE = 1e9;
    private static final double NEARLY_SURE = 0.995;

    private Rounded() {}

    /** At most 2 decimals, without zeros at the end. */
    static String of(double value) {
        return rounded(value, 2, true);
    }

    /** A count of standard deviations, 1 decimal. */
    static String sd(double value) {
        return rounded(value, 1, false);
    }

    /** Whether a probability would read as 1, which it is not. */
    static boolean isNearlySure(double p) {
        return p >= NEARLY_SURE;
    }

    /** A probability, 2 decimals. */
    static String probability(double p) {
        return rounded(p, 2, false);
    }

    /** A share as a percentage, at most 2 decimals. */
    static String percent(double share) {
        return of(100 * share) + "%";
    }

    private static String rounded(double value, int decimals, boolean strip) {
        if (Math.abs(value) >= LARGE) {
            return Double.toString(value).replace('-', '\u2212');
        }
        BigDecimal number = new BigDecimal(Double.toString(value)).setScale(decimals, RoundingMode.HALF_EVEN);
        if (number.signum() == 0) {
            return strip ? "0" : BigDecimal.ZERO.setScale(decimals).toPlainString();
        }
        return (strip ? number.stripTrailingZeros() : number).toPlainString().replace('-', '\u2212');
    }
}
