package io.github.alliance4j.cli;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.csv.CodeCsv;
import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.scoring.observer.coders.CodeBook;
import io.github.alliance4j.scoring.observer.coders.Observation;
import io.github.alliance4j.scoring.observer.coders.ObserverCode;
import io.github.alliance4j.scoring.raters.MeasurementLevel;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A file of observers' codes and what its codes are. */
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class CodeOptions {

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
                    "Whose codes. Rows of another scheme are passed over, and a note tells how many. Default: the one that"
                            + " the column scheme names, else own.")
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

    CodeSchemes schemes() throws IOException {
        return new CodeSchemes(reader().schemes(file));
    }

    /** The scheme as it is stated, or as the file states it. */
    CodeBook book(CodeSchemes schemes) {
        String name = scheme.map(CodeSchemes::word).orElseGet(schemes::stated);
        CodeBook book = name.equals(CodeSchemes.OWN) ? own() : published(name);
        schemes.refuseOther(book);
        return book;
    }

    private CodeBook published(String name) {
        CodeBook book = CodeBook.of(CodeSchemes.published(name)
                .orElseThrow(() -> new IllegalArgumentException("Scheme \"" + name + "\" is none of " + names())));
        if (!levels.isEmpty()) {
            throw new IllegalArgumentException(
                    "--level is for own codes; the scheme " + book.name() + " says itself what its numbers mean");
        }
        return book;
    }

    private static String names() {
        return Arrays.stream(CodingScheme.values())
                        .map(known -> CodeSchemes.word(known.name()))
                        .collect(Collectors.joining(", "))
                + ", " + CodeSchemes.OWN;
    }

    private CodeBook own() {
        Map<String, MeasurementLevel> named = new LinkedHashMap<>();
        for (String level : levels) {
            int sign = level.lastIndexOf('=');
            String code = sign < 0 ? "" : level.substring(0, sign).strip();
            if (sign >= 0 && code.isEmpty()) {
                throw new IllegalArgumentException("--level \"" + level + "\": A code has a name before the =");
            }
            if (named.put(code, level(level.substring(sign + 1))) != null) {
                throw new IllegalArgumentException("--level " + String.join(",", levels) + " has two levels for "
                        + (code.isEmpty() ? "all codes; name the code of one: CODE=LEVEL" : "\"" + code + "\""));
            }
        }
        MeasurementLevel others = named.remove("");
        CodeBook book = CodeBook.own(others == null ? MeasurementLevel.NOMINAL : others);
        for (Map.Entry<String, MeasurementLevel> level : named.entrySet()) {
            book = book.with(level.getKey(), level.getValue());
        }
        return book;
    }

    /** Refuses a level of a code that no row gives a number, since its name is likely a slip. */
    void refuseUnknown(CodeBook book, Collection<Observation> read) {
        if (book.scheme().isPresent() || read.isEmpty()) {
            return;
        }
        Set<String> given = read.stream().map(Observation::code).collect(Collectors.toCollection(TreeSet::new));
        for (ObserverCode code : book.codes()) {
            if (!given.contains(code.name())) {
                throw new IllegalArgumentException("--level names the code \"" + code.name()
                        + "\", which no accepted row gives a number; there are " + Words.legible(Words.first(given)));
            }
        }
    }

    /** What to mind of the file, in sentences. */
    List<String> notes(CodeSchemes schemes, CodeBook book, Collection<Observation> read) {
        return schemes.notes(book, scheme.isPresent(), read);
    }

    private static MeasurementLevel level(String text) {
        return Arrays.stream(MeasurementLevel.values())
                .filter(level -> level.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--level \"" + text + "\" is none of " + Words.list(MeasurementLevel.values())));
    }
}
