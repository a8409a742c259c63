package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads the scores before and after from a file of scores, for one instrument of either direction.
 *
 * <p>Files, columns, faults and memory are those of {@link ScoreCsv}. Rows of other instruments are accepted and passed
 * over, as are those of other scales and raters. A row that names no instrument is taken for the selected one. A
 * selected row is refused where its rater is not one the instrument is for. Every dyad and rater with a selected row
 * comes, also without scores: there are none where fewer than two sessions have a score, or a chosen session has none.
 *
 * <p>Defaults of {@link #withDefaults()}: UTF-8, {@link IdentifierEscaping#SPREADSHEET_SAFE}. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class PrePostCsv {

    private static final PrePostCsv DEFAULTS =
            new PrePostCsv(StandardCharsets.UTF_8, IdentifierEscaping.SPREADSHEET_SAFE);

    private final Charset charset;
    private final IdentifierEscaping escaping;

    private PrePostCsv(Charset charset, IdentifierEscaping escaping) {
        this.charset = Objects.requireNonNull(charset, "charset");
        this.escaping = Objects.requireNonNull(escaping, "escaping");
    }

    /**
     * The reader with the defaults listed above.
     *
     * @return the reader
     */
    public static PrePostCsv withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same reader for another encoding.
     *
     * @param newCharset the encoding of the file
     * @return the reader
     */
    public PrePostCsv with(Charset newCharset) {
        return new PrePostCsv(newCharset, escaping);
    }

    /**
     * The same reader with another reading of identifiers.
     *
     * @param newEscaping whether a leading {@code '} that was written for spreadsheets is removed
     * @return the reader
     */
    public PrePostCsv with(IdentifierEscaping newEscaping) {
        return new PrePostCsv(charset, newEscaping);
    }

    /**
     * Reads a file dyad by dyad.
     *
     * @param file the file
     * @param selection which scores are before and after
     * @param sink takes the scores and the problems
     * @return how many rows were accepted and refused
     * @throws IOException if the file cannot be read
     * @throws io.github.alliance4j.io.FormatException if the file as a whole is at fault
     */
    public ReadCounts read(Path file, PrePostSelection selection, DyadSink<PrePostScores> sink) throws IOException {
        Objects.requireNonNull(sink, "sink");
        ScoreSelection scores = selection.scores();
        SeriesForms forms = SeriesForms.of(scores, InstrumentCatalog.builtIn(), selection.instrument());
        return new CsvReading<PrePostScores>(
                        file,
                        charset,
                        ScoreLayout.MEANINGFUL,
                        () -> new RecordStore(ValueColumn.ofDecimal(1)),
                        new PrePostAssembly(forms, selection),
                        (records, flow) -> new ScoreLayout(records, escaping, scores, forms, flow))
                .into(sink);
    }
}
