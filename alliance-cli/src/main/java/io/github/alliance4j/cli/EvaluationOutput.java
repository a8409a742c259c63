package io.github.alliance4j.cli;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.WholeFile;
import io.github.alliance4j.io.csv.ProblemCsvWriter;
import io.github.alliance4j.model.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the JSON and the picture of an evaluation go. */
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class EvaluationOutput {

    /** Writes one file. */
    interface Content {
        void write(Appendable out) throws IOException;
    }

    private static final String JSON = "evaluation.json";
    private static final String PICTURE = "evaluation.svg";
    private static final String REPORT = "report.html";
    private static final String PROBLEMS = "problems.csv";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            converter = FolderName.class,
            paramLabel = "FILE|DIR",
            description =
                    "A file whose name ends in .json: the scores as JSON. Else a folder, made if it is not there, for"
                            + " evaluation.json, report.html (picture and table), the picture evaluation.svg and problems.csv."
                            + " The table goes to standard output in any case.")
    private @Nullable Path target;

    private static boolean isFile(Path path) {
        return !Files.isDirectory(path)
                && (Files.exists(path)
                        || path.toString().toLowerCase(Locale.ROOT).endsWith(".json"));
    }

    /** Refuses to write in place of what is read. */
    void protect(List<Path> inputs) throws IOException {
        if (target == null) {
            return;
        }
        List<Path> outputs = isFile(target)
                ? List.of(target)
                : List.of(
                        target.resolve(JSON),
                        target.resolve(REPORT),
                        target.resolve(PICTURE),
                        target.resolve(PROBLEMS));
        for (Path input : inputs) {
            for (Path output : outputs) {
                Output.refuseToReplace(input, output);
            }
        }
    }

    void write(List<Problem> problems, Content json, Content report, Content picture) throws IOException {
        if (target == null || isFile(target)) {
            if (target != null) {
                try (WholeFile file = WholeFile.create(target)) {
                    json.write(file.writer());
                    file.commit();
                }
            }
            log(ProblemLog.toStream(spec.commandLine().getErr()), problems);
            return;
        }
        folder(target, problems, json, report, picture);
    }

    private static void log(ProblemLog log, List<Problem> problems) throws IOException {
        try (log) {
            for (Problem problem : problems) {
                log.add(problem);
            }
            log.commit();
        }
    }

    private static void folder(Path folder, List<Problem> problems, Content json, Content report, Content picture)
            throws IOException {
        try (FolderFiles files = FolderFiles.create(folder)) {
            json.write(files.open(JSON));
            report.write(files.open(REPORT));
            picture.write(files.open(PICTURE));
            ProblemCsvWriter rows = new ProblemCsvWriter(files.open(PROBLEMS), IdentifierEscaping.SPREADSHEET_SAFE);
            rows.writeHeader();
            for (Problem problem : problems) {
                rows.write(problem);
            }
            files.commit();
        }
    }
}
