package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the series of a file of scores with their therapists, for a model of all dyads.
 *
 * <p>Files, columns, faults, order and memory are those of {@link ScoreCsv}. Therapists are read only where {@link
 * #withTherapists()} asks for them; a row whose therapist holds a control character is then refused. A file without a column
 * that was asked for is at fault as a whole; single empty cells are not, and are for the caller to judge.
 *
 * <p>Defaults of {@link #withDefaults()}: UTF-8, {@link IdentifierEscaping#SPREADSHEET_SAFE}, neither therapists nor dates
 * are needed. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class PanelCsv {

    private enum Need {
        THERAPISTS,
        THERAPISTS_IF_NAMED,
        DATES
    }

    private static final PanelCsv DEFAULTS =
            new PanelCsv(StandardCharsets.UTF_8, IdentifierEscaping.SPREADSHEET_SAFE, Set.of());

    private final Charset charset;
    private final IdentifierEscaping escaping;
    private final Set<Need> needs;

    private PanelCsv(Charset charset, IdentifierEscaping escaping, Set<Need> needs) {
        this.charset = Objects.requireNonNull(charset, "charset");
        this.escaping = Objects.requireNonNull(escaping, "escaping");
        this.needs = needs;
    }

    /**
     * The reader with the defaults listed above.
     *
     * @return the reader
     */
    public static PanelCsv withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same reader for another encoding.
     *
     * @param newCharset the encoding of the file
     * @return the reader
     */
    public PanelCsv with(Charset newCharset) {
        return new PanelCsv(newCharset, escaping, needs);
    }

    /**
     * The same reader with another reading of identifiers.
     *
     * @param newEscaping whether a leading {@code '} that was written for spreadsheets is removed
     * @return the reader
     */
    public PanelCsv with(IdentifierEscaping newEscaping) {
        return new PanelCsv(charset, newEscaping, needs);
    }

    /**
     * The same reader of files that name therapists.
     *
     * @return the reader
     */
    public PanelCsv withTherapists() {
        return with(Need.THERAPISTS);
    }

    /**
     * The same reader of files that may name therapists.
     *
     * @return the reader
     */
    public PanelCsv withTherapistsIfNamed() {
        return with(Need.THERAPISTS_IF_NAMED);
    }

    /**
     * The same reader of files that have dates.
     *
     * @return the reader
     */
    public PanelCsv withDates() {
        return with(Need.DATES);
    }

    private PanelCsv with(Need need) {
        Set<Need> all = EnumSet.of(need);
        all.addAll(needs);
        return new PanelCsv(charset, escaping, Set.copyOf(all));
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
    public ReadCounts read(Path file, ScoreSelection selection, InstrumentCatalog catalog, DyadSink<PanelSeries> sink)
            throws IOException {
        Objects.requireNonNull(sink, "sink");
        SeriesForms forms = SeriesForms.of(selection, catalog);
        return new CsvReading<PanelSeries>(
                        file,
                        charset,
                        ScoreLayout.MEANINGFUL,
                        () -> new RecordStore(ValueColumn.ofDecimal(1)),
                        new PanelAssembly(forms, new ScoreAssembly(forms, selection.scale())),
                        (records, flow) -> layout(records, selection, forms, flow))
                .into(sink);
    }

    private ScoreLayout layout(CsvRecords records, ScoreSelection selection, SeriesForms forms, DyadFlow<?> flow) {
        if (needs.contains(Need.DATES)) {
            records.header().needed("date", "time is counted in days");
        }
        ScoreLayout layout = new ScoreLayout(records, escaping, selection, forms, flow);
        if (needs.contains(Need.THERAPISTS)) {
            return layout.withTherapists();
        }
        return needs.contains(Need.THERAPISTS_IF_NAMED) ? layout.withTherapistsIfNamed() : layout;
    }
}
