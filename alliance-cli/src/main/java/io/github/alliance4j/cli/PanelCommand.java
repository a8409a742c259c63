package io.github.alliance4j.cli;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.WholeFile;
import io.github.alliance4j.io.csv.PanelEffectCsvWriter;
import io.github.alliance4j.io.csv.PanelSeries;
import io.github.alliance4j.io.json.PanelJson;
import io.github.alliance4j.io.json.PanelParametersJson;
import io.github.alliance4j.model.problem.Position;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.PanelParameters;
import io.github.alliance4j.scoring.panel.PanelScores;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** From scores to a model of all dyads, and from such a model to what it says of single ones. */
@Command(
        name = "panel",
        description = {
            "Fits one model to all dyads: how high the alliance is and how it drifts, how much dyads and therapists differ,"
                    + " and how much is noise. JSON.",
            "With --apply it tells what a fit that was saved says of each dyad of a file: one row each."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class PanelCommand implements Callable<Integer> {

    private static final String NAME = "panel.json";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScoreOptions scores;

    @Mixin
    private PanelOptions options;

    @Option(
            names = "--instrument",
            paramLabel = "ID",
            description = "Only scores of this form. Needed where the file holds several.")
    private Optional<String> instrument = Optional.empty();

    @Option(
            names = "--blups",
            paramLabel = "FILE",
            description = "Writes how each dyad and therapist departs from the mean of all, with intervals, as CSV.")
    private Optional<Path> blups = Optional.empty();

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Writes what the model found as JSON, without any dyad, for --apply or for a product.")
    private Optional<Path> save = Optional.empty();

    @Option(
            names = "--apply",
            paramLabel = "FILE",
            description =
                    "Fits nothing, but tells what this saved fit says of each dyad, alone: its level and slope, and"
                            + " which score is to be expected next.")
    private Optional<Path> apply = Optional.empty();

    @Option(
            names = "--next-days",
            paramLabel = "N",
            description = "With --apply and a fit by date: in how many days the next session is. Default: 7")
    private Optional<Integer> nextDays = Optional.empty();

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        try {
            if (apply.isPresent()) {
                options.refuseForSavedFit();
                PanelApplication application =
                        new PanelApplication(apply.get(), scores, instrument, options.isByDays(), nextDays);
                application.note().ifPresent(spec.commandLine().getErr()::println);
                return application.run(output);
            }
            if (nextDays.isPresent()) {
                throw new IllegalArgumentException("--next-days needs --apply");
            }
            return fit(options.model());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (FormatException e) {
            throw e.problem().code() == ProblemCode.WRONG_INSTRUMENT ? scores.wrongDirection(e) : e;
        }
    }

    private int fit(PanelModel model) throws IOException {
        protect();
        PanelRows rows = PanelRows.of(model, options.isByDays());
        var selection = scores.selection();
        PanelKinds kinds = new PanelKinds(selection, instrument);
        try (Output out = output.open(NAME);
                Beside beside = new Beside(blups, save, options.isByDays());
                ProblemLog problems = output.problems();
                Progress progress = Progress.start("panel")) {
            Dyads read = new Dyads(rows, kinds, sourceName(), problems, progress);
            ReadCounts counts =
                    rows.reader(scores.panelReader()).read(scores.file(), selection, InstrumentCatalog.builtIn(), read);
            PanelScores scored = kinds.only();
            Evaluation<PanelFit> fit = read.fit(model);
            ReadCounts used = new ReadCounts(
                    counts.accepted() - read.refusedRows, counts.refused() + read.refusedRows, counts.refusedAnswers());
            PanelJson.Input input = new PanelJson.Input(
                    sourceName(), scored, options.timeInWords(), used, problems.count(), read.refusedDyads);
            PanelJson.write(
                    fit,
                    model,
                    options.degreesOfFreedom(),
                    options.intervals(),
                    input,
                    LibraryVersion.text(),
                    out.writer());
            beside.write(fit, read.kept, scored, scores);
            tell(fit);
            beside.commit();
            out.commit();
            problems.commit();
            return used.refused() == 0 ? Alliance.DONE : Alliance.SOME_REFUSED;
        }
    }

    /** What a person should know who does not read the JSON. */
    private void tell(Evaluation<PanelFit> fit) {
        if (!fit.isEvaluable()) {
            spec.commandLine().getErr().println("NOT_EVALUABLE: " + fit.reason());
        }
        fit.value()
                .filter(PanelFit::needsAttention)
                .ifPresent(found -> spec.commandLine().getErr().println("Note: " + found.advice()));
    }

    private void protect() throws IOException {
        output.protect(
                List.of(scores.file()),
                NAME,
                Stream.of(blups, save).flatMap(Optional::stream).toList());
    }

    private String sourceName() {
        return String.valueOf(scores.file().getFileName());
    }

    /** The files besides the result, put in their places together. */
    private static final class Beside implements AutoCloseable {

        private final List<WholeFile> files = new ArrayList<>();
        private final Optional<WholeFile> effects;
        private final Optional<WholeFile> saved;
        private final List<Path> paths;
        private final boolean byDays;

        Beside(Optional<Path> blups, Optional<Path> save, boolean byDays) throws IOException {
            this.byDays = byDays;
            this.paths = Stream.of(blups, save).flatMap(Optional::stream).toList();
            this.effects = open(blups);
            this.saved = open(save);
        }

        private Optional<WholeFile> open(Optional<Path> path) throws IOException {
            if (path.isEmpty()) {
                return Optional.empty();
            }
            WholeFile file = WholeFile.create(path.get());
            files.add(file);
            return Optional.of(file);
        }

        void write(Evaluation<PanelFit> fit, List<PanelSeries> dyads, PanelScores scored, ScoreOptions scores)
                throws IOException {
            if (fit.value().isEmpty() && !paths.isEmpty()) {
                throw new IOException("Cannot write " + paths.get(0) + ": there is no fit, since " + fit.reason());
            }
            if (effects.isPresent()) {
                PanelEffectCsvWriter writer =
                        new PanelEffectCsvWriter(effects.get().writer(), scores.escaping());
                writer.writeHeader();
                writer.write(fit.value().orElseThrow(), dyads);
            }
            if (saved.isPresent()) {
                PanelParametersJson.write(
                        parameters(fit.value().orElseThrow()).with(scored),
                        saved.get().writer());
            }
        }

        private PanelParameters parameters(PanelFit fit) {
            PanelParameters parameters = PanelParameters.from(fit);
            return byDays ? parameters.inDays() : parameters;
        }

        void commit() throws IOException {
            WholeFile.commitAll(files);
        }

        @Override
        public void close() throws IOException {
            for (WholeFile file : files) {
                file.close();
            }
        }
    }

    /** Keeps the series that can be a part of the panel. */
    private static final class Dyads extends CommandSink<PanelSeries> {

        private final PanelRows rows;
        private final PanelKinds kinds;
        private final String source;
        private final ProblemLog log;
        private final List<PanelSeries> kept = new ArrayList<>();
        private int refusedDyads;
        private long refusedRows;

        Dyads(PanelRows rows, PanelKinds kinds, String source, ProblemLog log, Progress progress) {
            super(log, progress);
            this.rows = rows;
            this.kinds = kinds;
            this.source = source;
            this.log = log;
        }

        @Override
        void take(List<PanelSeries> all) throws IOException {
            for (PanelSeries one : all) {
                if (kinds.take(one.series().key()) && one.series().size() > 0) {
                    add(one);
                }
            }
        }

        private void add(PanelSeries one) throws IOException {
            Optional<String> refusal = rows.refusal(one);
            if (refusal.isEmpty()) {
                kept.add(one);
                return;
            }
            refusedDyads++;
            refusedRows += one.series().size();
            log.add(new Problem(
                    ProblemCode.BAD_DYAD,
                    Position.ofLine(source, one.line()),
                    "the dyad \"" + one.series().dyad().value() + "\" " + refusal.get()));
        }

        Evaluation<PanelFit> fit(PanelModel model) {
            return kept.isEmpty() && refusedDyads > 0
                    ? Evaluation.notEvaluable("no rows are left: " + Words.count(refusedDyads, "dyad")
                            + " refused for what the model needs")
                    : model.fit(rows.data(kept));
        }

        @Override
        void restart() {
            kinds.restart();
            kept.clear();
            refusedDyads = 0;
            refusedRows = 0;
        }
    }
}
