package io.github.alliance4j.cli;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.json.record.AllianceJson;
import io.github.alliance4j.io.json.record.AllianceNdjson;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.scoring.analysis.AllianceRecords;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What was noted of the alliance of the dyads, beside their forms. */
final class RecordOptions {

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = {
                "What was noted of the alliance: the record of one dyad as JSON, or, if the name ends with .ndjson or",
                ".jsonl, the events of any number of dyads. analyze shows it in the report beside the scores of the same",
                "dyad; outcome, and analyze with --outcome, compare remote sessions with those in person by it."
            })
    private @Nullable Path file;

    /** The file, if one is named. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Refuses a folder in the place of the file, before anything is read. */
    void check() throws IOException {
        if (file != null && Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder; --record takes a file");
        }
    }

    /** Reads the file, if one is named; its problems go to the log. */
    Outcome<AllianceRecords> read(ProblemLog problems) throws IOException {
        if (file == null) {
            return new Outcome<>(AllianceRecords.none(), 0, 0, List.of());
        }
        Outcome<List<Alliance>> read = isLog(file) ? AllianceNdjson.read(file) : one(file);
        for (var problem : read.problems()) {
            problems.add(problem);
        }
        return read.map(AllianceRecords::of);
    }

    /** What the terminal says of the file, if one is named. */
    Optional<String> inWords(AnalysisResult result, AnalysisInput input) {
        return file().map(named -> new NotedLine(result, input, named, isLog(named)).toString());
    }

    private static boolean isLog(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }

    private static Outcome<List<Alliance>> one(Path file) throws IOException {
        try {
            return new Outcome<>(List.of(AllianceJson.read(file)), 1, 0, List.of());
        } catch (FormatException e) {
            return new Outcome<>(List.of(), 0, 1, List.of(e.problem()));
        }
    }
}
