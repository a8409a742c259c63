package io.github.alliance4j.io;

import tools.jackson.core.io.NumberOutput;

/**
 * Numbers as text: the shortest decimal that reads back to the same double, the same on every Java version.
 *
 * @since 0.1
 */
public final class DecimalText {

    private DecimalText() {}

    /**
     * A number as text, without a needless {@code .0}.
     *
     * @param number a finite number
     * @return for example {@code 17}, {@code 4.333333333333333} or {@code 1E-5}
     * @throws IllegalArgumentException if the number is infinite or not a number
     */
    public static String of(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("Only a finite number has a decimal, not " + number);
        }
        String text = NumberOutput.toString(number, true);
        int exponent = text.indexOf('E');
        String mantissa = exponent < 0 ? text : text.substring(0, exponent);
        if (!mantissa.endsWith(".0")) {
            return text;
        }
        String whole = mantissa.substring(0, mantissa.length() - 2);
        return exponent < 0 ? whole : whole + text.substring(exponent);
    }
}
