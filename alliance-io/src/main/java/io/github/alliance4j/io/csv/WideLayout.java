package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.model.response.ResponseSet;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row a record, one column an item. */
final class WideLayout extends ResponseLayout {

    private final int[] itemColumns;
    private final double[] given;

    WideLayout(
            CsvRecords records,
            KeyCells keys,
            AnswerCells answers,
            FormSelection selection,
            RefusedTallies refusedAnswers,
            DyadFlow<ResponseSet> flow) {
        super(records, keys, answers, selection, refusedAnswers, flow);
        this.itemColumns = itemColumns(records.header(), flow.store().values().width, selection);
        this.given = new double[itemColumns.length];
    }

    private static int[] itemColumns(CsvHeader header, int items, FormSelection selection) {
        int[] columns = new int[header.size()];
        int count = 0;
        for (int column = 0; column < columns.length; column++) {
            String name = header.name(column);
            if (name.equals("item") || name.equals("answer")) {
                throw header.fault(
                        ProblemCode.MISSING_COLUMN,
                        column,
                        "column \"" + (name.equals("item") ? "answer" : "item") + "\" is missing; a long file has both "
                                + "item and answer, a wide file neither");
            }
            if (!ResponseCsv.RESERVED.contains(name)) {
                columns[count++] = column;
            }
        }
        columns = Arrays.copyOf(columns, count);
        if (count != items) {
            throw header.fault(
                    ProblemCode.ITEM_COUNT,
                    -1,
                    "the file has " + Cells.count(count, "item column") + ", the form has "
                            + Cells.count(items, "item") + "; every column without a reserved name is an item"
                            + NearbyForms.withItems(count, selection));
        }
        new ItemColumnNames(header, selection.instruments()).check(columns);
        return columns;
    }

    @Override
    public void row() throws DyadFlow.NotGroupedException {
        Optional<Problem> form = records.unreadable().or(records::malformed);
        if (form.isPresent()) {
            refused++;
            flow.problem(form.get());
            return;
        }
        keys.read();
        Instrument instrument = readForm();
        int day = keys.day();
        int therapistStart = keys.therapistStart();
        if (instrument != null) {
            checkInstrument(instrument);
            readAnswers(instrument);
        }
        if (keys.isFaulty()) {
            refuse(instrument);
            return;
        }
        add(instrument, keys.enter(flow), day, therapistStart);
    }

    private void readAnswers(Instrument instrument) {
        AnswerScale scale = instrument.answers();
        int items = instrument.items().size();
        for (int i = 0; i < given.length; i++) {
            given[i] = Double.NaN;
            if (i < items) {
                given[i] = answers.read(itemColumns[i], scale, refusedAnswers());
            } else if (!answers.isWithoutAnswer(itemColumns[i])) {
                keys.fault(
                        ProblemCode.UNKNOWN_ITEM,
                        itemColumns[i],
                        row.shown(itemColumns[i]) + " answers item " + (i + 1) + ", but " + instrument.id() + " has "
                                + Cells.count(items, "item"));
            }
        }
        answeredUnasked(i -> given[i])
                .ifPresent(item -> keys.fault(
                        ProblemCode.ANSWER_NOT_ASKED, itemColumns[item.number() - 1], GatedItems.rule(item)));
    }

    /** Refuses the row; its answers, if its form is known, count as refused. */
    private void refuse(@Nullable Instrument form) {
        if (form != null) {
            for (double answer : given) {
                refusedAnswers().add(answer);
            }
        }
        refuseRow();
    }

    private void add(@Nullable Instrument form, int dyad, int day, int therapistStart) {
        int first = store.find(dyad, keys.session(), rater());
        if (first >= 0) {
            faultDuplicate(first);
            refuse(form);
            return;
        }
        int record = store.add(dyad, keys.session(), rater(), row.line());
        store.day(record, day);
        int therapistEnd = row.end(keys.therapistColumn());
        if (therapistStart < therapistEnd) {
            store.therapist(record, store.therapists().ordinal(row.text(), therapistStart, therapistEnd));
        }
        for (int i = 0; i < given.length; i++) {
            store.values().set(record, i, given[i]);
        }
        accepted++;
    }
}
