package io.github.alliance4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where one result and its problems go. */
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class OutputOptions {

    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private @Nullable Path target;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            description = "Where to write; the file appears whole or not at all. Default, and with -: the result to"
                    + " standard output, problems to standard error.")
    void target(Path named) {
        target = named.equals(STANDARD_OUTPUT) ? null : named;
    }

    /** Refuses to write the result or its problems in place of the input. */
    void protect(Path input, String nameInFolder) throws IOException {
        protect(List.of(input), nameInFolder, List.of());
    }

    /** The same for several inputs and files besides the result, of which no two may be one: the last would win. */
    void protect(List<Path> inputs, String nameInFolder, List<Path> beside) throws IOException {
        Set<Path> taken = new HashSet<>();
        for (Path file : files(nameInFolder, beside)) {
            if (!taken.add(place(file))) {
                throw new IllegalArgumentException("Two results cannot both be written to " + file);
            }
            for (Path input : inputs) {
                Output.refuseToReplace(input, file);
            }
        }
    }

    private List<Path> files(String nameInFolder, List<Path> beside) {
        List<Path> files = new ArrayList<>(beside);
        if (files.contains(STANDARD_OUTPUT)) {
            throw new IllegalArgumentException(
                    "A file besides the result needs a name, not -: standard output is for" + " the result");
        }
        if (target != null) {
            Path result = file(target, nameInFolder);
            files.add(result);
            // Where problems are the result they are one file.
            problemFile().filter(problems -> !problems.equals(result)).ifPresent(files::add);
        }
        return files;
    }

    /** Where a file is or will be, however it is spelled. */
    private static Path place(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        if (Files.exists(absolute)) {
            return absolute.toRealPath();
        }
        Path folder = absolute.getParent();
        return folder != null && Files.exists(folder) ? folder.toRealPath().resolve(absolute.getFileName()) : absolute;
    }

    /** Whether the result goes to standard output. */
    boolean isStandardOutput() {
        return target == null;
    }

    /** The result: a file, a file of this name in an existing folder, or standard output. */
    Output open(String nameInFolder) throws IOException {
        if (target == null) {
            return Output.toStream(spec.commandLine().getOut());
        }
        return Output.toFile(file(target, nameInFolder));
    }

    /**
     * The problems: {@code problems.csv} in the folder, {@code NAME.problems.csv} beside {@code NAME.csv}, else lines on
     * standard error.
     */
    ProblemLog problems() throws IOException {
        Optional<Path> file = problemFile();
        return file.isPresent()
                ? ProblemLog.toFile(file.get())
                : ProblemLog.toStream(spec.commandLine().getErr());
    }

    /** The problems where they are the result: in place of it, else lines on standard error. */
    ProblemLog problemsAsResult() throws IOException {
        return target == null
                ? ProblemLog.toStream(spec.commandLine().getErr())
                : ProblemLog.toFileAlways(file(target, "problems.csv"));
    }

    private static Path file(Path target, String nameInFolder) {
        return Files.isDirectory(target) ? target.resolve(nameInFolder) : target;
    }

    /** A table besides the result: {@code NAME.csv} in the folder, {@code RESULT.NAME.csv} beside a file. */
    Optional<Path> beside(String name) {
        if (target == null) {
            return Optional.empty();
        }
        if (Files.isDirectory(target)) {
            return Optional.of(target.resolve(name + ".csv"));
        }
        String text = String.valueOf(target.getFileName());
        String stem = text.endsWith(".csv") ? text.substring(0, text.length() - ".csv".length()) : text;
        return Optional.of(target.resolveSibling(stem + "." + name + ".csv"));
    }

    /** Refuses to write such a table in place of the input. */
    void protectBeside(Path input, String name) throws IOException {
        Optional<Path> file = beside(name);
        if (file.isPresent()) {
            Output.refuseToReplace(input, file.get());
        }
    }

    private Optional<Path> problemFile() {
        if (target == null) {
            return Optional.empty();
        }
        if (Files.isDirectory(target)) {
            return Optional.of(target.resolve("problems.csv"));
        }
        Path name = target.getFileName();
        if (name == null || !name.toString().endsWith(".csv")) {
            return Optional.empty();
        }
        String text = name.toString();
        return Optional.of(target.resolveSibling(text.substring(0, text.length() - ".csv".length()) + ".problems.csv"));
    }
}
