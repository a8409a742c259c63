package io.github.alliance4j.cli;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.ReadFiles;
import io.github.alliance4j.io.csv.OutcomeSelection;
import io.github.alliance4j.io.csv.RepairCsv;
import io.github.alliance4j.io.json.OutcomeJson;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.AllianceRecords;
import io.github.alliance4j.scoring.analysis.RecordAnalysis;
import io.github.alliance4j.scoring.outcome.ModalityEffect;
import io.github.alliance4j.scoring.outcome.OutcomeAnalysis;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import io.github.alliance4j.scoring.outcome.OutcomeSeries;
import io.github.alliance4j.scoring.outcome.RepairGroups;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From scores of alliance and outcome to what they have to do with each other. */
@Command(
        name = "outcome",
        description = {
            "Tells what the alliance goes with in the outcome: within dyads in the same and the next session, in both"
                    + " directions, between dyads, and as a correlation beside that of a meta-analysis.",
            "Positive is good, whichever end of the outcome's scores is the good one.",
            "JSON; a table to read where standard output is a terminal."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class OutcomeCommand implements Callable<Integer> {

    private static final String NO_CAUSE = "An effect within or between dyads is no proof of a cause.";

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutcomeOptions scores;

    @Option(
            names = "--episodes",
            paramLabel = "FILE",
            description = "Episodes as detect writes them: compares change without rupture, with repaired, with"
                    + " unrepaired and with still open ones. Those of one rater are taken for that rater's"
                    + " alliance alone.")
    private Optional<Path> episodes = Optional.empty();

    @Option(
            names = "--criterion",
            paramLabel = "ID",
            description = "Which criterion of the episodes; needed where they are of several.")
    private Optional<String> criterion = Optional.empty();

    @Mixin
    private RecordOptions records;

    @Option(
            names = "--early",
            paramLabel = "N",
            defaultValue = "3",
            description =
                    "How many of a dyad's first alliance scores are its early alliance. Default: ${DEFAULT-VALUE}")
    private int early;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            defaultValue = "0.95",
            description = "The confidence of every interval, above 0 and below 1. Default: ${DEFAULT-VALUE}")
    private double confidence;

    @Option(names = "--table", description = "Write the table to read in any case, and no JSON.")
    private boolean table;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        try {
            records.check();
            checkCriterion();
            return run(
                    scores.selection(),
                    OutcomeAnalysis.withDefaults().withConfidence(confidence).withEarlySessions(early));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void checkCriterion() {
        if (criterion.isPresent() && episodes.isEmpty()) {
            throw new IllegalArgumentException("--criterion is one of --episodes, which is not named");
        }
    }

    private int run(OutcomeSelection selection, OutcomeAnalysis analysis) throws IOException {
        boolean readable = table || (output.isStandardOutput() && Terminal.isWatched());
        String name = readable ? "outcome.txt" : "outcome.json";
        for (Path input : inputs()) {
            output.protect(input, name);
        }
        try (Output out = output.open(name);
                ProblemLog problems = output.problems();
                Progress progress = Progress.start("outcome")) {
            OutcomeScoreSink read = new OutcomeScoreSink(progress);
            Set<String> passedOver = scores.passedOver(selection);
            ReadCounts counts = read(selection, read, problems, progress, passedOver);
            Beside beside = Beside.read(this, problems);
            OutcomeAnalysis all =
                    analysis.withRepairs(beside.repairs()).withModalities(ModalityEffect.modalities(beside.records()));
            List<OutcomeFindings> found;
            try {
                found = assess(all, read, selection, counts, passedOver);
            } catch (IllegalArgumentException e) {
                return refuse(e, problems);
            }
            List<String> notes = notes(selection, found, passedOver);
            if (readable) {
                out.writer().append(OutcomeTable.of(found, selection, notes));
            } else {
                ReadFiles files = new ReadFiles(
                        scores.files().stream().map(OutcomeCommand::name).toList(), counts, problems.count());
                OutcomeJson.write(found, selection, all, files, notes, LibraryVersion.text(), out.writer());
            }
            out.commit();
            problems.commit();
            return counts.refused() + beside.refused == 0 ? Alliance.DONE : Alliance.SOME_REFUSED;
        }
    }

    private static List<OutcomeFindings> assess(
            OutcomeAnalysis analysis,
            OutcomeScoreSink read,
            OutcomeSelection selection,
            ReadCounts counts,
            Set<String> passedOver) {
        List<OutcomeSeries> outcome = read.outcome(selection, counts);
        return OutcomeScoreSink.byKind(alliance(read, selection, passedOver)).stream()
                .map(kind -> analysis.assess(kind, outcome))
                .toList();
    }

    /** Why nothing can be assessed, and after it the problems, of which there may be many. */
    private int refuse(IllegalArgumentException reason, ProblemLog problems) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        err.println(reason.getMessage());
        err.println("See " + spec.qualifiedName() + " --help");
        err.flush();
        problems.commit();
        return spec.exitCodeOnInvalidInput();
    }

    private ReadCounts read(
            OutcomeSelection selection,
            OutcomeScoreSink all,
            ProblemLog problems,
            Progress progress,
            Set<String> passedOver)
            throws IOException {
        ReadCounts counts = new ReadCounts(0, 0);
        for (Path file : scores.files()) {
            OutcomeScoreSink own = new OutcomeScoreSink(progress);
            ReadCounts more = read(file, selection, own, passedOver);
            own.report(problems);
            all.add(own);
            counts = new ReadCounts(counts.accepted() + more.accepted(), counts.refused() + more.refused());
        }
        return counts;
    }

    /** A file of which nothing is taken has no known form of the alliance where other forms were passed over. */
    private ReadCounts read(Path file, OutcomeSelection selection, OutcomeScoreSink own, Set<String> passedOver)
            throws IOException {
        try {
            return scores.reader().read(file, selection, InstrumentCatalog.builtIn(), own);
        } catch (FormatException e) {
            if (e.problem().code() == ProblemCode.NOTHING_SELECTED && !passedOver.isEmpty()) {
                throw new IllegalArgumentException(noAlliance(selection, passedOver), e);
            }
            throw e;
        }
    }

    private static List<SessionSeries> alliance(
            OutcomeScoreSink read, OutcomeSelection selection, Set<String> passedOver) {
        if (read.alliance().isEmpty()) {
            throw new IllegalArgumentException(noAlliance(selection, passedOver));
        }
        return read.alliance();
    }

    private static String noAlliance(OutcomeSelection selection, Set<String> passedOver) {
        return "No score is of an alliance form with the scale "
                + selection.scores().scale() + " beside the outcome " + selection.id()
                + (passedOver.isEmpty()
                        ? ""
                        : "; " + Words.first(passedOver) + (passedOver.size() == 1 ? " is" : " are")
                                + " not known to measure the alliance, so name the form that does by"
                                + " --alliance-instrument");
    }

    private static List<String> notes(OutcomeSelection selection, List<OutcomeFindings> found, Set<String> passedOver) {
        List<String> notes = new ArrayList<>();
        if (selection.direction() == Direction.LOWER_IS_BETTER) {
            notes.add("Lower scores of " + selection.id() + " are better; they were turned.");
        }
        if (!passedOver.isEmpty()) {
            notes.add("Passed over, since not known to measure the alliance: " + Words.first(passedOver)
                    + ". --alliance-instrument takes one of them.");
        }
        if (found.stream().allMatch(one -> one.courses().isEmpty())) {
            notes.add("No dyad is in both, alliance and outcome, so nothing can be told.");
        }
        notes.add(NO_CAUSE);
        return List.copyOf(notes);
    }

    private List<Path> inputs() {
        return Stream.of(scores.files().stream(), episodes.stream(), records.file().stream())
                .flatMap(paths -> paths)
                .toList();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** What is read beside the scores. */
    private record Beside(RepairGroups repairs, AllianceRecords noted, long refused) {

        static Beside read(OutcomeCommand command, ProblemLog problems) throws IOException {
            RepairGroups repairs = RepairGroups.of(Map.of());
            long refused = 0;
            if (command.episodes.isPresent()) {
                Outcome<RepairGroups> read = RepairCsv.read(
                        command.episodes.get(),
                        command.scores.charset(),
                        command.scores.escaping(),
                        command.scores.rater(),
                        command.criterion);
                for (Problem problem : read.problems()) {
                    problems.add(problem);
                }
                repairs = read.value();
                refused += read.refused();
            }
            Outcome<AllianceRecords> noted = command.records.read(problems);
            return new Beside(repairs, noted.value(), refused + noted.refused());
        }

        List<io.github.alliance4j.model.alliance.Alliance> records() {
            return noted.all().stream().map(RecordAnalysis::record).toList();
        }
    }
}
