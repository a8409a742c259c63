package io.github.alliance4j.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants as people write them. */
final class Words {

    private Words() {}

    /** For example {@code higher is better}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** For example {@code client, therapist}. */
    static String list(Enum<?>... constants) {
        return Arrays.stream(constants).map(Words::of).collect(Collectors.joining(", "));
    }

    /** For example {@code 1 form} or {@code 12 forms}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
