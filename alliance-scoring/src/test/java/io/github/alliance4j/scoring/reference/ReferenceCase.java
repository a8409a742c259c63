package io.github.alliance4j.scoring.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One reference case.
 *
 * @param topic the folder it lies in
 * @param folder where the files it names are
 * @param json the case as written
 */
public record ReferenceCase(String topic, Path folder, JsonNode json) {

    /** Its name, unique in the topic. */
    public String id() {
        return json.path("id").asString("");
    }

    /** What is to be computed. */
    public String kind() {
        return json.path("kind").asString("");
    }

    /** Whether its files may be absent. */
    boolean isExternal() {
        return json.path("external").asBoolean(false);
    }

    /** Whether the expected answer is to be reproduced. */
    boolean isToBeReplicated() {
        return json.path("replicate").asBoolean(true);
    }

    /** A parameter; missing or null means not given. */
    public Optional<JsonNode> parameter(String name) {
        return given(json.path("params").path(name));
    }

    /** A text that the case must give. */
    public String text(String name) {
        return parameter(name)
                .orElseThrow(() -> new IllegalArgumentException("params." + name + " is not given"))
                .asString();
    }

    /** A number that the case must give. */
    public double number(String name) {
        return parameter(name)
                .orElseThrow(() -> new IllegalArgumentException("params." + name + " is not given"))
                .asDouble();
    }

    /** The data. */
    public Table input() {
        return table(json.path("input").asString());
    }

    /** A file beside the case. */
    public Table table(String file) {
        return Table.read(folder.resolve(file));
    }

    /** The expected values, if they stand in the case itself. */
    Optional<JsonNode> expected() {
        return given(json.path("expected"));
    }

    /** The expected values, if they stand in a file. */
    Optional<Table> expectedRows() {
        return given(json.path("expected_file")).map(file -> table(file.asString()));
    }

    /** The files that the case names and that are not there. */
    List<String> missingFiles() {
        List<String> files = new ArrayList<>();
        given(json.path("input")).ifPresent(file -> files.add(file.asString()));
        given(json.path("expected_file")).ifPresent(file -> files.add(file.asString()));
        collectFiles(json.path("params"), files);
        return files.stream()
                .filter(file -> !Files.isRegularFile(folder.resolve(file)))
                .toList();
    }

    private static void collectFiles(JsonNode node, List<String> files) {
        if (node.isString() && node.asString().endsWith(".csv")) {
            files.add(node.asString());
        }
        node.forEach(child -> collectFiles(child, files));
    }

    /**
     * How far a value may be off: the tolerance of the longest path in {@code tolerances} that holds the value, else the
     * default.
     *
     * @param path keys joined by {@code /}, array positions left out; or a column name
     */
    double tolerance(String path) {
        double tolerance = json.path("tolerance").asDouble(0);
        int longest = -1;
        for (Map.Entry<String, JsonNode> entry : json.path("tolerances").properties()) {
            String prefix = entry.getKey();
            boolean holds = path.equals(prefix) || path.startsWith(prefix + "/");
            if (holds && prefix.length() > longest) {
                longest = prefix.length();
                tolerance = entry.getValue().asDouble();
            }
        }
        return tolerance;
    }

    private static Optional<JsonNode> given(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }
}
