package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One row a score. */
final class ScoreLayout implements RowReader {

    /** Column names with a meaning, in lower case. */
    static final Set<String> MEANINGFUL = Set.of(
            "dyad",
            "therapist",
            "session",
            "date",
            "rater",
            "instrument",
            "scale",
            "sum",
            "mean",
            "pomp",
            "score",
            "answered",
            "items",
            "completeness");

    private static final int KINDS_TOLD = 12;
    private static final List<Completeness> COMPLETENESS = List.of(Completeness.values());
    private static final String COMPLETENESS_WORDS =
            COMPLETENESS.stream().map(Completeness::name).collect(Collectors.joining(", "));

    private final CsvRecords records;
    private final CsvRow row;
    private final KeyCells keys;
    private final SeriesForms forms;
    private final DyadFlow<?> flow;
    private final int raterColumn;
    private final int instrumentColumn;
    private final int scaleColumn;
    private final int scoreColumn;
    private final int ownColumn;
    private final int completenessColumn;
    private final ScoreSelection selection;
    private final BitSet kinds = new BitSet();
    /** The forms with lower scores as the better ones that were told of: once each, not once a row. */
    private final Set<String> turned = new LinkedHashSet<>();

    private boolean isAnySelected;
    private boolean keepsTherapists;
    private final int[] countColumns;
    private long accepted;
    private long refused;

    ScoreLayout(
            CsvRecords records,
            IdentifierEscaping escaping,
            ScoreSelection selection,
            SeriesForms forms,
            DyadFlow<?> flow) {
        this.records = records;
        this.row = records.row();
        this.keys = new KeyCells(records, escaping);
        this.selection = selection;
        this.forms = forms;
        this.flow = flow;
        CsvHeader header = records.header();
        this.raterColumn = selection.rater().isPresent()
                ? header.needed("rater", "the scores of one rater are asked for")
                : header.column("rater");
        this.scaleColumn = selection.scale().equals(ScaleId.TOTAL)
                ? header.column("scale")
                : header.needed("scale", "the scale " + selection.scale() + " is asked for");
        this.instrumentColumn = header.column("instrument");
        this.completenessColumn = header.column("completeness");
        this.countColumns = new int[] {header.column("answered"), header.column("items")};
        this.scoreColumn = scoreColumn(header, selection.metric());
        this.ownColumn = scoreColumn(header, forms.ownMetric());
    }

    private static int scoreColumn(CsvHeader header, Metric wanted) {
        String metric = wanted.name().toLowerCase(Locale.ROOT);
        return header.has(metric)
                ? header.column(metric)
                : header.needed("score", "a plain file holds its scores there, a full one in \"" + metric + "\"");
    }

    /** Keeps who treats, for which the file needs a column. */
    ScoreLayout withTherapists() {
        records.header().needed("therapist", "the model has therapists");
        keepsTherapists = true;
        return this;
    }

    /** The same, where the file has a column of therapists. */
    ScoreLayout withTherapistsIfNamed() {
        keepsTherapists = keys.therapistColumn() >= 0;
        return this;
    }

    @Override
    public ReadCounts counts() {
        return new ReadCounts(accepted, refused);
    }

    @Override
    public void row() throws DyadFlow.NotGroupedException {
        Optional<Problem> unreadable = records.unreadable().or(records::malformed);
        if (unreadable.isPresent()) {
            refused++;
            flow.problem(unreadable.get());
            return;
        }
        keys.read();
        int day = keys.day();
        int rater = rater();
        int instrumentStart = keys.identifier(instrumentColumn, "instrument");
        int instrumentEnd = Math.max(instrumentStart, row.end(instrumentColumn));
        int form = forms.of(Math.max(rater, 0), row, instrumentStart, instrumentEnd, scaleColumn);
        boolean selected = rater != Cells.BAD && forms.form(form).isSelected();
        if (selected && forms.form(form).isTurned() && !selection.takesBothDirections()) {
            refuseTurned(forms.form(form).instrument().orElseThrow());
            return;
        }
        isAnySelected |= selected;
        double score = selected ? score(forms.form(form)) : Double.NaN;
        checkCompleteness();
        int therapistStart = keepsTherapists ? keys.therapistStart() : 0;
        if (!keys.isFaulty()) {
            add(form, day, score, therapistStart);
        }
        if (keys.isFaulty()) {
            refused++;
            keys.report(flow);
        }
    }

    private void refuseTurned(String instrument) {
        refused++;
        if (turned.add(instrument)) {
            flow.problem(records.problem(
                    ProblemCode.WRONG_INSTRUMENT,
                    instrumentColumn,
                    turnedWords(row.shown(instrumentColumn)) + "; its further rows are refused too"));
        }
    }

    private static String turnedWords(String instruments) {
        return instruments + " is lower-is-better; series are higher-is-better, so its scores must be turned first";
    }

