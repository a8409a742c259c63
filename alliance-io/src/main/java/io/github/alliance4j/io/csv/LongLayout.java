package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.model.response.ResponseSet;
import java.time.LocalDate;
import java.util.Optional;

/** One row an answer; the rows of one dyad, session and rater are a record, wherever they stand. */
final class LongLayout extends ResponseLayout {

    /** The record is refused. */
    static final int REFUSED = 1;

    /** Some of its items come a second time; together these are one more record, which is refused. */
    private static final int REPEATED = 2;

    private final int itemColumn;
    private final int answerColumn;
    /** The record of the last row that had one, or -1; the store holds it until another dyad begins. */
    private int last = -1;
    /** Where rows began that could not be read and after which no row of a known record came yet, or 0. */
    private long gapLine;

    LongLayout(
            CsvRecords records,
            KeyCells keys,
            AnswerCells answers,
            FormSelection selection,
            RefusedTallies refusedAnswers,
            DyadFlow<ResponseSet> flow) {
        super(records, keys, answers, selection, refusedAnswers, flow);
        CsvHeader header = records.header();
        this.itemColumn = header.column("item");
        this.answerColumn = header.column("answer");
        for (int column = 0; column < header.size(); column++) {
            if (!ResponseCsv.RESERVED.contains(header.name(column))) {
                throw header.fault(
                        ProblemCode.UNKNOWN_COLUMN,
                        column,
                        "column \"" + header.name(column) + "\" has no place in a long file of answers, which has "
                                + "item and answer");
            }
        }
    }

    @Override
    public void row() throws DyadFlow.NotGroupedException {
        Optional<Problem> damage = records.unreadable().or(records::malformed);
        keys.read();
        Instrument form = readForm();
        if (form == null || keys.isFaulty() || (damage.isPresent() && !isKeyIntact())) {
            refuseAlone(damage);
            return;
        }
        last = record(keys.enter(flow));
        if (damage.isPresent()) {
            keys.fault(damage.get());
        } else {
            take(last, form);
        }
        if (keys.isFaulty()) {
            refuse(last);
            keys.report(flow);
        }
        endGap();
        beginGap();
    }

    /** Refuses a row of which nobody knows to which record it belongs. */
    private void refuseAlone(Optional<Problem> damage) {
        if (damage.isPresent()) {
            // One problem is enough where the cells may not be what they seem.
            refused++;
            flow.problem(damage.get());
        } else {
            refuseRow();
        }
        beginGap();
        if (records.mayHideRecords() && last >= 0) {
            refuseIncomplete(records.endsFile());
        }
    }

    private void beginGap() {
        if (records.mayHideRecords()) {
            gapLine = row.line();
        }
    }

    /** The first record behind rows that could not be read may have begun among them. */
    private void endGap() {
        if (gapLine > 0) {
            refuseIncomplete(false);
            gapLine = 0;
        }
    }

    private void refuseIncomplete(boolean toEnd) {
        if (!store.has(last, REFUSED)) {
            refuse(last);
            flow.problem(records.incomplete(store.line(last), gapLine, toEnd));
        }
    }

    private int record(int dyad) {
        int known = store.find(dyad, keys.session(), rater());
        if (known >= 0) {
            return known;
        }
        accepted++;
        return store.add(dyad, keys.session(), rater(), row.line());
    }

    private void refuse(int record) {
        if (!store.has(record, REFUSED)) {
            store.flag(record, REFUSED);
            accepted--;
            refused++;
        }
    }

    private void take(int record, Instrument form) {
        int item = item();
        if (item < 1 || item > form.items().size()) {
            keys.fault(
                    ProblemCode.UNKNOWN_ITEM,
                    itemColumn,
                    row.shown(itemColumn) + " is not an item of " + form.id() + ", which has items 1 to "
                            + form.items().size());
        } else if (store.values().isStated(record, item - 1)) {
            repeat(record);
            return;
        }
        checkInstrument(form);
        takeDay(record);
        takeTherapist(record);
        double answer = answers.read(answerColumn, form.answers(), refusedAnswers());
        if (item >= 1 && item <= form.items().size()) {
            store.values().set(record, item - 1, answer);
            answeredUnasked(i -> store.values().get(record, i))
                    .ifPresent(unasked ->
                            keys.fault(ProblemCode.ANSWER_NOT_ASKED, answerColumn, GatedItems.rule(unasked)));
        }
    }

    /** The first repeated item opens the second copy, the others belong to it. */
    private void repeat(int record) {
        if (!store.has(record, REPEATED)) {
            store.flag(record, REPEATED);
            refused++;
            flow.problem(records.problem(
                    ProblemCode.DUPLICATE_RECORD,
                    -1,
                    "item " + row.shown(itemColumn) + " of the same dyad, session and rater was answered already; the "
                            + "first record begins on line " + store.line(record)));
        }
    }

    private void takeDay(int record) {
        int day = keys.day();
        if (day == RecordStore.NONE) {
            return;
        }
        int first = store.day(record);
        if (first == RecordStore.NONE) {
            store.day(record, day);
        } else if (first != day) {
            keys.fault(
                    ProblemCode.BAD_DATE,
                    keys.dateColumn(),
                    row.shown(keys.dateColumn()) + " contradicts " + LocalDate.ofEpochDay(first)
                            + " on another line of the same record, which begins on line " + store.line(record));
        }
    }

    private void takeTherapist(int record) {
        int start = keys.therapistStart();
        int end = row.end(keys.therapistColumn());
        if (start == end || keys.isFaulty()) {
            return;
        }
        int therapist = store.therapists().ordinal(row.text(), start, end);
        int first = store.therapist(record);
        if (first == RecordStore.NONE) {
            store.therapist(record, therapist);
        } else if (first != therapist) {
            keys.fault(
                    ProblemCode.BAD_IDENTIFIER,
                    keys.therapistColumn(),
                    row.shown(keys.therapistColumn())
                            + " contradicts the therapist on another line of the same record, "
                            + "which begins on line " + store.line(record));
        }
    }

    /** The item's number, alone or after a prefix that begins with a letter; 0 or less if there is none. */
    private int item() {
        char[] text = row.text();
        int start = row.start(itemColumn);
        int end = row.end(itemColumn);
        int digits = end;
        while (digits > start && Cells.isDigit(text[digits - 1])) {
            digits--;
        }
        // "item 1.5" is no item 5.
        boolean decimal = digits - 2 >= start
                && (text[digits - 1] == '.' || text[digits - 1] == ',')
                && Cells.isDigit(text[digits - 2]);
        boolean legal = digits == start || (Character.isLetter(text[start]) && !decimal);
        return legal ? Cells.positive(text, digits, end) : Cells.BAD;
    }
}
