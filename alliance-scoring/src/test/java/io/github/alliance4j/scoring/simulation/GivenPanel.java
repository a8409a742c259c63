package io.github.alliance4j.scoring.simulation;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** One of the four synthetic panels beside the repository, where they are. */
public record GivenPanel(List<SessionSeries> series, PanelTruth truth) {

    private static final List<Path> PLACES =
            List.of(Path.of("../../shared/reference/detection"), Path.of("../shared/reference/detection"));

    /** The panel, or nothing where the folder is absent. */
    public static Optional<GivenPanel> read(String id) {
        return PLACES.stream()
                .filter(place -> Files.exists(place.resolve(id + ".csv")))
                .findFirst()
                .map(place -> read(place, id));
    }

    private static GivenPanel read(Path folder, String id) {
        Map<String, List<String[]>> rows = byDyad(folder.resolve(id + ".csv"));
        List<SessionSeries> series = rows.entrySet().stream()
                .map(dyad -> series(dyad.getKey(), dyad.getValue()))
                .toList();
        Map<DyadId, List<TrueRupture>> truth = new LinkedHashMap<>();
        byDyad(folder.resolve(id + "_truth.csv"))
                .forEach((dyad, all) -> truth.put(
                        DyadId.of(dyad), all.stream().map(GivenPanel::rupture).toList()));
        return new GivenPanel(series, PanelTruth.of(truth));
    }

    private static Map<String, List<String[]>> byDyad(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            Map<String, List<String[]>> rows = new LinkedHashMap<>();
            lines.skip(1)
                    .map(line -> line.strip().split(",", -1))
                    .forEach(cells -> rows.computeIfAbsent(cells[0], dyad -> new ArrayList<>())
                            .add(cells));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SessionSeries series(String dyad, List<String[]> rows) {
        return SessionSeries.of(
                SeriesKey.of(DyadId.of(dyad)),
                rows.stream().mapToInt(cells -> Integer.parseInt(cells[1])).toArray(),
                rows.stream().mapToDouble(cells -> Double.parseDouble(cells[2])).toArray());
    }

    private static TrueRupture rupture(String[] cells) {
        return new TrueRupture(
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                cells[4].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells[4])),
                Double.parseDouble(cells[5]));
    }
}