    private void add(int form, int day, double score, int therapistStart) throws DyadFlow.NotGroupedException {
        int dyad = keys.enter(flow);
        RecordStore store = flow.store();
        int first = store.find(dyad, keys.session(), form);
        if (first >= 0) {
            keys.fault(
                    ProblemCode.DUPLICATE_RECORD,
                    -1,
                    "the same dyad, session, rater, instrument and scale stand on line " + store.line(first)
                            + " already");
            return;
        }
        int record = store.add(dyad, keys.session(), form, row.line());
        store.day(record, day);
        store.values().set(record, 0, score);
        int therapistEnd = keepsTherapists ? row.end(keys.therapistColumn()) : 0;
        if (therapistStart < therapistEnd) {
            store.therapist(record, store.therapists().ordinal(row.text(), therapistStart, therapistEnd));
        }
        kinds.set(form >> RecordStore.RATER_BITS);
        accepted++;
    }

    @Override
    public void end() {
        if (!isAnySelected && !turned.isEmpty()) {
            throw records.fileFault(ProblemCode.WRONG_INSTRUMENT, turnedWords(String.join(", ", turned)));
        }
        if (!isAnySelected && accepted > 0) {
            throw records.fileFault(
                    ProblemCode.NOTHING_SELECTED,
                    "no record is of the scale " + kind('"' + selection.scale().value() + '"', selection.rater())
                            + forms.wanted().map(id -> " of " + id).orElse("")
                            + "; there are " + kinds());
        }
    }

    /** The kinds of score that were accepted. */
    private String kinds() {
        Set<String> names = new TreeSet<>();
        kinds.stream()
                .mapToObj(kind -> forms.form(kind << RecordStore.RATER_BITS))
                .forEach(form -> names.add(kind(form.shownScale(), form.rater()) + of(form)));
        String first = names.stream().limit(KINDS_TOLD).collect(Collectors.joining(", "));
        return first + (names.size() > KINDS_TOLD ? " and more" : "");
    }

    /** The instrument, where one is asked for. */
    private String of(SeriesForms.Form form) {
        return forms.wanted().isEmpty()
                ? ""
                : form.instrument().map(id -> " of " + id).orElse("");
    }

    /** A scale, and its rater where one is asked for. */
    private String kind(String scale, Optional<Rater> rater) {
        return selection.rater().isEmpty()
                ? scale
                : scale + " by "
                        + rater.map(known -> known.name().toLowerCase(Locale.ROOT))
                                .orElse("nobody named");
    }

    private int rater() {
        if (row.isEmpty(raterColumn)) {
            return SeriesForms.NO_RATER;
        }
        int rater = Cells.rater(row, raterColumn);
        if (rater == Cells.BAD) {
            keys.fault(
                    ProblemCode.UNKNOWN_RATER,
                    raterColumn,
                    row.shown(raterColumn) + " is not a rater; raters are client, therapist, observer and parent");
        }
        return rater;
    }

    /** The score, or NaN if there is none or a fault was noted. */
    private double score(SeriesForms.Form form) {
        if (form.isOfWrongRater()) {
            keys.fault(
                    ProblemCode.WRONG_RATER,
                    raterColumn,
                    row.shown(raterColumn) + " does not fill " + forms.wanted().orElse("this form")
                            + "; choose the rater whose scores are meant");
            return Double.NaN;
        }
        int column = form.takesBothDirections() ? ownColumn : scoreColumn;
        boolean notScorable = row.is(completenessColumn, Completeness.NOT_SCORABLE.name());
        if (row.isEmpty(column)) {
            return Double.NaN;
        }
        if (notScorable) {
            keys.fault(
                    ProblemCode.BAD_SCORE,
                    column,
                    row.shown(column) + " contradicts the completeness " + Completeness.NOT_SCORABLE);
            return Double.NaN;
        }
        return number(column, form.range());
    }

    /** Notes a fault where the cells that say what the score rests on are filled with something else. */
    private void checkCompleteness() {
        for (int column : countColumns) {
            if (!row.isEmpty(column) && !(Cells.isNumber(row, column) && Cells.number(row, column) >= 0)) {
                keys.fault(ProblemCode.BAD_SCORE, column, row.shown(column) + " is not a number of items");
            }
        }
        if (!row.isEmpty(completenessColumn) && !isCompleteness()) {
            keys.fault(
                    ProblemCode.BAD_SCORE,
                    completenessColumn,
                    row.shown(completenessColumn) + " is no completeness; it is one of " + COMPLETENESS_WORDS);
        }
    }

    private boolean isCompleteness() {
        for (Completeness completeness : COMPLETENESS) {
            if (row.is(completenessColumn, completeness.name())) {
                return true;
            }
        }
        return false;
    }

    private double number(int column, Optional<ScoreRange> range) {
        double score = Cells.isNumber(row, column) ? Cells.number(row, column) : Double.NaN;
        if (!Double.isFinite(score)) {
            keys.fault(
                    ProblemCode.BAD_SCORE,
                    column,
                    row.shown(column) + " is not a number with a decimal point; a cell without a score is empty");
            return Double.NaN;
        }
        if (range.isPresent() && !range.get().contains(score)) {
            String shown = row.shown(column);
            keys.fault(
                    ProblemCode.OUT_OF_RANGE,
                    column,
                    shown.substring(1, shown.length() - 1) + " is outside "
                            + DecimalText.of(range.get().low()) + " to "
                            + DecimalText.of(range.get().high()));
            return Double.NaN;
        }
        return score;
    }
}
