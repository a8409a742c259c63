package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.reference.CaseResult.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the reference cases in folders of topics and runs each by its topic and kind. */
public final class ReferenceRunner {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHOWN_DIFFERENCES = 3;

    private final Map<String, ReferenceKind> kinds = new LinkedHashMap<>();

    /** A runner that knows these kinds. */
    public ReferenceRunner(List<ReferenceKind> known) {
        for (ReferenceKind kind : known) {
            kinds.put(kind.topic() + "/" + kind.kind(), kind);
        }
    }

    /**
     * Runs every case of every folder. Of cases with one topic and id in two folders the first folder's is run.
     *
     * @param folders folders that hold topic folders
     */
    public List<CaseResult> run(List<Path> folders) {
        List<CaseResult> results = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Path folder : folders) {
            Set<String> here = new HashSet<>();
            for (Path file : caseFiles(folder)) {
                String topic = file.getParent().getFileName().toString();
                for (ReferenceCase reference : cases(topic, file, results)) {
                    String name = topic + "/" + reference.id();
                    here.add(name);
                    if (!seen.contains(name)) {
                        results.add(run(reference));
                    }
                }
            }
            seen.addAll(here);
        }
        return results;
    }

    private static List<Path> caseFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("No folder of reference cases " + folder);
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> folder.relativize(file).getNameCount() == 2)
                    .filter(file -> file.getFileName().toString().matches("cases.*\\.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ReferenceCase> cases(String topic, Path file, List<CaseResult> results) {
        List<ReferenceCase> cases = new ArrayList<>();
        try {
            JsonNode all = JSON.readTree(Files.readString(file));
            if (!all.isArray()) {
                throw new IllegalArgumentException("not an array of cases");
            }
            all.forEach(json -> cases.add(new ReferenceCase(topic, file.getParent(), json)));
        } catch (IOException | RuntimeException e) {
            results.add(new CaseResult(topic, file.getFileName().toString(), "", Status.FAIL, 0, words(e)));
        }
        return cases;
    }

    private CaseResult run(ReferenceCase reference) {
        ReferenceKind kind = kinds.get(reference.topic() + "/" + reference.kind());
        if (kind == null || !kind.supports(reference)) {
            return result(reference, Status.UNSUPPORTED, 0, "");
        }
        List<String> missing = reference.missingFiles();
        if (!missing.isEmpty()) {
            Status status = reference.isExternal() ? Status.SKIPPED : Status.FAIL;
            return result(reference, status, 0, "missing " + String.join(", ", missing));
        }
        try {
            Comparison comparison = Comparison.of(reference, kind.run(reference));
            List<String> differences = comparison.differences();
            Status status = differences.isEmpty() ? Status.PASS : Status.FAIL;
            return result(
                    reference,
                    status,
                    comparison.largestError(),
                    differences.isEmpty() ? comparison.note() : shown(differences));
        } catch (RuntimeException | StackOverflowError e) {
            // One broken case must not hide the others.
            return result(reference, Status.FAIL, 0, words(e));
        }
    }

    private static String shown(List<String> differences) {
        String first = String.join("; ", differences.subList(0, Math.min(SHOWN_DIFFERENCES, differences.size())));
        int more = differences.size() - SHOWN_DIFFERENCES;
        return more > 0 ? first + "; and " + more + " more" : first;
    }

    private static String words(Throwable e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private static CaseResult result(ReferenceCase reference, Status status, double error, String detail) {
        return new CaseResult(reference.topic(), reference.id(), reference.kind(), status, error, detail);
    }

    /**
     * Writes one line a case.
     *
     * @param results the results
     * @param file the report; its folder is made if needed
     */
    public static void write(List<CaseResult> results, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("topic,id,kind,status,max_rel_error,detail");
        results.forEach(result -> lines.add(result.csv()));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
