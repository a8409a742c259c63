package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The cells that say which record a row is, and the faults of the row at hand. One object serves a whole file; it is
 * filled anew for each row.
 */
final class KeyCells {

    private static final Comparator<Problem> BY_COLUMN =
            Comparator.comparingInt(problem -> problem.position().column());

    private final CsvRecords records;
    private final CsvRow row;
    private final IdentifierEscaping escaping;
    private final int dyadColumn;
    private final int sessionColumn;
    private final int dateColumn;
    private final int therapistColumn;
    private final List<Problem> faults = new ArrayList<>();

    private int dyadStart;
    private int session;

    KeyCells(CsvRecords records, IdentifierEscaping escaping) {
        this.records = records;
        this.row = records.row();
        this.escaping = escaping;
        CsvHeader header = records.header();
        this.dyadColumn = header.needed("dyad", "every record names its dyad");
        this.sessionColumn = header.needed("session", "every record names its session");
        this.dateColumn = header.column("date");
        this.therapistColumn = header.column("therapist");
    }

    /** Forgets the faults of the row before, then reads dyad and session. */
    void read() {
        faults.clear();
        dyadStart = identifier(dyadColumn, "dyad");
        if (dyadStart == row.end(dyadColumn)) {
            fault(ProblemCode.MISSING_IDENTIFIER, dyadColumn, "the dyad is empty");
        }
        session = Cells.positive(row, sessionColumn);
        if (session == Cells.BAD) {
            fault(
                    ProblemCode.BAD_SESSION,
                    sessionColumn,
                    row.shown(sessionColumn) + " is not a session, a whole number from 1 to " + Integer.MAX_VALUE);
        }
    }

    /** Whether damage to the row left dyad and session as they stand in the file. */
    boolean areIntact() {
        return records.isIntact(dyadColumn) && records.isIntact(sessionColumn);
    }

    int session() {
        return session;
    }

    /** The identifier of the row's dyad. */
    String dyad() {
        return new String(row.text(), dyadStart, row.end(dyadColumn) - dyadStart);
    }

    /** The number of the row's dyad in the store. */
    int enter(DyadFlow<?> flow) throws DyadFlow.NotGroupedException {
        return flow.enter(row.text(), dyadStart, row.end(dyadColumn));
    }

    /** The day as an epoch day, or {@link RecordStore#NONE} if the cell is empty or wrong. */
    int day() {
        if (row.isEmpty(dateColumn)) {
            return RecordStore.NONE;
        }
        int day = Cells.day(row, dateColumn);
        if (day == RecordStore.NONE) {
            fault(
                    ProblemCode.BAD_DATE,
                    dateColumn,
                    row.shown(dateColumn)
                            + " is not a day of the calendar written as year-month-day, such as 2024-02-29");
        }
        return day;
    }

    int dateColumn() {
        return dateColumn;
    }

    int therapistColumn() {
        return therapistColumn;
    }

    /** Where the therapist begins; the end of its cell if there is none. */
    int therapistStart() {
        return identifier(therapistColumn, "therapist");
    }

    /** Where an identifier begins, after what writing put in front; checks its characters. */
    int identifier(int column, String subject) {
        int start = row.start(column);
        int end = row.end(column);
        for (int i = start; i < end; i++) {
            char c = row.text()[i];
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                fault(
                        ProblemCode.BAD_IDENTIFIER,
                        column,
                        row.shown(column) + " is no " + subject + "; an identifier holds no control character");
                break;
            }
        }
        boolean escaped = start < end
                && row.text()[start] == '\''
                && escaping.isEscaped(CharBuffer.wrap(row.text(), start, end - start), 0, end - start);
        return escaped ? start + 1 : start;
    }

    void fault(ProblemCode code, int column, String message) {
        faults.add(records.problem(code, column, message));
    }

    void fault(Problem problem) {
        faults.add(problem);
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** Hands the row's faults on, from left to right. */
    void report(DyadFlow<?> flow) {
        faults().forEach(flow::problem);
    }

    /** The row's faults, from left to right. */
    List<Problem> faults() {
        if (faults.size() > 1) {
            faults.sort(BY_COLUMN);
        }
        return faults;
    }
}
