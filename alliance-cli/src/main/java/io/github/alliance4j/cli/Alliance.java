package io.github.alliance4j.cli;

import io.github.alliance4j.io.FormatException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: exit 0 done, 1 failed, 2 usage, 3 done but some records were refused. */
@Command(
        name = "alliance",
        description = "Scores alliance questionnaires, follows them over sessions and finds ruptures.",
        mixinStandardHelpOptions = true,
        versionProvider = LibraryVersion.class,
        subcommands = {
            InstrumentsCommand.class,
            ScoreCommand.class,
            ReliabilityCommand.class,
            RatersCommand.class,
            CalibrateCommand.class,
            DetectCommand.class,
            TrendCommand.class,
            PanelCommand.class,
            CongruenceCommand.class,
            ChangeCommand.class,
            OutcomeCommand.class,
            ValidateCommand.class,
            AnalyzeCommand.class,
            SimulateCommand.class,
            EvaluateCommand.class
        },
        footer = {
            "",
            "Exit status: 0 done, 1 failed, 2 wrong use, 3 done but some records were refused.",
            "Every command explains itself: alliance COMMAND --help"
        })
public final class Alliance implements Runnable {

    private static final Set<String> TAKE_CRITERIA = Set.of("detect", "analyze", "evaluate");

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int SOME_REFUSED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    private Alliance() {}

    /**
     * Runs the command and ends the process with its exit status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = run(out, err, args);
        if (out.checkError()) {
            err.println("Cannot write to standard output");
            System.exit(FAILED);
        }
        System.exit(status);
    }

    /** Runs the command with its own streams and gives the exit status. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine alliance = new CommandLine(new Alliance());
        alliance.getSubcommands().forEach((name, command) -> {
            if (TAKE_CRITERIA.contains(name)) {
                command.getCommandSpec().usageMessage().footer(CriterionOptions.help());
            }
            if (name.equals("trend")) {
                command.getCommandSpec().usageMessage().footer(TrendCommand.help());
            }
            if (name.equals("congruence")) {
                // Two voices are named together, by --raters.
                command.getCommandSpec().remove(command.getCommandSpec().findOption("--rater"));
            }
            if (name.equals("simulate")) {
                command.getCommandSpec().usageMessage().footer(SimulateCommand.help());
            }
        });
        return alliance.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, parsed) -> refuse(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure, command))
                .execute(args);
    }

    /** The reason alone: the whole help would scroll it away. */
    private static int refuse(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int fail(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        if (failure instanceof FormatException fault) {
            err.println(fault.getMessage());
        } else if (failure instanceof IOException fault) {
            err.println(Failures.inWords(fault));
        } else if (failure instanceof UncheckedIOException fault && fault.getCause() != null) {
            err.println(Failures.inWords(fault.getCause()));
        } else {
            // One line: the trace would tell a user nothing, the place tells a developer enough.
            err.println("Unexpected failure, please report it: " + failure + place(failure));
        }
        err.flush();
        return FAILED;
    }

    private static String place(Exception failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "" : " (" + trace[0] + ")";
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command");
    }
}
