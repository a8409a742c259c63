package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.io.json.record.AllianceJson;
import io.github.alliance4j.io.json.record.AllianceNdjson;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record that the guide tells of, as a file, and the page that explains the file. */
class KeepRecordTest {

    private static final Alliance TOLD = TwelveSessions.told();
    private static final Path SAMPLE = Repository.root().resolve("alliance-examples/samples/twelve-sessions.json");
    private static final Path PAGE = Repository.root().resolve("docs/formats/alliance-record.md");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");

    @TempDir
    private Path folder;

    private static String written(Alliance alliance) throws IOException {
        StringBuilder out = new StringBuilder();
        AllianceJson.write(alliance, out);
        return out.toString();
    }

    private static Alliance read(String text) throws IOException {
        return AllianceJson.read(new StringReader(text), "twelve-sessions.json");
    }

    @Test
    void sampleIsTheRecordOfTheGuide() throws IOException {
        assertThat(SAMPLE).content().isEqualTo(written(TOLD));
        assertThat(AllianceJson.read(SAMPLE)).isEqualTo(TOLD);
    }

    @Test
    void recordIsKeptInAFile() throws IOException {
        assertThat(KeepRecord.inAFile(TOLD, folder.resolve("a.json"))).isEqualTo(TOLD);
    }

    @Test
    void recordIsKeptEventByEvent() throws IOException {
        Path log = folder.resolve("log.ndjson");
        List<Alliance> read = List.of();
        for (AllianceEvent event : TOLD.events()) {
            read = KeepRecord.inALog(TOLD, event, log);
        }

        assertThat(read).containsExactly(TOLD);
        assertThat(log).content().hasLineCount(TOLD.events().size());
    }

    @Test
    void recordGoesThroughJackson() {
        assertThat(KeepRecord.withJackson(TOLD)).isEqualTo(TOLD);
    }

    @Test
    void recordOnThePageIsReadAndWrittenTheSame() throws IOException {
        String shown = block("json", 0);

        assertThat(written(read(shown))).isEqualTo(shown);
        assertThat(read(shown).events()).isSubsetOf(TOLD.events());
    }

    @Test
    void logOnThePageIsReadAndWrittenTheSame() throws IOException {
        String shown = block("", 2);
        StringBuilder again = new StringBuilder();
        for (Alliance alliance :
                AllianceNdjson.read(new StringReader(shown), "log.ndjson").value()) {
            AllianceNdjson.write(alliance, again);
        }

        assertThat(again).hasToString(shown);
    }

    @Test
    void refusalsAreThoseOfThePage() throws IOException {
        List<String> lines = Files.readAllLines(SAMPLE);

        assertThatThrownBy(() -> read(changed(lines, 7, "\"client\"", "\"Client\"")))
                .hasMessage(block("", 0).strip());
        assertThatThrownBy(() -> read(changed(lines, 9, "\"trains\"", "\"walks\"")))
                .hasMessage(block("", 1).strip());
    }

    private static String changed(List<String> lines, int line, String part, String broken) {
        assertThat(lines.get(line - 1)).contains(part);
        return String.join("\n", lines)
                .replace(lines.get(line - 1), lines.get(line - 1).replace(part, broken));
    }

    /** What stands between the fences of one of the page's blocks of a language. */
    private static String block(String language, int index) throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .filter(block -> block.group(1).equals(language))
                .skip(index)
                .map(block -> block.group(2))
                .findFirst()
                .orElseThrow();
    }
}
