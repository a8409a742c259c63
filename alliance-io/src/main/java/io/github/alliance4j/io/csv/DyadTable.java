package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a table with a row for something of a dyad, of which all rows are held. Faults are collected row by row. */
final class DyadTable {

    /** Takes the row at hand; what it finds wrong goes to {@link #fault}. */
    interface Rows {
        void row(DyadTable table, DyadId dyad);
    }

    private final CsvRecords records;
    private final CsvRow row;
    private final IdentifierEscaping escaping;
    private final List<Problem> faults = new ArrayList<>();

    private DyadTable(CsvRecords records, IdentifierEscaping escaping) {
        this.records = records;
        this.row = records.row();
        this.escaping = escaping;
    }

    /** Reads a file; a needed column that is missing is a fault of the whole file. */
    static <T> Outcome<T> read(
            Path file,
            Charset charset,
            IdentifierEscaping escaping,
            Set<String> needed,
            T value,
            Rows rows,
            Set<String> all)
            throws IOException {
        List<Problem> problems = new ArrayList<>();
        long accepted = 0;
        long refused = 0;
        try (CsvRecords records = CsvRecords.open(file, charset, all)) {
            needed.forEach(column -> records.header().needed(column, "it is one of " + String.join(", ", needed)));
            DyadTable table = new DyadTable(records, escaping);
            while (records.next()) {
                table.take(rows);
                accepted += table.faults.isEmpty() ? 1 : 0;
                refused += table.faults.isEmpty() ? 0 : 1;
                problems.addAll(table.faults);
            }
        }
        return new Outcome<>(value, accepted, refused, problems);
    }

    private void take(Rows rows) {
        faults.clear();
        records.unreadable().or(records::malformed).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            return;
        }
        String dyad = escaping.read(text("dyad"));
        try {
            rows.row(this, DyadId.of(dyad));
        } catch (IllegalArgumentException e) {
            // The checks of the model say in words what is wrong, and hold no more than the row does.
            fault(ProblemCode.BAD_RECORD, -1, String.valueOf(e.getMessage()));
        }
    }

    private void fault(ProblemCode code, int column, String message) {
        faults.add(records.problem(code, column, message));
    }

    private int column(String name) {
        return records.header().column(name);
    }

    /** The cell as it stands; empty where the file has no such column. */
    String text(String name) {
        return row.string(column(name));
    }

    /** A rater, or nothing where the cell is empty or there is no such column. */
    Optional<Rater> rater(String name) {
        int column = column(name);
        if (row.isEmpty(column)) {
            return Optional.empty();
        }
        int rater = Cells.rater(row, column);
        if (rater == Cells.BAD) {
            throw new IllegalArgumentException(row.shown(column) + " in column \"" + name
                    + "\" is not a rater; raters are client, therapist, observer and parent");
        }
        return Optional.of(Cells.RATERS.get(rater));
    }

    /** A session number; refused if there is none. */
    int session(String name) {
        return optionalSession(name)
                .orElseThrow(() -> new IllegalArgumentException("column \"" + name + "\" has no session"));
    }

    /** A session number, or nothing where the cell is empty. */
    OptionalInt optionalSession(String name) {
        int column = column(name);
        if (row.isEmpty(column)) {
            return OptionalInt.empty();
        }
        int session = Cells.positive(row, column);
        if (session == Cells.BAD) {
            throw new IllegalArgumentException(
                    row.shown(column) + " in column \"" + name + "\" is not a session, a whole number from 1");
        }
        return OptionalInt.of(session);
    }

    /** A finite number, or nothing where the cell is empty. */
    OptionalDouble number(String name) {
        int column = column(name);
        if (row.isEmpty(column)) {
            return OptionalDouble.empty();
        }
        double number = Cells.isNumber(row, column) ? Cells.number(row, column) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(
                    row.shown(column) + " in column \"" + name + "\" is not a number with a decimal point");
        }
        return OptionalDouble.of(number);
    }
}
