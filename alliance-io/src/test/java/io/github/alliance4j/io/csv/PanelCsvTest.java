package io.github.alliance4j.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelCsvTest {

    @TempDir
    private Path folder;

    private Reading<PanelSeries> read(String text, PanelCsv reader) {
        Reading<PanelSeries> reading = new Reading<>();
        try {
            reading.counts = reader.read(
                    Reading.file(folder, text.getBytes(StandardCharsets.UTF_8)),
                    ScoreSelection.withDefaults(),
                    InstrumentCatalog.builtIn(),
                    reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading;
    }

    private static List<TherapistId> ids(String... names) {
        return List.of(names).stream().map(TherapistId::of).toList();
    }

    private static List<PanelSeries> all(Reading<PanelSeries> reading) {
        return reading.dyads.stream().flatMap(List::stream).toList();
    }

    @Test
    void therapistsComeOnceInTheOrderOfSessions() {
        String text = "dyad,therapist,session,score\nA,T2,3,5\nA,T1,1,4\nA,T2,2,4\nB,,1,4\nA,T9,4,\n";
        List<PanelSeries> read = all(read(text, PanelCsv.withDefaults().withTherapists()));

        assertThat(read).extracting(PanelSeries::therapists).containsExactly(ids("T1", "T2"), ids());
        assertThat(read.get(0).series().sessions()).containsExactly(1, 2, 3);
        assertThat(read.get(0).line()).isEqualTo(3);
    }

    @Test
    void eachRaterIsASeriesOfItsOwnWithItsTherapists() {
        String text = "dyad,therapist,session,rater,score\nA,T1,1,client,5\nA,T1,1,therapist,4\nA,T2,2,therapist,4\n";
        List<PanelSeries> read = all(read(text, PanelCsv.withDefaults().withTherapists()));

        assertThat(read).extracting(PanelSeries::therapists).containsExactly(ids("T1"), ids("T1", "T2"));
        assertThat(read).extracting(PanelSeries::line).containsExactly(2L, 3L);
    }

    @Test
    void therapistsAreNotLookedAtUnlessAskedFor() {
        String text = "dyad,therapist,session,score\nA,T\u0001,1,5\n";

        assertThat(all(read(text, PanelCsv.withDefaults())))
                .extracting(PanelSeries::therapists)
                .containsExactly(ids());
        Reading<PanelSeries> asked = read(text, PanelCsv.withDefaults().withTherapists());
        assertThat(asked.counts.refused()).isEqualTo(1);
        assertThat(asked.problems.get(0).code()).isEqualTo(ProblemCode.BAD_IDENTIFIER);
    }

    @Test
    void aColumnThatIsNeededMustBeThere() {
        FormatException therapist = catchThrowableOfType(
                FormatException.class,
                () -> read(
                        "dyad,session,score\nA,1,5\n", PanelCsv.withDefaults().withTherapists()));
        assertThat(therapist.problem().code()).isEqualTo(ProblemCode.MISSING_COLUMN);
        assertThat(therapist).hasMessageContaining("therapist").hasMessageContaining("the model has therapists");
        FormatException date = catchThrowableOfType(
                FormatException.class,
                () -> read(
                        "dyad,therapist,session,score\nA,T,1,5\n",
                        PanelCsv.withDefaults().withTherapists().withDates()));
        assertThat(date).hasMessageContaining("date").hasMessageContaining("days");
    }
}
