package io.github.alliance4j.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.scoring.reference.CaseResult;
import io.github.alliance4j.scoring.reference.CaseResult.Status;
import io.github.alliance4j.scoring.reference.ReferenceKinds;
import io.github.alliance4j.scoring.reference.ReferenceRunner;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Runs every reference case against the library and writes {@code target/reference-report.csv}.
 *
 * <p>The system property {@code alliance.reference} names the folders that hold topic folders, separated as paths are;
 * relative ones are seen from the root of the repository. Without it: this module's test resources, and the folder
 * {@code ../shared/reference} if there is one.
 */
class ReferenceCasesTest {

    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path REPOSITORY = Objects.requireNonNull(MODULE.getParent());

    @Test
    void everyCaseOfTheKindsThatAreImplementedAgrees(TestReporter reporter) throws Exception {
        List<CaseResult> results = new ReferenceRunner(ReferenceKinds.all()).run(folders());
        writeReport(results);
        summary(results).forEach(reporter::publishEntry);

        assertThat(results.stream()
                        .filter(result -> result.status() == Status.FAIL)
                        .map(result -> result.topic() + "/" + result.id() + ": " + result.detail()))
                .as("reference cases that fail; see target/reference-report.csv")
                .isEmpty();
        assertThat(results).as("reference cases found").isNotEmpty();
    }

    private static void writeReport(List<CaseResult> results) throws IOException {
        ReferenceRunner.write(results, MODULE.resolve("target/reference-report.csv"));
    }

    private static List<Path> folders() throws Exception {
        String given = System.getProperty("alliance.reference", "");
        if (!given.isBlank()) {
            return Arrays.stream(given.split(File.pathSeparator))
                    .filter(folder -> !folder.isBlank())
                    .map(folder -> REPOSITORY.resolve(folder.strip()).normalize())
                    .toList();
        }
        List<Path> folders = new ArrayList<>();
        URI own = Objects.requireNonNull(ReferenceCasesTest.class.getResource("/reference"))
                .toURI();
        folders.add(Path.of(own));
        Path shared = REPOSITORY.resolve("../shared/reference").normalize();
        if (Files.isDirectory(shared)) {
            folders.add(shared);
        }
        return folders;
    }

    private static Map<String, String> summary(List<CaseResult> results) {
        Map<String, Map<Status, Integer>> counts = new TreeMap<>();
        for (CaseResult result : results) {
            counts.computeIfAbsent(result.topic() + "/" + result.kind(), kind -> new EnumMap<>(Status.class))
                    .merge(result.status(), 1, Integer::sum);
        }
        Map<String, String> lines = new TreeMap<>();
        counts.forEach((kind, statuses) -> lines.put(kind, statuses.toString()));
        return lines;
    }
}
