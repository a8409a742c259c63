package io.github.alliance4j.io.json.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * What a text says first: of which format and version it is.
 *
 * @param name the name of the format
 * @param version the version that is written, and the only one that is read
 */
public record FormatHead(String name, int version) {

    private static final String FORMAT = "format";
    private static final String VERSION = "format_version";

    /** Writes the two properties into the object at hand. */
    public void write(JsonGenerator json) {
        json.writeStringProperty(FORMAT, name);
        json.writeNumberProperty(VERSION, version);
    }

    /** Writes the two properties, and then by which version of the library the text was written. */
    public void write(JsonGenerator json, String libraryVersion) {
        write(json);
        json.writeStringProperty("library_version", libraryVersion);
    }

    /** The readers of the two properties alone, in their order; others may be added. */
    public Map<String, Runnable> readers(StrictJson json) {
        return readers(json, Map.of());
    }

    /** The readers of an object's properties together with those of the two, which refuse another format or version. */
    public Map<String, Runnable> readers(StrictJson json, Map<String, Runnable> others) {
        Map<String, Runnable> all = new LinkedHashMap<>(others);
        all.put(FORMAT, () -> json.literal(name));
        all.put(VERSION, () -> json.version(version));
        return all;
    }
}
