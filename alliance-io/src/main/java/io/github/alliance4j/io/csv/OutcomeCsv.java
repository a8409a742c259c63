package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the alliance and the outcome of each dyad from a file of scores that holds one or both.
 *
 * <p>Files, columns, faults, order and memory are those of {@link ScoreCsv}, but the outcome may be of a form whose lower scores are
 * better; it comes as the form gives it. Which other rows are alliance says {@link OutcomeSelection#takesAlliance}; a row that names no
 * form is. All others, and rows of forms whose lower scores are better, are accepted and passed over. A row of the outcome is refused where its rater is not one the form is for.
 *
 * <p>Defaults of {@link #withDefaults()}: UTF-8, {@link IdentifierEscaping#SPREADSHEET_SAFE}. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class OutcomeCsv {

    private static final OutcomeCsv DEFAULTS =
            new OutcomeCsv(StandardCharsets.UTF_8, IdentifierEscaping.SPREADSHEET_SAFE);

    private final Charset charset;
    private final IdentifierEscaping escaping;

    private OutcomeCsv(Charset charset, IdentifierEscaping escaping) {
        this.charset = Objects.requireNonNull(charset, "charset");
        this.escaping = Objects.requireNonNull(escaping, "escaping");
    }

    /**
     * The reader with the defaults listed above.
     *
     * @return the reader
     */
    public static OutcomeCsv withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same reader for another encoding.
     *
     * @param newCharset the encoding of the file
     * @return the reader
     */
    public OutcomeCsv with(Charset newCharset) {
        return new OutcomeCsv(newCharset, escaping);
    }

    /**
     * The same reader with another reading of identifiers.
     *
     * @param newEscaping whether a leading {@code '} that was written for spreadsheets is removed
     * @return the reader
     */
    public OutcomeCsv with(IdentifierEscaping newEscaping) {
        return new OutcomeCsv(charset, newEscaping);
    }

    /**
     * Which forms a file has scores of, to find out what its outcome is.
     *
     * @param file the file
     * @return the ids of its column {@code instrument}, each once, as they are meant, in the order of the file; none without that
     *     column
     * @throws IOException if the file cannot be read
     * @throws io.github.alliance4j.io.FormatException if the file as a whole is at fault
     */
    public Set<String> forms(Path file) throws IOException {
        Set<String> forms = new LinkedHashSet<>();
        try (CsvRecords records = CsvRecords.open(file, charset, ScoreLayout.MEANINGFUL)) {
            int column = records.header().column("instrument");
            while (records.next()) {
                if (column >= 0
                        && records.unreadable().isEmpty()
                        && !records.row().isEmpty(column)) {
                    forms.add(escaping.read(records.row().string(column)));
                }
            }
        }
        return Collections.unmodifiableSet(forms);
    }

    /**
     * Reads a file dyad by dyad.
     *
     * @param file the file
     * @param selection which scores are alliance and outcome
     * @param catalog the instruments whose ranges and directions are known
     * @param sink takes the scores and the problems
     * @return how many rows were accepted and refused
     * @throws IOException if the file cannot be read
     * @throws io.github.alliance4j.io.FormatException if the file as a whole is at fault
     */
    public ReadCounts read(
            Path file, OutcomeSelection selection, InstrumentCatalog catalog, DyadSink<OutcomeScores> sink)
            throws IOException {
        Objects.requireNonNull(sink, "sink");
        SeriesForms forms = SeriesForms.of(selection, catalog);
        return new CsvReading<OutcomeScores>(
                        file,
                        charset,
                        ScoreLayout.MEANINGFUL,
                        () -> new RecordStore(ValueColumn.ofDecimal(1)),
                        new OutcomeAssembly(forms, selection),
                        (records, flow) -> new ScoreLayout(records, escaping, selection.scores(), forms, flow))
                .into(sink);
    }
}
