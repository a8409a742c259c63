package io.github.alliance4j.cli;

import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.scoring.observer.coders.CodeBook;
import io.github.alliance4j.scoring.observer.coders.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The schemes that the rows of a file of codes name, and what follows from them. */
final class CodeSchemes {

    static final String OWN = "own";

    private final Map<String, Long> rows;

    /** Takes how many rows name which scheme; the name of none is empty. */
    CodeSchemes(Map<String, Long> rows) {
        this.rows = rows;
    }

    /** A scheme's name as files have it. */
    static String word(String text) {
        return text.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    static Optional<CodingScheme> published(String name) {
        return Arrays.stream(CodingScheme.values())
                .filter(known -> word(known.name()).equals(name))
                .findFirst();
    }

    /** The one scheme that the file names, or own where it names none. */
    String stated() {
        List<String> known = known();
        if (known.size() > 1) {
            throw new IllegalArgumentException(
                    "The file is of several schemes, " + String.join(", ", known) + "; name one by --scheme");
        }
        return known.isEmpty() ? OWN : known.get(0);
    }

    private List<String> known() {
        return rows.keySet().stream()
                .filter(name -> name.equals(OWN) || published(name).isPresent())
                .toList();
    }

    private Map<String, Long> others(CodeBook book) {
        Map<String, Long> others = new LinkedHashMap<>();
        known().stream().filter(name -> !name.equals(book.name())).forEach(name -> others.put(name, rows.get(name)));
        return others;
    }

    /** Refuses a book that no row of the file can be of. */
    void refuseOther(CodeBook book) {
        Map<String, Long> others = others(book);
        if (!others.isEmpty() && !rows.containsKey(book.name()) && !rows.containsKey("")) {
            throw new IllegalArgumentException("No row is of the scheme " + book.name() + "; the file is of "
                    + String.join(", ", others.keySet()));
        }
    }

    /** What to mind of the file, in sentences: rows that are passed over, names of a scheme that is not asked for. */
    List<String> notes(CodeBook book, boolean asked, Collection<Observation> read) {
        List<String> notes = new ArrayList<>();
        others(book)
                .forEach((name, count) -> notes.add(Words.count(count, "row") + (count == 1 ? " is" : " are")
                        + " of another scheme (" + name + ") and " + (count == 1 ? "was" : "were") + " passed over."));
        if (!asked && book.scheme().isEmpty() && !rows.containsKey(OWN)) {
            likely(read).ifPresent(notes::add);
        }
        return notes;
    }

    private static Optional<String> likely(Collection<Observation> read) {
        Set<String> names = read.stream().map(Observation::code).collect(Collectors.toSet());
        List<String> schemes = Arrays.stream(CodingScheme.values())
                .map(CodeBook::of)
                .filter(book -> names.stream().allMatch(name -> book.code(name).isPresent()))
                .map(CodeBook::name)
                .toList();
        if (names.isEmpty() || schemes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("The codes were read as your own, but all of them are names of "
                + String.join(" and of ", schemes) + "; --scheme " + String.join(" or --scheme ", schemes)
                + " reads them so.");
    }
}
