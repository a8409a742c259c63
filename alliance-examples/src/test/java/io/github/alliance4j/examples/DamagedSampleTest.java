package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class DamagedSampleTest {

    private static final DamagedSample SAMPLE = DamagedSample.make();
    private static final String TEXT = new String(SAMPLE.bytes(), StandardCharsets.ISO_8859_1);
    private static final List<String> LINES = List.of(TEXT.split("\n"));

    @Test
    void everyRecordIsAcceptedOrRefused() {
        // The header and the second line of the quoted identifier are no records.
        assertThat(SAMPLE.accepted() + SAMPLE.refused()).isEqualTo(LINES.size() - 2);
    }

    @Test
    void everyRefusedRecordIsNoted() {
        assertThat(SAMPLE.notes().stream().filter(note -> !note.accepted())).hasSize(SAMPLE.refused());
    }

    @Test
    void notesNameTheLineOnWhichTheRecordStarts() {
        assertThat(line("answer 9")).contains(",9,");
        assertThat(line("session -1")).contains(",-1,");
        assertThat(line("NUL")).contains("\0");
        assertThat(line("ISO-8859-1")).contains("SYN-Ren\u00e9");
        assertThat(line("line break")).isEqualTo("\"SYN");
        assertThat(line("CR LF")).endsWith("\r");
    }

    @Test
    void theDuplicateRepeatsTheLineItNames() {
        DamagedSample.Note note = note("same dyad");
        String first = note.what().replaceAll(".* line ", "");

        assertThat(line("same dyad")).isEqualTo(LINES.get(Integer.parseInt(first) - 1));
    }

    @Test
    void lowerSessionsOfTheSameDyadFollowSession60() {
        DamagedSample.Note note = note("session 60");
        String dyad = line("session 60").split(",", -1)[0];

        assertThat(LINES.subList((int) note.line(), LINES.size()))
                .anySatisfy(later -> assertThat(later).startsWith(dyad + ","));
    }

    @Test
    void theReadmeTellsWhatIsWrongWhereAndHowManyRecordsGoThrough() throws IOException {
        String readme = Files.readString(Repository.root().resolve("alliance-examples/samples/README.md"));

        assertThat(readme)
                .contains(SAMPLE.notes().stream()
                        .map(DamagedSample.Note::tableRow)
                        .toList())
                .contains("accepted: " + SAMPLE.accepted() + ", refused: " + SAMPLE.refused() + ", all: "
                        + (SAMPLE.accepted() + SAMPLE.refused()));
    }

    private static DamagedSample.Note note(String words) {
        return SAMPLE.notes().stream()
                .filter(note -> note.what().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static String line(String words) {
        return LINES.get((int) note(words).line() - 1);
    }
}
