package io.github.alliance4j.scoring.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.criterion.ChanceRateTable.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the page on chance rates is what the code gives. */
class ChanceRateTableTest {

    static List<Row> rows() {
        return ChanceRateTable.ROWS;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void pageSaysWhatTheSimulationGives(Row row) throws IOException {
        double[] printed = printed(row);
        int cell = 0;
        for (double rho : ChanceRateTable.RHO) {
            for (int sessions : ChanceRateTable.SESSIONS) {
                assertThat(row.rate(sessions, rho).rate())
                        .as("%s, n %s, rho %s", row.name(), sessions, rho)
                        .isCloseTo(printed[cell++], within(row.isSlow() ? .03 : .01));
            }
        }
    }

    @Test
    void everyCriterionHasARow() {
        Set<String> ids = rows().stream().map(Row::id).collect(Collectors.toSet());
        assertThat(ids)
                .isEqualTo(Arrays.stream(RuptureCriterion.values())
                        .map(RuptureCriterion::id)
                        .collect(Collectors.toSet()));
    }

    private static double[] printed(Row row) throws IOException {
        String line = Files.readAllLines(Path.of("..", "docs", "methods", "chance-rate.md")).stream()
                .filter(text -> text.startsWith(row.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("chance-rate.md has no row " + row.name()));
        return Arrays.stream(line.substring(row.name().length()).split("\\|", -1))
                .filter(cell -> !cell.isBlank())
                .mapToDouble(cell -> Double.parseDouble(cell.strip()))
                .toArray();
    }
}
