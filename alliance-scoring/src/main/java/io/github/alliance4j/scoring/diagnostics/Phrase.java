package io.github.alliance4j.scoring.diagnostics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in a sentence, the same in every locale. */
final class Phrase {

    private Phrase() {}

    /** For example {@code 12.5 %}. */
    static String percent(double share) {
        return round(100 * share, 1) + " %";
    }

    /** For example {@code -0.42}. */
    static String two(double number) {
        return round(number, 2);
    }

    /** An answer, for example {@code 7} or {@code 2.5}. */
    static String answer(double answer) {
        return BigDecimal.valueOf(answer).stripTrailingZeros().toPlainString();
    }

    /** For example {@code 1 form} or {@code 12 forms}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String round(double number, int digits) {
        return BigDecimal.valueOf(number)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
