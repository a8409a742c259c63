package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.scoring.simulation.PanelTruth;
import io.github.alliance4j.scoring.simulation.TrueRupture;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads true ruptures as {@link TruthCsvWriter} writes them: one row each, dyads without a rupture not named. Columns are
 * found by name, in any case and order; others are passed over. A row is refused if a session is no whole number from 1,
 * the sessions do not come in the order onset, nadir, repair, or the depth is not above 0. A file without a row says that
 * no dyad has a rupture.
 *
 * @since 0.1
 */
public final class TruthCsv {

    private static final Set<String> NEEDED =
            new TreeSet<>(List.of("dyad", "onset", "nadir_first", "nadir_last", "repair", "depth"));

    private TruthCsv() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param charset its encoding
     * @param escaping whether a leading {@code '} that was written for spreadsheets is removed
     * @return the truth, with the problems of refused rows
     * @throws IOException if the file cannot be read
     * @throws io.github.alliance4j.io.FormatException if the file as a whole is at fault
     */
    public static Outcome<PanelTruth> read(Path file, Charset charset, IdentifierEscaping escaping) throws IOException {
        Map<DyadId, List<TrueRupture>> ruptures = new LinkedHashMap<>();
        Outcome<Map<DyadId, List<TrueRupture>>> read = DyadTable.read(
                file,
                charset,
                escaping,
                NEEDED,
                ruptures,
                (table, dyad) -> {
                    TrueRupture rupture = rupture(table);
                    ruptures.computeIfAbsent(dyad, key -> new ArrayList<>()).add(rupture);
                },
                NEEDED);
        return new Outcome<>(PanelTruth.of(ruptures), read.accepted(), read.refused(), read.problems());
    }

    private static TrueRupture rupture(DyadTable table) {
        return new TrueRupture(
                table.session("onset"),
                table.session("nadir_first"),
                table.session("nadir_last"),
                table.optionalSession("repair"),
                table.number("depth").orElseThrow(() -> new IllegalArgumentException("column \"depth\" is empty")));
    }
}
