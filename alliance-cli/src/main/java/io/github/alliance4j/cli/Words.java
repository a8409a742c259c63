package io.github.alliance4j.cli;

import java.util.Locale;

/** Constants as people write them. */
final class Words {

    private Words() {}

    /** For example {@code higher is better}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
