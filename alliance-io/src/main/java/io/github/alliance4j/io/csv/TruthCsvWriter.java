package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.simulation.TrueRupture;
import java.io.IOException;
import java.util.List;

/**
 * Writes true ruptures, one row each, which {@link TruthCsv} reads back.
 *
 * <pre>
 * dyad,onset,nadir_first,nadir_last,repair,depth
 * C017,8,9,10,11,0.8758
 * </pre>
 *
 * <p>A dyad without a rupture has no row; a rupture without a repair has an empty cell. Not thread-safe.
 *
 * @since 0.1
 */
public final class TruthCsvWriter {

    private final CsvLines lines;

    /**
     * A writer.
     *
     * @param out where the text goes; it is neither flushed nor closed
     * @param escaping whether identifiers are kept from being run by a spreadsheet
     */
    public TruthCsvWriter(Appendable out, IdentifierEscaping escaping) {
        this.lines = new CsvLines(out, escaping);
    }

    /**
     * Writes the names of the columns.
     *
     * @throws IOException if the text cannot be written
     */
    public void writeHeader() throws IOException {
        lines.header("dyad,onset,nadir_first,nadir_last,repair,depth");
    }

    /**
     * Writes the ruptures of one dyad.
     *
     * @param dyad the dyad
     * @param ruptures its ruptures
     * @throws IOException if the text cannot be written
     */
    public void write(DyadId dyad, List<TrueRupture> ruptures) throws IOException {
        for (TrueRupture rupture : ruptures) {
            lines.text(dyad.value())
                    .number(rupture.onset())
                    .number(rupture.nadirFirst())
                    .number(rupture.nadirLast());
            if (rupture.repair().isPresent()) {
                lines.number(rupture.repair().getAsInt());
            } else {
                lines.empty(1);
            }
            lines.number(rupture.depth()).end();
        }
    }
}
