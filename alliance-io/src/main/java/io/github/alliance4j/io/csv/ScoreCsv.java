package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads files of scores into series: what {@link ScoreCsvWriter} writes, or a plain file.
 *
 * <pre>
 * dyad,therapist,session,date,rater,instrument,scale,sum,mean,pomp,answered,items,completeness    full
 * dyad,session,score                                                                              plain, at least
 * </pre>
 *
 * <p>Columns are found by name, in any case and order. A plain file may also have {@code rater}, {@code date},
 * {@code scale}, {@code instrument} and {@code therapist}; its {@code score} is in the selected metric, and without a
 * {@code scale}, or with an empty one, it is the total. Columns of other names are passed over. Separators, encoding,
 * sessions, dates, raters and identifiers are as for {@link ResponseCsv}.
 *
 * <p>A record is a row. Rows of another scale or rater than the selected ones are accepted and make no point; their
 * scores are not looked at. A row without a score, or marked {@code NOT_SCORABLE}, leaves a gap. Where the instrument is
 * in the catalogue a score must lie within the range of its scale, else within the range of the selection, if any. A row
 * is refused if it is at fault, if its instrument's lower scores are the better ones, or if it is the second of one
 * dyad, session, rater, instrument and scale. Lower scores as the better ones are told once for each instrument, and a file
 * whose selected rows are all of that kind is at fault as a whole ({@code WRONG_INSTRUMENT}).
 *
 * <p>Series come dyad by dyad in the order of the file: one for each rater and instrument, in the order of their first
 * session. A dyad of which no row is selected does not come, and a file of which no row is selected is at fault as a whole:
 * the scale or the rater that was asked for is not in it. Memory is as for {@link ResponseCsv}.
 *
 * <p>Defaults of {@link #withDefaults()}: UTF-8, {@link IdentifierEscaping#SPREADSHEET_SAFE}. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ScoreCsv {

    private static final ScoreCsv DEFAULTS = new ScoreCsv(StandardCharsets.UTF_8, IdentifierEscaping.SPREADSHEET_SAFE);

    private final Charset charset;
    private final IdentifierEscaping escaping;

    private ScoreCsv(Charset charset, IdentifierEscaping escaping) {
        this.charset = Objects.requireNonNull(charset, "charset");
        this.escaping = Objects.requireNonNull(escaping, "escaping");
    }

    /**
     * The reader with the defaults listed above.
     *
     * @return the reader
     */
    public static ScoreCsv withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same reader for another encoding.
     *
     * @param newCharset the encoding of the file
     * @return the reader
     */
    public ScoreCsv with(Charset newCharset) {
        return new ScoreCsv(newCharset, escaping);
    }

    /**
     * The same reader with another reading of identifiers.
     *
     * @param newEscaping whether a leading {@code '} that was written for spreadsheets is removed
     * @return the reader
     */
    public ScoreCsv with(IdentifierEscaping newEscaping) {
        return new ScoreCsv(charset, newEscaping);
    }

    /**
     * Reads a file dyad by dyad.
     *
     * @param file the file
     * @param selection which scores become series
     * @param catalog the instruments whose ranges are known
     * @param sink takes the series and the problems
     * @return how many rows were accepted and refused
     * @throws IOException if the file cannot be read
     * @throws io.github.alliance4j.io.FormatException if the file as a whole is at fault
     */
    public ReadCounts read(Path file, ScoreSelection selection, InstrumentCatalog catalog, DyadSink<SessionSeries> sink)
            throws IOException {
        Objects.requireNonNull(sink, "sink");
        SeriesForms forms = SeriesForms.of(selection, catalog);
        return new CsvReading<SessionSeries>(
                        file,
                        charset,
                        ScoreLayout.MEANINGFUL,
                        () -> new RecordStore(ValueColumn.ofDecimal(1)),
                        new ScoreAssembly(forms, selection.scale()),
                        (records, flow) -> new ScoreLayout(records, escaping, selection, forms, flow))
                .into(sink);
    }
}
