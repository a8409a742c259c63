package io.github.alliance4j.cli;

import java.util.Locale;

/** Constants as people write them. */
final class Words {

    private Words() {}

    /** For example {@code higher is better}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** For example {@code 1 form} or {@code 12 forms}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
