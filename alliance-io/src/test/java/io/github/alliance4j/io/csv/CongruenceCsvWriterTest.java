package io.github.alliance4j.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.congruence.DyadCongruence;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CongruenceCsvWriterTest {

    private final StringBuilder out = new StringBuilder();
    private final CongruenceCsvWriter writer = new CongruenceCsvWriter(out, IdentifierEscaping.SPREADSHEET_SAFE);

    private String[] row(double[] client, double[] therapist) throws IOException {
        int[] sessions = IntStream.rangeClosed(1, client.length).toArray();
        DyadId dyad = DyadId.of("D1");
        TwoVoices voices = TwoVoices.of(dyad, sessions, client, therapist);
        writer.write(
                dyad, ScaleId.TOTAL, Evaluation.of(DyadCongruence.withDefaults().assess(voices)));
        return out.toString().strip().split(",", -1);
    }

    @Test
    void headerIsThatOfTheFormat() throws IOException {
        writer.writeHeader();

        assertThat(out)
                .hasToString("dyad,scale,n,bias,mean_abs_gap,r,ccc,ccc_low,ccc_high,icc,convergence_slope,"
                        + "convergence_p,status\n");
    }

    @Test
    void theWorkedExampleStandsInItsColumns() throws IOException {
        String[] cells = row(
                new double[] {5.2, 5.5, 5.4, 4.1, 4.6, 5.3, 5.8, 6.0, 5.9, 6.1},
                new double[] {4.8, 5.0, 5.1, 4.9, 4.4, 4.9, 5.2, 5.5, 5.7, 5.8});

        assertThat(cells).hasSize(13).startsWith("D1", "total", "10").endsWith("EVALUATED");
        assertThat(Double.parseDouble(cells[3])).isCloseTo(.26, within(1e-12));
        assertThat(Double.parseDouble(cells[4])).isCloseTo(.42, within(1e-12));
        assertThat(cells[5]).startsWith("0.79259168");
        assertThat(cells[6]).startsWith("0.65367965");
        assertThat(Double.parseDouble(cells[7])).isLessThan(Double.parseDouble(cells[6]));
        assertThat(Double.parseDouble(cells[8])).isGreaterThan(Double.parseDouble(cells[6]));
        assertThat(cells[10]).startsWith("-0.0145454545");
        assertThat(Double.parseDouble(cells[11])).isBetween(0.0, 1.0);
    }

    @Test
    void cellsAreEmptyWhereAVoiceNeverChanges() throws IOException {
        String[] cells = row(new double[] {5, 5, 5, 5}, new double[] {4, 4.5, 4, 3});

        assertThat(cells[5]).as("r").isEmpty();
        assertThat(cells[6]).as("ccc").isEmpty();
        assertThat(cells[9]).as("icc").isEmpty();
        assertThat(cells[3]).isNotEmpty();
        assertThat(cells[12]).isEqualTo("EVALUATED");
    }

    @Test
    void oneSessionHasAGapAndNothingElse() throws IOException {
        row(new double[] {5}, new double[] {4});

        assertThat(out).hasToString("D1,total,1,1,1,,,,,,,,EVALUATED\n");
    }

    @Test
    void voicesWithoutASharedSessionAreNotEvaluable() throws IOException {
        row(new double[] {}, new double[] {});

        assertThat(out).hasToString("D1,total,0,,,,,,,,,,NOT_EVALUABLE\n");
    }

    @Test
    void sessionsAreCountedAlsoWhereScoresAreTooLargeToCompareThem() throws IOException {
        row(new double[] {1e308, -1e308, 1e308}, new double[] {-1e308, 1e308, -1e308});

        assertThat(out).hasToString("D1,total,3,,,,,,,,,,NOT_EVALUABLE\n");
    }

    @Test
    void oneVoiceOnlyIsNotEvaluable() throws IOException {
        writer.write(DyadId.of("=cmd"), ScaleId.of("bond"), Evaluation.notEvaluable("one voice only"));

        assertThat(out).hasToString("'=cmd,bond,0,,,,,,,,,,NOT_EVALUABLE\n");
    }
}
