package io.github.alliance4j.io.json;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.json.internal.FormatHead;
import io.github.alliance4j.io.json.internal.JsonDocument;
import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.io.json.internal.StrictJson;
import io.github.alliance4j.scoring.rupture.MonitorState;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/**
 * Writes and reads what a monitor has seen, so that a product can keep it between sessions. One object a state, its keys
 * in this order:
 *
 * <pre>
 * format          alliance4j-monitor-state
 * format_version  1; it grows when a key changes its meaning or comes or goes, since readers refuse unknown ones
 * criterion       the id of the rule
 * settings        {name: text}, every choice of the rule
 * memory          {name: [number, ...]}, what the rule keeps; the names and their meaning are the rule's
 * </pre>
 *
 * <p>The memory holds scores, so a state is to be kept like them. It names no dyad; that is the caller's to keep beside it.
 * A state that is read is equal to the one that was written, to the last bit; whether it belongs to a rule is checked by
 * {@link io.github.alliance4j.scoring.rupture.LiveDetector#monitor(MonitorState)}.
 *
 * <p>Reading is strict. Keys may stand in any order. Refused are an unknown, missing or repeated key, null, a value of
 * another kind, a number that is not finite, text after the end, and more than a million characters.
 *
 * @since 0.1
 */
public final class MonitorStateJson {

    private static final FormatHead HEAD = new FormatHead("alliance4j-monitor-state", 1);

    private MonitorStateJson() {}

    /**
     * The published JSON Schema (draft 2020-12) of a state.
     *
     * @return the text of the schema
     */
    public static String schema() {
        return JsonDocument.schema(MonitorStateJson.class, "monitor-state.schema.json");
    }

    /**
     * Reads one state from a UTF-8 file.
     *
     * @param file the file
     * @return the state, equal to the one that was written
     * @throws FormatException if the file holds no state; the problem names the file, the line, the JSON pointer (as the
     *     column) and the rule
     * @throws IOException if the file cannot be read
     */
    public static MonitorState read(Path file) throws IOException {
        return JsonDocument.STATE.read(file, MonitorStateJson::state);
    }

    /**
     * Reads one state.
     *
     * @param in the text, read to its end and closed
     * @param name the name by which problems call it
     * @return the state, equal to the one that was written
     * @throws FormatException if the text holds no state; see {@link #read(Path)}
     * @throws IOException if the text cannot be read
     */
    public static MonitorState read(Reader in, String name) throws IOException {
        return JsonDocument.STATE.read(in, name, MonitorStateJson::state);
    }

    /**
     * Writes one state, as {@link #read(Path)} reads it.
     *
     * @param state the state
     * @param out takes the text; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public static void write(MonitorState state, Appendable out) throws IOException {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(out, "out");
        JsonText.write(out, json -> write(json, state));
    }

    private static void write(JsonGenerator json, MonitorState state) {
        json.writeStartObject();
        HEAD.write(json);
        json.writeStringProperty("criterion", state.criterion());
        json.writeObjectPropertyStart("settings");
        state.settings().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeObjectPropertyStart("memory");
        state.memory().forEach((name, numbers) -> {
            json.writeArrayPropertyStart(name);
            numbers.forEach(number -> JsonText.element(json, number));
            json.writeEndArray();
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private static MonitorState state(StrictJson json) {
        return new Parts().read(json);
    }

    /** The parts of a state, gathered in the order of the file. */
    private static final class Parts {

        private String criterion = "";
        private final Map<String, String> settings = new LinkedHashMap<>();
        private final Map<String, List<Double>> memory = new LinkedHashMap<>();

        MonitorState read(StrictJson json) {
            Map<String, Runnable> keys = HEAD.readers(
                    json,
                    Map.of(
                            "criterion",
                            () -> criterion = json.text(),
                            "settings",
                            () -> json.entries(name -> settings.put(name, json.text())),
                            "memory",
                            () -> json.entries(name -> memory.put(name, json.array(json::number)))));
            json.object(keys, keys.keySet());
            return MonitorState.of(criterion, settings, memory);
        }
    }
}
