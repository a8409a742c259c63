package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of scores in a file, each a rater, an instrument and a scale, numbered as {@link RecordStore} wants it: the
 * lowest {@link RecordStore#RATER_BITS} bits are the rater.
 */
final class SeriesForms {

    /** The rater's code where no rater is stated. */
    static final int NO_RATER = Cells.RATERS.size();

    private static final char[] TOTAL = ScaleId.TOTAL.value().toCharArray();

    /**
     * One kind of score.
     *
     * @param shownScale the scale, for a message
     * @param rater whose view it is, if stated
     * @param instrument the instrument's id, if stated
     * @param known the instrument, if it is in the catalogue
     * @param isSelected whether it becomes a series
     * @param takesBothDirections whether lower scores may be the better ones
     * @param range the values it can take, if known
     */
    record Form(
            String shownScale,
            Optional<Rater> rater,
            Optional<String> instrument,
            Optional<Instrument> known,
            boolean isSelected,
            boolean takesBothDirections,
            Optional<ScoreRange> range) {

        /** Whether lower scores are the better ones, so that no series may be made of them. */
        boolean isTurned() {
            return !takesBothDirections
                    && known.filter(SeriesForms::isLowerBetter).isPresent();
        }

        /** Whether the instrument is the one asked for, and not for this rater. */
        boolean isOfWrongRater() {
            return takesBothDirections
                    && rater.isPresent()
                    && known.filter(form -> !form.raters().contains(rater.get()))
                            .isPresent();
        }
    }

    private final ScoreSelection selection;
    private final InstrumentCatalog catalog;
    /** The one instrument whose scores are taken, in its own direction; nothing if all are, turned to higher = better. */
    private final Optional<Instrument> only;

    /** The outcome form beside all others, of which then only those that are its alliance are taken, and no lower-is-better one. */
    private final Optional<OutcomeSelection> outcome;

    /** What an empty cell stands for: the one instrument, unless its rows are told from others by a range of their own. */
    private final char[] unnamed;

    private final TextDictionary names = new TextDictionary();
    private final List<Form> forms = new ArrayList<>();
    private char[] name = new char[64];

    private SeriesForms(
            ScoreSelection selection,
            InstrumentCatalog catalog,
            Optional<Instrument> only,
            Optional<OutcomeSelection> outcome) {
        this.selection = selection;
        this.catalog = catalog;
        this.only = only;
        this.outcome = outcome;
        this.unnamed = only.filter(form -> selection.range().isEmpty())
                .map(Instrument::id)
                .orElse("")
                .toCharArray();
    }

    /** Of every instrument; those with lower scores as the better ones are faults. */
    static SeriesForms of(ScoreSelection selection, InstrumentCatalog catalog) {
        return new SeriesForms(selection, catalog, Optional.empty(), Optional.empty());
    }

    /** Of one instrument only, in its own direction. A row that names none is taken for it. */
    static SeriesForms of(ScoreSelection selection, InstrumentCatalog catalog, Instrument only) {
        return new SeriesForms(selection, catalog, Optional.of(only), Optional.empty());
    }

    /** Of an outcome form in its own direction, and of the alliance forms beside it; others are passed over. */
    static SeriesForms of(OutcomeSelection outcome, InstrumentCatalog catalog) {
        return new SeriesForms(outcome.scores(), catalog, Optional.empty(), Optional.of(outcome));
    }

    private static boolean isLowerBetter(Instrument instrument) {
        return instrument.direction() == Direction.LOWER_IS_BETTER;
    }

    /** The number of the kind of score that a row holds; an empty scale is the total. */
    int of(int rater, CsvRow row, int instrumentStart, int instrumentEnd, int scaleColumn) {
        boolean named = instrumentEnd > instrumentStart;
        int idLength = named ? instrumentEnd - instrumentStart : unnamed.length;
        int length = 2 + idLength + Math.max(row.length(scaleColumn), TOTAL.length);
        if (length > name.length) {
            name = new char[2 * length];
        }
        name[0] = (char) ('0' + rater);
        length = named ? append(1, row.text(), instrumentStart, instrumentEnd) : append(1, unnamed, 0, idLength);
        name[length++] = 0;
        length = row.isEmpty(scaleColumn)
                ? append(length, TOTAL, 0, TOTAL.length)
                : append(length, row.text(), row.start(scaleColumn), row.end(scaleColumn));
        int ordinal = names.ordinal(name, 0, length);
        if (ordinal == forms.size()) {
            String scale = row.isEmpty(scaleColumn) ? ScaleId.TOTAL.value() : row.string(scaleColumn);
            String shown = row.isEmpty(scaleColumn) ? '"' + scale + '"' : row.shown(scaleColumn);
            forms.add(form(rater, new String(name, 1, idLength), scale, shown));
        }
        return ordinal << RecordStore.RATER_BITS | rater;
    }

    private int append(int at, char[] text, int start, int end) {
        System.arraycopy(text, start, name, at, end - start);
        return at + end - start;
    }

    private Form form(int raterCode, String id, String scale, String shown) {
        Optional<Rater> rater = raterCode == NO_RATER ? Optional.empty() : Optional.of(Cells.RATERS.get(raterCode));
        if (outcome.filter(wanted -> id.equals(wanted.id())).isPresent()) {
            return outcomeForm(rater, scale, shown, outcome.orElseThrow());
        }
        boolean isOnly =
                only.filter(wanted -> id.isEmpty() || id.equals(wanted.id())).isPresent();
        boolean selected = scale.equals(selection.scale().value())
                && (only.isEmpty() || isOnly)
                && takes(id)
                && (selection.rater().isEmpty() || selection.rater().equals(rater));
        Optional<Instrument> known = isOnly ? only : catalog.find(id);
        selected &= outcome.isEmpty()
                || (outcome.get().takesAlliance(id)
                        && known.filter(SeriesForms::isLowerBetter).isEmpty());
        Optional<Subscale> subscale = known.flatMap(instrument -> instrument.scale(selection.scale()));
        boolean stated = id.isEmpty() && selection.range().isPresent();
        Optional<ScoreRange> range = known.isPresent() && subscale.isPresent() && !stated
                ? Optional.of(
                        ScoreRange.of(known.get().answers(), subscale.get().size(), selection.metric()))
                : selection.range();
        return new Form(
                shown, rater, id.isEmpty() ? Optional.empty() : Optional.of(id), known, selected, isOnly, range);
    }

    /** Whether the selection takes this form; a row that names none is taken. */
    private boolean takes(String id) {
        return selection.instruments().isEmpty()
                || id.isEmpty()
                || selection.instruments().contains(id);
    }

    private Form outcomeForm(Optional<Rater> rater, String scale, String shown, OutcomeSelection wanted) {
        return new Form(
                shown,
                rater,
                Optional.of(wanted.id()),
                wanted.instrument(),
                scale.equals(wanted.scale().value()),
                true,
                wanted.range());
    }

    /** The metric of the scores whose form takes both directions. */
    Metric ownMetric() {
        return outcome.map(OutcomeSelection::metric).orElse(selection.metric());
    }

    /** The instruments that alone are taken, for a message. */
    Optional<String> wanted() {
        return only.map(Instrument::id)
                .or(() ->
                        Optional.of(String.join(", ", selection.instruments())).filter(ids -> !ids.isEmpty()));
    }

    /** The kind of score of this number. */
    Form form(int number) {
        return forms.get(number >> RecordStore.RATER_BITS);
    }
}
