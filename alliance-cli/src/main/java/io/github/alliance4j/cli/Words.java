package io.github.alliance4j.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Constants as people write them. */
final class Words {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int TOLD = 12;

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

    /** A text that was read, without what a terminal would obey. */
    static String legible(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }

    /** The first names, and how many there are more. */
    static String first(Collection<String> names) {
        String told = names.stream().limit(TOLD).collect(Collectors.joining(", "));
        return names.size() > TOLD ? told + " and " + (names.size() - TOLD) + " more" : told;
    }
}
