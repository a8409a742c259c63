package io.github.alliance4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where problems go when they are the result. */
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class ValidateOutput {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            description = "Where to write the problems as CSV. Default: lines on standard error.")
    private @Nullable Path target;

    ProblemLog problems() throws IOException {
        if (target == null) {
            return ProblemLog.toStream(spec.commandLine().getErr());
        }
        return ProblemLog.toFileAlways(Files.isDirectory(target) ? target.resolve("problems.csv") : target);
    }
}
