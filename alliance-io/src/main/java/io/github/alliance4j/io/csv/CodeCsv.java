package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.scoring.observer.coders.CodeBook;
import io.github.alliance4j.scoring.observer.coders.Observation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the codes that observers gave sessions: a row a coder, session and code.
 *
 * <pre>
 * dyad,session,coder,code,value,scheme
 * C017,5,anna,minimal_response,2,three_rs_2015
 * C017,5,ben,minimal_response,0,three_rs_2015
 * C017,5,anna,withdrawal_impact,3,three_rs_2015
 * </pre>
 *
 * <p>Columns are found by name, in any case and order; others are passed over. {@code scheme} is optional. A value of 0 says that
 * the code was looked for and not seen; an empty cell or {@code NA} that it was not coded, as if the row were not there. Codes of a
 * published scheme are its constants in lower case, read in any case; a code of the researcher's own is any text.
 *
 * <p>A row is refused, and told with line and column, if dyad, coder or code is empty ({@code MISSING_IDENTIFIER}) or no identifier
 * ({@code BAD_IDENTIFIER}), the session is no whole number from 1 ({@code BAD_SESSION}), the code is not of the scheme or the scheme not
 * known ({@code UNKNOWN_CODE}), the value is no number ({@code BAD_SCORE}), or not on the scale of its code ({@code OUT_OF_RANGE}): a
 * frequency is a whole number from 0, a rating one from 1 to 5; or if the coder gave the code for the session on an earlier line
 * ({@code DUPLICATE_RECORD}; the first counts). Rows of another published scheme are accepted and passed over; {@link #schemes} counts
 * them. Schemes are read in any case, with {@code -} or {@code _}. All rows are held.
 *
 * <p>Defaults of {@link #withDefaults()}: UTF-8, {@link IdentifierEscaping#SPREADSHEET_SAFE}. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class CodeCsv {

    static final List<String> NEEDED = List.of("dyad", "session", "coder", "code", "value");
    static final String SCHEME = "scheme";

    private static final Set<String> MEANINGFUL = meaningful();

    private static final CodeCsv DEFAULTS = new CodeCsv(StandardCharsets.UTF_8, IdentifierEscaping.SPREADSHEET_SAFE);

    private final Charset charset;
    private final IdentifierEscaping escaping;

    private CodeCsv(Charset charset, IdentifierEscaping escaping) {
        this.charset = Objects.requireNonNull(charset, "charset");
        this.escaping = Objects.requireNonNull(escaping, "escaping");
    }

    private static Set<String> meaningful() {
        Set<String> names = new TreeSet<>(NEEDED);
        names.add(SCHEME);
        return names;
    }

    /**
     * The reader with the defaults listed above.
     *
     * @return the reader
     */
    public static CodeCsv withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same reader for another encoding.
     *
     * @param newCharset the encoding of the file
     * @return the reader
     */
    public CodeCsv with(Charset newCharset) {
        return new CodeCsv(newCharset, escaping);
    }

    /**
     * The same reader with another reading of identifiers.
     *
     * @param newEscaping whether a leading {@code '} that was written for spreadsheets is removed
     * @return the reader
     */
    public CodeCsv with(IdentifierEscaping newEscaping) {
        return new CodeCsv(charset, newEscaping);
    }

    /**
     * Which schemes a file names, to find out by which it is to be read and how many rows are of another.
     *
     * @param file the file
     * @return the words of its column {@code scheme} in lower case, with {@code _} for {@code -}, in the order of the file, and how
     *     many rows have each; the word of an empty cell is empty. Nothing without that column
     * @throws IOException if the file cannot be read
     * @throws io.github.alliance4j.io.FormatException if the file as a whole is at fault
     */
    public Map<String, Long> schemes(Path file) throws IOException {
        Map<String, Long> schemes = new LinkedHashMap<>();
        try (CsvRecords records = CsvRecords.open(file, charset, MEANINGFUL)) {
            int column = records.header().column(SCHEME);
            while (column >= 0 && records.next()) {
                if (records.unreadable().isEmpty()) {
                    schemes.merge(scheme(records.row(), column), 1L, Long::sum);
                }
            }
        }
        return Collections.unmodifiableMap(schemes);
    }

    /** The scheme that a row names, as a {@link CodeBook} is called; empty where it names none. */
    static String scheme(CsvRow row, int column) {
        return row.isEmpty(column)
                ? ""
                : row.string(column).toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param book which codes there are and what their numbers mean
     * @return the observations in the order of the file, with the problems of refused rows
     * @throws IOException if the file cannot be read
     * @throws io.github.alliance4j.io.FormatException if the file as a whole is at fault
     */
    public Outcome<List<Observation>> read(Path file, CodeBook book) throws IOException {
        Objects.requireNonNull(book, "book");
        List<Observation> observations = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        long accepted = 0;
        long refused = 0;
        try (CsvRecords records = CsvRecords.open(file, charset, MEANINGFUL)) {
            CodeCells cells = new CodeCells(records, escaping, book);
            while (records.next()) {
                List<Problem> faults = cells.take(observations);
                accepted += faults.isEmpty() ? 1 : 0;
                refused += faults.isEmpty() ? 0 : 1;
                problems.addAll(faults);
            }
            if (accepted + refused == 0) {
                throw records.fileFault(ProblemCode.NO_RECORDS, "the file has a header and no record");
            }
        }
        return new Outcome<>(List.copyOf(observations), accepted, refused, problems);
    }
}
