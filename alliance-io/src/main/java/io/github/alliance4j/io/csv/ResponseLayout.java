package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.model.response.ResponseSet;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What wide and long files of answers have in common: who answers which form, and the counting of records. */
abstract sealed class ResponseLayout implements RowReader permits WideLayout, LongLayout {

    final CsvRecords records;
    final CsvRow row;
    final KeyCells keys;
    final AnswerCells answers;
    final DyadFlow<ResponseSet> flow;
    final RecordStore store;
    private final RefusedTallies refusedAnswers;
    private final @Nullable Instrument[] forms = new @Nullable Instrument[Cells.RATERS.size()];
    private final @Nullable GatedItems[] gatedItems = new @Nullable GatedItems[Cells.RATERS.size()];
    private final int onlyRater;
    private final int raterColumn;
    private final int instrumentColumn;
    private int rater;
    long accepted;
    long refused;

    ResponseLayout(
            CsvRecords records,
            KeyCells keys,
            AnswerCells answers,
            FormSelection selection,
            RefusedTallies refusedAnswers,
            DyadFlow<ResponseSet> flow) {
        this.records = records;
        this.row = records.row();
        this.keys = keys;
        this.answers = answers;
        this.refusedAnswers = refusedAnswers;
        this.flow = flow;
        this.store = flow.store();
        for (int code = 0; code < forms.length; code++) {
            forms[code] = selection.form(Cells.RATERS.get(code)).orElse(null);
            gatedItems[code] =
                    selection.form(Cells.RATERS.get(code)).map(GatedItems::new).orElse(null);
        }
        CsvHeader header = records.header();
        this.onlyRater = selection.onlyRater().map(Cells.RATERS::indexOf).orElse(Cells.BAD);
        this.raterColumn = onlyRater == Cells.BAD
                ? header.needed("rater", "there are forms of several raters, so every record names its rater")
                : header.column("rater");
        this.instrumentColumn = header.column("instrument");
        for (String name : new String[] {"scale", "score"}) {
            if (header.has(name)) {
                throw header.fault(
                        ProblemCode.UNKNOWN_COLUMN,
                        header.column(name),
                        "column \"" + name + "\" has no place in a file of answers");
            }
        }
    }

    @Override
    public final ReadCounts counts() {
        return new ReadCounts(accepted, refused, refusedAnswers.answers());
    }

    /** Where the answers of refused records of that rater are counted. */
    final RefusedTally refusedAnswers() {
        return refusedAnswers.of(rater);
    }

    /** The code of the rater that {@link #readForm} found. */
    final int rater() {
        return rater;
    }

    /** The form of the row's rater, or null if a fault was noted. */
    final @Nullable Instrument readForm() {
        rater = raterColumn < 0 ? onlyRater : Cells.rater(row, raterColumn);
        if (rater == Cells.BAD) {
            keys.fault(
                    ProblemCode.UNKNOWN_RATER,
                    raterColumn,
                    row.shown(raterColumn) + " is not a rater; raters are client, therapist, observer and parent");
            return null;
        }
        Instrument form = forms[rater];
        if (form == null) {
            keys.fault(
                    ProblemCode.WRONG_RATER,
                    raterColumn,
                    row.shown(raterColumn) + " is a rater for whom no form is selected");
        }
        return form;
    }

    /** Whether damage to the row left dyad, session and rater as they stand in the file. */
    final boolean isKeyIntact() {
        return keys.areIntact() && records.isIntact(raterColumn);
    }

    /** Notes a fault if the row names another form than its rater's. */
    final void checkInstrument(Instrument form) {
        if (!row.isEmpty(instrumentColumn) && !row.is(instrumentColumn, form.id())) {
            keys.fault(
                    ProblemCode.WRONG_INSTRUMENT,
                    instrumentColumn,
                    row.shown(instrumentColumn) + " is not the form selected for the "
                            + Cells.RATERS.get(rater).name().toLowerCase(Locale.ROOT) + ", " + form.id());
        }
    }

    /** The first item of the record at hand that is answered although it was not asked. */
    final Optional<Item> answeredUnasked(IntToDoubleFunction given) {
        GatedItems gated = gatedItems[rater];
        return gated == null ? Optional.empty() : gated.answeredUnasked(given);
    }

    /** The refusal of a record whose dyad, session and rater were read before. */
    final void faultDuplicate(int first) {
        keys.fault(
                ProblemCode.DUPLICATE_RECORD,
                -1,
                "the same dyad, session and rater stand on line " + store.line(first) + " already");
    }

    /** Refuses the row as a record of its own. */
    final void refuseRow() {
        refused++;
        keys.report(flow);
    }
}
