package io.github.alliance4j.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.scoring.simulation.PanelScenario;
import io.github.alliance4j.scoring.simulation.PanelSimulator;
import io.github.alliance4j.scoring.simulation.PanelTruth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TruthCsvTest {

    private static final String HEADER = "dyad,onset,nadir_first,nadir_last,repair,depth\n";

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        PanelTruth truth =
                PanelSimulator.of(PanelScenario.routine(), 5).simulate(100).truth();
        StringBuilder text = new StringBuilder();
        TruthCsvWriter writer = new TruthCsvWriter(text, IdentifierEscaping.SPREADSHEET_SAFE);
        writer.writeHeader();
        for (var dyad : truth.ruptures().entrySet()) {
            writer.write(dyad.getKey(), dyad.getValue());
        }

        assertThat(read(text.toString()).value().ruptures()).isEqualTo(truth.ruptures());
    }

    @ParameterizedTest
    @CsvSource({
        "'A,0,4,5,,1', is not a session",
        "'A,,4,5,,1', has no session",
        "'A,4,3,5,,1', must not go back",
        "'A,4,4,5,5,1', repair must come after",
        "'A,4,4,5,,0', is not above 0",
        "'A,4,4,5,,', depth",
        "'A,4,4,5,,deep', is not a number",
        "',4,4,5,,1', empty",
        "'A,4,4,5', has 4 columns"
    })
    void faultyRowIsRefusedAlone(String row, String words) throws IOException {
        Outcome<PanelTruth> read = read(HEADER + row + "\nB,4,4,5,6,1.5\n");

        assertThat(read.refused()).isEqualTo(1);
        assertThat(read.accepted()).isEqualTo(1);
        assertThat(read.problems()).singleElement().asString().contains(":2").containsIgnoringCase(words);
        assertThat(read.value().ruptures(DyadId.of("B")))
                .singleElement()
                .satisfies(rupture -> assertThat(rupture.repair()).isEqualTo(OptionalInt.of(6)));
    }

    @Test
    void fileWithoutARowSaysThatNobodyHasARupture() throws IOException {
        assertThat(read(HEADER).value().ruptures()).isEmpty();
    }

    @Test
    void missingColumnIsAFaultOfTheFile() {
        assertThatThrownBy(() -> read("dyad,onset\nA,3\n"))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("depth");
    }

    @Test
    void episodesOfOtherSoftwareNeedDyadAndOnsetAlone() throws IOException {
        Path file = folder.resolve("episodes.csv");
        Files.writeString(file, "onset,dyad\n3,A\n7,A\n,B\n");
        List<EpisodeCsv.Findings> read = EpisodeCsv.read(file, StandardCharsets.UTF_8, IdentifierEscaping.RAW)
                .value();

        assertThat(read).singleElement().satisfies(found -> {
            assertThat(found.criterion()).isEqualTo("episodes");
            assertThat(found.episodes().get(DyadId.of("A"))).hasSize(2);
            assertThat(found.episodes().get(DyadId.of("B"))).isEmpty();
            assertThat(found.notEvaluable()).isZero();
        });
    }

    @Test
    void dyadsThatCouldNotBeJudgedAreCounted() throws IOException {
        Path file = folder.resolve("episodes.csv");
        Files.writeString(
                file,
                "dyad,criterion,status,onset,nadir,signal_session,depth\nA,x,NOT_EVALUABLE,,,,\nB,x,NONE,,,,\nB,y,REPAIRED,3,4,5,0.5\n");
        List<EpisodeCsv.Findings> read = EpisodeCsv.read(file, StandardCharsets.UTF_8, IdentifierEscaping.RAW)
                .value();

        assertThat(read).extracting(EpisodeCsv.Findings::notEvaluable).containsExactly(1, 0);
        assertThat(read.get(1).episodes().get(DyadId.of("B")).get(0).signal()).hasValue(5);
    }

    private Outcome<PanelTruth> read(String text) throws IOException {
        Path file = folder.resolve("truth.csv");
        Files.writeString(file, text);
        return TruthCsv.read(file, StandardCharsets.UTF_8, IdentifierEscaping.SPREADSHEET_SAFE);
    }
}
