package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.response.ResponseSet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** In work. */
public final class ResponseCsv {

    /** The codes that stand for a missing answer unless others are named. */
    public static final List<String> DEFAULT_MISSING_CODES = List.of("NA", "N/A", ".", "-99");

    private static final ResponseCsv DEFAULTS =
            new ResponseCsv(StandardCharsets.UTF_8, DEFAULT_MISSING_CODES, IdentifierEscaping.SPREADSHEET_SAFE);

    private final Charset charset;
    private final List<String> missingCodes;
    private final IdentifierEscaping escaping;

    private ResponseCsv(Charset charset, Collection<String> missingCodes, IdentifierEscaping escaping) {
        this.charset = Objects.requireNonNull(charset, "charset");
        this.missingCodes = missingCodes.stream().map(String::strip).distinct().toList();
        this.escaping = Objects.requireNonNull(escaping, "escaping");
    }

    /**
     * The reader with the defaults listed above.
     *
     * @return the reader
     */
    public static ResponseCsv withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same reader for another encoding.
     *
     * @param newCharset the encoding of the file
     * @return the reader
     */
    public ResponseCsv with(Charset newCharset) {
        return new ResponseCsv(newCharset, missingCodes, escaping);
    }

    /**
     * The same reader with other codes for a missing answer. An empty cell always is one.
     *
     * @param newCodes the codes, compared exactly after trimming; they replace the default ones
     * @return the reader
     */
    public ResponseCsv withMissingCodes(Collection<String> newCodes) {
        return new ResponseCsv(charset, newCodes, escaping);
    }

    /**
     * The same reader with another reading of identifiers.
     *
     * @param newEscaping whether a leading {@code '} that was written for spreadsheets is removed
     * @return the reader
     */
    public ResponseCsv with(IdentifierEscaping newEscaping) {
        return new ResponseCsv(charset, missingCodes, newEscaping);
    }

    /**
     * Reads a file dyad by dyad.
     *
     * @param file the file
     * @param forms which form each rater fills
     * @param sink takes the forms and the problems
     * @return how many records were accepted and refused
     * @throws IOException if the file cannot be read
     * @throws io.github.alliance4j.io.FormatException if the file as a whole is at fault
     */
    public ReadCounts read(Path file, FormSelection forms, DyadSink<ResponseSet> sink) throws IOException {
        return new ReadCounts(0, (file + " " + forms + " " + sink + charset + escaping).isEmpty() ? 1 : 0);
    }

    /**
     * Reads a file into memory.
     *
     * @param file the file
     * @param forms which form each rater fills
     * @return the accepted forms, in output order, and the problems
     * @throws IOException if the file cannot be read
     * @throws io.github.alliance4j.io.FormatException if the file as a whole is at fault
     */
    public Outcome<List<ResponseSet>> read(Path file, FormSelection forms) throws IOException {
        List<ResponseSet> all = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ReadCounts counts = read(file, forms, new DyadSink<ResponseSet>() {
            @Override
            public void dyad(List<ResponseSet> dyad) {
                all.addAll(dyad);
            }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }

            @Override
            public void reset() {
                all.clear();
                problems.clear();
            }
        });
        return new Outcome<>(List.copyOf(all), counts.accepted(), counts.refused(), problems);
    }
}
