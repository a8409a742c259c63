package io.github.alliance4j.cli;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.csv.CodeCsv;
import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.scoring.observer.coders.CodeBook;
import io.github.alliance4j.scoring.raters.MeasurementLevel;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A file of observers' codes and what its codes are. */
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class CodeOptions {

    private static final String OWN = "own";

    @Parameters(
            paramLabel = "CODES",
            description =
                    "CSV with at least dyad,session,coder,code,value. A value of 0 says that the coder looked and did"
                            + " not see it; an empty one, or NA, that it was not coded.")
    private Path file;

    @Option(
            names = "--scheme",
            paramLabel = "three_rs_2015|three_rs_2022|own",
            description =
                    "Whose codes. Rows of another published scheme are passed over. Default: the one that the column"
                            + " scheme names, else own.")
    private Optional<String> scheme = Optional.empty();

    @Option(
            names = "--level",
            split = ",",
            paramLabel = "LEVEL|CODE=LEVEL",
            description =
                    "What the numbers of own codes mean: nominal, ordinal, interval or ratio, for all codes or for the one"
                            + " named; separated by commas. Default: nominal")
    private List<String> levels = List.of();

    @Option(names = "--charset", description = "Encoding of the file. Default: UTF-8", defaultValue = "UTF-8")
    private Charset charset = StandardCharsets.UTF_8;

    @Option(
            names = "--raw-identifiers",
            description =
                    "Read identifiers as they are. Default: a leading ' before = + - @, which keeps a spreadsheet from"
                            + " running them, is removed.")
    private boolean rawIdentifiers;

    Path file() {
        return file;
    }

    IdentifierEscaping escaping() {
        return rawIdentifiers ? IdentifierEscaping.RAW : IdentifierEscaping.SPREADSHEET_SAFE;
    }

    CodeCsv reader() {
        return CodeCsv.withDefaults().with(charset).with(escaping());
    }

    /** The scheme as it is stated, or as the file states it. */
    CodeBook book() throws IOException {
        String name = scheme.isPresent() ? word(scheme.get()) : stated(reader().schemes(file));
        if (name.equals(OWN)) {
            return own();
        }
        CodeBook book = CodeBook.of(published(name)
                .orElseThrow(() -> new IllegalArgumentException("Scheme \"" + name + "\" is none of " + schemes())));
        if (!levels.isEmpty()) {
            throw new IllegalArgumentException(
                    "--level is for own codes; the scheme " + book.name() + " says itself what its numbers mean");
        }
        return book;
    }

    private static String stated(Set<String> named) {
        List<String> known = named.stream()
                .filter(name -> name.equals(OWN) || published(name).isPresent())
                .toList();
        if (known.size() > 1) {
            throw new IllegalArgumentException(
                    "The file is of several schemes, " + String.join(", ", known) + "; name one by --scheme");
        }
        return known.isEmpty() ? OWN : known.get(0);
    }

    private static Optional<CodingScheme> published(String name) {
        return Arrays.stream(CodingScheme.values())
                .filter(known -> word(known.name()).equals(name))
                .findFirst();
    }

    private static String schemes() {
        return Arrays.stream(CodingScheme.values())
                        .map(known -> word(known.name()))
                        .collect(Collectors.joining(", "))
                + ", " + OWN;
    }

    private static String word(String text) {
        return text.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    private CodeBook own() {
        MeasurementLevel others = MeasurementLevel.NOMINAL;
        for (String level : levels) {
            others = level.contains("=") ? others : level(level);
        }
        CodeBook book = CodeBook.own(others);
        for (String level : levels) {
            int sign = level.lastIndexOf('=');
            book = sign < 0 ? book : book.with(level.substring(0, sign), level(level.substring(sign + 1)));
        }
        return book;
    }

    private static MeasurementLevel level(String text) {
        return Arrays.stream(MeasurementLevel.values())
                .filter(level -> level.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--level \"" + text + "\" is none of " + Words.list(MeasurementLevel.values())));
    }
}
