package io.github.alliance4j.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.scoring.rupture.MonitorState;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorStateJsonTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(MonitorStateJson.schema(), InputFormat.JSON);

    private static final String SMALL = """
            {
              "format": "alliance4j-monitor-state",
              "format_version": 1,
              "criterion": "mean-2sd",
              "settings": { "form": "causal" },
              "memory": { "sessions": [ 6, 7 ], "mean": [ 4.1 ] }
            }
            """;

    private static MonitorState read(String text) throws IOException {
        return MonitorStateJson.read(new StringReader(text), "state.json");
    }

    private static String text(MonitorState state) throws IOException {
        StringBuilder out = new StringBuilder();
        MonitorStateJson.write(state, out);
        return out.toString();
    }

    @Test
    void readsWhatThePageShows() throws IOException {
        MonitorState state = read(SMALL);
        assertThat(state.criterion()).isEqualTo("mean-2sd");
        assertThat(state.settings()).containsExactly(Map.entry("form", "causal"));
        assertThat(state.memory()).containsEntry("sessions", List.of(6.0, 7.0)).containsEntry("mean", List.of(4.1));
        assertThat(SCHEMA.validate(SMALL, InputFormat.JSON)).isEmpty();
    }

    @Property(seed = "4901", tries = 300)
    void comesBackEqualToTheLastBit(
            @ForAll @Size(max = 4)
                    Map<@AlphaChars @StringLength(min = 1, max = 9) String, @Size(max = 5) List<Double>> given)
            throws IOException {
        Map<String, List<Double>> memory = new LinkedHashMap<>();
        given.forEach((name, numbers) ->
                memory.put(name, numbers.stream().filter(Double::isFinite).toList()));
        MonitorState state = MonitorState.of("cusum", Map.of("k", "0.5", "h", "4.0"), memory);
        String text = text(state);
        assertThat(read(text)).isEqualTo(state);
        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "criterion": "mean-2sd" | "criterion": 3 | /criterion | 3 stands where a text belongs
            "criterion": "mean-2sd" | "rule": "mean-2sd" | /rule | no such property
            "criterion": "mean-2sd" | "criterion": "a", "criterion": "b" | /criterion | stands twice
            "criterion": "mean-2sd", | `` | `` | needs the property criterion
            alliance4j-monitor-state | alliance4j-record | /format | "alliance4j-record" is not alliance4j-monitor-state
            "format_version": 1 | "format_version": 2 | /format_version | version 2 is not known
            "causal" | true | /settings/form | true stands where a text belongs
            4.1 | "4.1" | /memory/mean/0 | stands where a number belongs
            4.1 | NaN | /memory/mean/0 | no well-formed JSON
            4.1 | 1e999 | /memory/mean/0 | too large
            4.1 | null | /memory/mean/0 | null stands where a number belongs
            [ 4.1 ] | 4.1 | /memory/mean | 4.1 stands where an array belongs
            """)
    void refusesWhatIsNoState(String part, String instead, String pointer, String rule) {
        FormatException refusal = catchThrowableOfType(
                FormatException.class, () -> read(SMALL.replace(part, instead == null ? "" : instead)));
        assertThat(refusal).hasMessageContaining("state.json").hasMessageContaining(rule);
        assertThat(refusal.problem().position().toString()).contains(pointer == null ? "" : pointer);
    }

    @Test
    void refusesTextAfterTheEndAndAnEmptyFile() {
        assertThat(catchThrowableOfType(FormatException.class, () -> read(SMALL + "{}")))
                .hasMessageContaining("after the end of the state");
        assertThat(catchThrowableOfType(FormatException.class, () -> read(""))).hasMessageContaining("empty");
    }

    @Test
    void readsAFileAndNamesItInARefusal(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("kept.json");
        Files.writeString(file, SMALL);
        assertThat(MonitorStateJson.read(file)).isEqualTo(read(SMALL));
        Files.writeString(file, "{}");
        assertThat(catchThrowableOfType(FormatException.class, () -> MonitorStateJson.read(file)))
                .hasMessageContaining("kept.json");
    }

    @Test
    void schemaInTheDocumentsIsTheOneInTheLibrary() {
        assertThat(Path.of("..", "docs", "formats", "monitor-state.schema.json"))
                .hasContent(MonitorStateJson.schema());
    }
}
