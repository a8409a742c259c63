package io.github.alliance4j.cli;

import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.csv.PlainScoreCsvWriter;
import io.github.alliance4j.io.json.RatersJson;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.observer.coders.CodeBook;
import io.github.alliance4j.scoring.observer.coders.CodedSession;
import io.github.alliance4j.scoring.observer.coders.Observation;
import io.github.alliance4j.scoring.observer.coders.ObserverAgreement;
import io.github.alliance4j.scoring.observer.coders.ObserverSeries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From the codes of several observers to how far they agree. */
@Command(
        name = "raters",
        description = {
            "Tells how far several coders of the same sessions agree, code by code: Krippendorff's alpha with interval, Cohen's"
                    + " and Fleiss' kappa, intraclass correlation and within-group agreement, each where it fits.",
            "No band such as \"substantial\" is told: how much agreement is enough depends on what the codes are for.",
            "JSON; a table to read where standard output is a terminal."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class RatersCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CodeOptions codes;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            description = "The confidence of every interval, above 0 and below 1. Default: ${DEFAULT-VALUE}",
            defaultValue = "0.95")
    private double confidence;

    @Option(names = "--table", description = "Write the table to read in any case, and no JSON.")
    private boolean table;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the JSON to this file, and the table to read as the result.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--scores",
            paramLabel = "FILE",
            description =
                    "Of a published scheme: also write what the observers together saw of each session, 0 (most strain) to"
                            + " 100 (least), as a plain scores file.")
    private Optional<Path> scores = Optional.empty();

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        try {
            ObserverAgreement method = ObserverAgreement.withDefaults().withConfidence(confidence);
            CodeSchemes schemes = codes.schemes();
            CodeBook book = codes.book(schemes);
            if (scores.isPresent() && book.scheme().isEmpty()) {
                throw new IllegalArgumentException(
                        "--scores is for the codes of a published scheme; own codes have no known score");
            }
            return run(method, book, schemes);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int run(ObserverAgreement method, CodeBook book, CodeSchemes schemes) throws IOException {
        boolean readable = table || json.isPresent() || (output.isStandardOutput() && Terminal.isWatched());
        String name = readable ? "raters.txt" : "raters.json";
        output.protect(
                List.of(codes.file()),
                name,
                Stream.of(json, scores).flatMap(Optional::stream).toList());
        try (Output out = output.open(name);
                FilesBeside beside = new FilesBeside(codes.file(), json, scores);
                ProblemLog problems = output.problems()) {
            Outcome<List<Observation>> read = codes.reader().read(codes.file(), book);
            for (Problem problem : read.problems()) {
                problems.add(problem);
            }
            codes.refuseUnknown(book, read.value());
            RatersJson.Input input = input(read, codes.notes(schemes, book, read.value()));
            ObserverAgreement.Result found = method.assess(book, read.value());
            if (readable) {
                out.writer().append(RatersTable.of(found, method, input.notes()));
            } else {
                writeJson(found, method, input, out.writer());
            }
            if (json.isPresent()) {
                writeJson(found, method, input, beside.writer(json.get()));
            }
            if (scores.isPresent()) {
                writeScores(book, read.value(), beside.writer(scores.get()));
            }
            beside.commit();
            out.commit();
            problems.commit();
            return read.refused() == 0 ? Alliance.DONE : Alliance.SOME_REFUSED;
        }
    }

    private RatersJson.Input input(Outcome<List<Observation>> read, List<String> notes) {
        return new RatersJson.Input(
                String.valueOf(codes.file().getFileName()),
                new ReadCounts(read.accepted(), read.refused()),
                read.problems().size(),
                notes);
    }

    private static void writeJson(
            ObserverAgreement.Result found, ObserverAgreement method, RatersJson.Input input, Appendable writer)
            throws IOException {
        RatersJson.write(found, method, input, LibraryVersion.text(), writer);
    }

    private void writeScores(CodeBook book, List<Observation> observations, Appendable writer) throws IOException {
        List<CodedSession> sessions = CodedSession.from(book.scheme().orElseThrow(), observations);
        PlainScoreCsvWriter rows = new PlainScoreCsvWriter(writer, codes.escaping());
        rows.writeHeader();
        for (SessionSeries series : ObserverSeries.withDefaults().of(sessions)) {
            rows.write(series, session -> Optional.empty());
        }
    }
}
