package io.github.alliance4j.io.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.model.problem.Position;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The records of a CSV file one by one, each with what is wrong with its form: encoding, NUL, length, quotes, number of
 * columns. What the cells mean is for others.
 */
final class CsvRecords implements Closeable {

    private static final String NAME_CHARSET = "name the file's charset, for example UTF-16 or windows-1252";

    private final String file;
    private final CsvRow row;
    private final GuardedReader guard;
    private final CloseableIterator<CsvRow> rows;
    private final CsvHeader header;
    private int faults;
    private boolean ended;

    private CsvRecords(String file, GuardedReader guard, Set<String> meaningful) throws IOException {
        this.file = file;
        this.row = new CsvRow();
        this.guard = guard;
        this.rows = CsvReader.builder()
                .fieldSeparator(guard.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .maxBufferSize(CsvRow.MAX_RECORD)
                .build(row, guard)
                .iterator();
        if (!next()) {
            throw fileFault(ProblemCode.EMPTY_FILE, "the file is empty");
        }
        checkHeader();
        this.header = CsvHeader.of(file, row, meaningful);
        row.keepColumns(header.size());
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws FormatException if it has none, or none that can be read
     */
    static CsvRecords open(Path path, Charset charset, Set<String> meaningful) throws IOException {
        String file = name(path);
        InputStream in = new BufferedInputStream(new Unhurried(Files.newInputStream(path)), 1 << 16);
        try {
            if (startsLikeUtf16(in) && !charset.name().matches("UTF-(16|32).*")) {
                throw new FormatException(new Problem(
                        ProblemCode.BAD_ENCODING,
                        Position.ofFile(file),
                        "the file is in UTF-16, not in " + charset.name() + "; " + NAME_CHARSET));
            }
            return new CsvRecords(file, new GuardedReader(new InputStreamReader(in, charset)), meaningful);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The name of a file, without its folder. */
    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static boolean startsLikeUtf16(InputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    }

    private void checkHeader() {
        if ((faults & GuardedReader.NUL) != 0) {
            throw headerFault(
                    ProblemCode.BAD_ENCODING,
                    "the header holds NUL characters, as UTF-16 read wrongly does; " + NAME_CHARSET);
        }
        if ((faults & GuardedReader.BAD_ENCODING) != 0) {
            throw headerFault(
                    ProblemCode.BAD_ENCODING,
                    "the header holds bytes that are no text in this encoding; " + NAME_CHARSET);
        }
        structuralFault().ifPresent(problem -> {
            throw new FormatException(problem);
        });
    }

    private FormatException headerFault(ProblemCode code, String message) {
        return new FormatException(new Problem(code, Position.ofLine(file, row.line()), message));
    }

    FormatException fileFault(ProblemCode code, String message) {
        return new FormatException(new Problem(code, Position.ofFile(file), message));
    }

    CsvHeader header() {
        return header;
    }

    /** The record at hand; the same object for every record. */
    CsvRow row() {
        return row;
    }

    /** Moves on to the next record. */
    boolean next() throws IOException {
        if (ended) {
            return false;
        }
        try {
            ended = !rows.hasNext();
            if (!ended) {
                rows.next();
                faults = guard.faults(row.line(), row.lastLine());
            }
            return !ended;
        } catch (CsvParseException e) {
            if (e.getCause() != null) {
                throw e;
            }
            // A field grew beyond every bound: its quote is not closed, and nothing after it can be made out.
            ended = true;
            faults = GuardedReader.OPEN_QUOTE;
            return true;
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    /** A problem of the record at hand; column -1 means all of it. */
    Problem problem(ProblemCode code, int column, String message) {
        return new Problem(code, header.position(row.line(), column), message);
    }

    /** What makes the record at hand unreadable as a whole; a record with such a fault may have wrong cells. */
    Optional<Problem> unreadable() {
        return faults == 0 && !row.isOverflown() ? Optional.empty() : structuralFault();
    }

    /**
     * Whether a cell of the record at hand is what stands in the file, whatever else is wrong with the record. Behind a
     * cell that is cut, or not closed, nothing is; behind one with stray text what stands in its place is.
     */
    boolean isIntact(int column) {
        if (row.has(column, GuardedReader.DAMAGE)) {
            return false;
        }
        if (unreadable().isEmpty()) {
            return true;
        }
        int damaged = row.columnWith(GuardedReader.DAMAGE);
        boolean inPlace = faults == GuardedReader.STRAY_QUOTE && row.count() == header.size() && !spansLines();
        return damaged < 0 || column < damaged || inPlace;
    }

    /** Whether an unreadable record may have swallowed others: it takes several lines, or the rest of the file. */
    boolean mayHideRecords() {
        return endsFile() || (unreadable().isPresent() && spansLines());
    }

    /** Whether a quote of the record at hand is not closed, so that no record behind it can be read. */
    boolean endsFile() {
        return (faults & GuardedReader.OPEN_QUOTE) != 0;
    }

    private boolean spansLines() {
        return row.lastLine() > row.line();
    }

    /** The problem of a record, begun on another line, of which rows may be among those that cannot be read. */
    Problem incomplete(long firstLine, long unreadableFrom, boolean toEnd) {
        return new Problem(
                ProblemCode.UNREADABLE,
                Position.ofLine(file, firstLine),
                (toEnd
                                ? "the file could not be read to the end of this record"
                                : "rows of this record may be among those that could not be read")
                        + "; see line " + unreadableFrom);
    }

    private Optional<Problem> structuralFault() {
        Position line = Position.ofLine(file, row.line());
        if ((faults & GuardedReader.TOO_LONG) != 0) {
            return Optional.of(new Problem(
                    ProblemCode.LINE_TOO_LONG,
                    line,
                    "the line is longer than " + GuardedReader.MAX_LINE + " characters"));
        }
        if ((faults & GuardedReader.OPEN_QUOTE) != 0) {
            return Optional.of(new Problem(
                    ProblemCode.UNREADABLE, line, "a quote is not closed; nothing from this line on can be read"));
        }
        if ((faults & GuardedReader.STRAY_QUOTE) != 0) {
            return Optional.of(
                    new Problem(ProblemCode.UNREADABLE, line, "text stands behind a closing quote in the same cell"));
        }
        return row.isOverflown()
                ? Optional.of(new Problem(
                        ProblemCode.UNREADABLE, line, "the record is longer than " + CsvRow.MAX_RECORD + " characters"))
                : Optional.empty();
    }

    /** What is wrong with the record at hand although its cells are where they stand. */
    Optional<Problem> malformed() {
        if ((faults & GuardedReader.NUL) != 0) {
            return Optional.of(
                    problem(ProblemCode.NUL_CHARACTER, row.columnWith('\0'), "a NUL character stands in the record"));
        }
        if ((faults & GuardedReader.BAD_ENCODING) != 0) {
            int column = row.columnWith(GuardedReader.DAMAGE);
            return Optional.of(problem(
                    ProblemCode.BAD_ENCODING,
                    column,
                    (column < 0 ? "the record" : row.shown(column)) + " holds bytes that are no text in this encoding; "
                            + NAME_CHARSET));
        }
        if (row.count() == header.size()) {
            return Optional.empty();
        }
        ProblemCode code = row.count() < header.size() ? ProblemCode.TOO_FEW_COLUMNS : ProblemCode.TOO_MANY_COLUMNS;
        return Optional.of(problem(
                code,
                -1,
                "the record has " + Cells.count(row.count(), "column") + ", the header has " + header.size()));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** Never says how much is waiting: asking that of a pipe fails on some Java versions. */
    private static final class Unhurried extends FilterInputStream {

        Unhurried(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
