package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
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
import java.util.Set;

/**
 * Reads files of answers, wide or long.
 *
 * <pre>
 * dyad,therapist,session,date,rater,i01,i02,i03,...      one row a filled form
 * C017,T03,3,2024-02-15,client,4,5,NA,...
 *
 * dyad,session,rater,item,answer                         one row an answer
 * C017,3,client,1,4
 * </pre>
 *
 * <table>
 * <caption>Columns, found by name in any case and order</caption>
 * <tr><th>column</th><th>holds</th></tr>
 * <tr><td>{@code dyad}</td><td>an identifier, case-sensitive; needed</td></tr>
 * <tr><td>{@code session}</td><td>a whole number of at least 1; needed</td></tr>
 * <tr><td>{@code rater}</td><td>{@code client}, {@code therapist}, {@code observer} or {@code parent} in any case; needed
 *     unless only one rater fills a form</td></tr>
 * <tr><td>{@code date}</td><td>a day as {@code 2024-02-15}, or empty</td></tr>
 * <tr><td>{@code therapist}</td><td>an identifier, or empty</td></tr>
 * <tr><td>{@code instrument}</td><td>the id of the form selected for the rater, or empty</td></tr>
 * <tr><td>{@code item}, {@code answer}</td><td>long files: the item's number, alone or after a prefix as in
 *     {@code i03}, and its answer</td></tr>
 * <tr><td>any other</td><td>wide files: an item; all items of the form in order. Of two forms the longer one counts, and
 *     the cells past the end of the shorter one stay empty</td></tr>
 * </table>
 *
 * <p>An answer is a number on the form's scale, in plain digits, with a decimal point only where the scale has decimals.
 * An empty cell or a missing code is a missing answer; a missing code wins over a number that is on the scale. A code for
 * what does not apply wins over both: the item leaves its scales for that form. An item that an earlier answer leaves
 * out is not asked, which needs no code; if it is answered all the same, the record is refused.
 *
 * <p>Accepted are comma and semicolon as separators, a byte order mark, line ends of every kind, quoted cells with line
 * breaks, and rows in any order. Identifiers are trimmed.
 *
 * <p>A record is one filled form: a wide row, or all long rows of one dyad, session and rater. A record with a fault is
 * refused, with a problem for each fault, and reading goes on; accepted and refused records are all records. A record
 * that comes a second time is refused there. What refused records held, in numbers only, is part of the
 * {@link ReadCounts}, so that {@linkplain io.github.alliance4j.scoring.diagnostics.DiagnosticCollector diagnostics} can
 * tell answers that are coded from 0 from those that are wrong. A fault of the file as a whole is a
 * {@link io.github.alliance4j.io.FormatException}.
 *
 * <p>Forms come dyad by dyad in the order of the file, with sessions ascending and within a session client, therapist,
 * observer, parent. Memory holds one dyad where the file is grouped by dyad, and all records in a compact form where it is not.
 *
 * <p>Defaults of {@link #withDefaults()}: UTF-8, missing codes {@link #DEFAULT_MISSING_CODES}, no
 * code for what does not apply, {@link IdentifierEscaping#SPREADSHEET_SAFE}. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ResponseCsv {

    /** The codes that stand for a missing answer unless others are named. */
    public static final List<String> DEFAULT_MISSING_CODES = List.of("NA", "N/A", ".", "-99");

    /** Column names that are never items, in lower case. */
    static final Set<String> RESERVED =
            Set.of("dyad", "session", "rater", "date", "therapist", "instrument", "item", "answer", "scale", "score");

    private static final ResponseCsv DEFAULTS = new ResponseCsv(
            StandardCharsets.UTF_8, DEFAULT_MISSING_CODES, List.of(), IdentifierEscaping.SPREADSHEET_SAFE);

    private final Charset charset;
    private final List<String> missingCodes;
    private final List<String> notApplicableCodes;
    private final IdentifierEscaping escaping;

    private ResponseCsv(
            Charset charset,
            Collection<String> missingCodes,
            Collection<String> notApplicableCodes,
            IdentifierEscaping escaping) {
        this.charset = Objects.requireNonNull(charset, "charset");
        this.missingCodes = missingCodes.stream().map(String::strip).distinct().toList();
        this.notApplicableCodes =
                notApplicableCodes.stream().map(String::strip).distinct().toList();
        if (this.notApplicableCodes.contains("")) {
            throw new IllegalArgumentException("An empty cell is a missing answer, not one that does not apply");
        }
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
        return new ResponseCsv(newCharset, missingCodes, notApplicableCodes, escaping);
    }

    /**
     * The same reader with other codes for a missing answer. An empty cell always is one.
     *
     * @param newCodes the codes, compared exactly after trimming; they replace the default ones
     * @return the reader
     */
    public ResponseCsv withMissingCodes(Collection<String> newCodes) {
        return new ResponseCsv(charset, newCodes, notApplicableCodes, escaping);
    }

    /**
     * The same reader with codes for an item that does not apply to the person or session. Default: none.
     *
     * @param newCodes the codes, compared exactly after trimming
     * @return the reader
     * @throws IllegalArgumentException if a code is empty
     */
    public ResponseCsv withNotApplicableCodes(Collection<String> newCodes) {
        return new ResponseCsv(charset, missingCodes, newCodes, escaping);
    }

    /**
     * The same reader with another reading of identifiers.
     *
     * @param newEscaping whether a leading {@code '} that was written for spreadsheets is removed
     * @return the reader
     */
    public ResponseCsv with(IdentifierEscaping newEscaping) {
        return new ResponseCsv(charset, missingCodes, notApplicableCodes, newEscaping);
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
        Objects.requireNonNull(forms, "forms");
        Objects.requireNonNull(sink, "sink");
        RefusedTallies refusedAnswers = new RefusedTallies(forms);
        return new CsvReading<ResponseSet>(
                        file,
                        charset,
                        RESERVED,
                        () -> new RecordStore(values(forms.instruments())),
                        new ResponseAssembly(forms, refusedAnswers),
                        (records, flow) -> layout(records, forms, refusedAnswers, flow))
                .into(sink);
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

    private ResponseLayout layout(
            CsvRecords records, FormSelection forms, RefusedTallies refusedAnswers, DyadFlow<ResponseSet> flow) {
        // A file that is read a second time is counted anew.
        refusedAnswers.clear();
        KeyCells keys = new KeyCells(records, escaping);
        AnswerCells answers = new AnswerCells(records.row(), keys, missingCodes, notApplicableCodes);
        boolean isLong = records.header().has("item") && records.header().has("answer");
        return isLong
                ? new LongLayout(records, keys, answers, forms, refusedAnswers, flow)
                : new WideLayout(records, keys, answers, forms, refusedAnswers, flow);
    }

    private static ValueColumn values(List<Instrument> forms) {
        int width = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        boolean whole = true;
        for (Instrument form : forms) {
            width = Math.max(width, form.items().size());
            min = Math.min(min, form.answers().min());
            max = Math.max(max, form.answers().max());
            whole &= form.answers().kind() == AnswerScale.Kind.WHOLE;
        }
        return whole ? ValueColumn.ofWhole(width, min, max) : ValueColumn.ofDecimal(width);
    }
}
