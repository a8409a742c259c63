package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alliance4j.model.DyadId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far ruptures inflate the noise of a panel, with and without trimming, on panels whose true noise is known. */
class RupturedPanelsTest {

    private static final Path FOLDER = Path.of("..", "..", "shared", "reference", "detection");

    private static List<String[]> lines(String file) throws IOException {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.isRegularFile(path), "the reference data are not beside the repository");
        return Files.readAllLines(path).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** The panel with as many of its clean dyads as give the share of ruptured ones. */
    private static PanelData panel(String name, double share) throws IOException {
        Set<String> ruptured = new HashSet<>();
        for (String[] line : lines(name + "_truth.csv")) {
            ruptured.add(line[0]);
        }
        double clean = ruptured.size() * (1 - share) / share;
        Set<String> taken = new HashSet<>();
        PanelData.Builder builder = PanelData.builder();
        for (String[] line : lines(name + ".csv")) {
            if (!ruptured.contains(line[0]) && !taken.contains(line[0]) && taken.size() >= clean) {
                continue;
            }
            if (!ruptured.contains(line[0])) {
                taken.add(line[0]);
            }
            builder.inSession(DyadId.of(line[0]), Integer.parseInt(line[1]), Double.parseDouble(line[2]));
        }
        return builder.build();
    }

    /** The true noise, the share of ruptured dyads, and by what the variance is inflated without and with trimming. */
    @ParameterizedTest
    @CsvSource({
        "routine, 0.30, 0.35, 1.62, 1.01",
        "short, 0.30, 0.35, 2.24, 1.49",
        "routine, 0.30, 0.60, 1.99, 1.58",
        "short, 0.30, 0.60, 2.88, 2.44"
    })
    void trimmingTakesAPartOfTheInflationAway(String name, double noise, double share, double plain, double trimmed)
            throws IOException {
        PanelData data = panel(name, share);
        PanelModel model = PanelModel.slope().with(ResidualStructure.autoregressive());
        double truth = noise * noise;
        assertThat(fit(model, data).residualVariance() / truth).isCloseTo(plain, within(0.01));
        assertThat(fit(model.withTrimming(0.01), data).residualVariance() / truth)
                .isCloseTo(trimmed, within(0.01));
    }

    private static PanelFit fit(PanelModel model, PanelData data) {
        return model.fit(data).value().orElseThrow();
    }
}
