package io.github.alliance4j.cli;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.csv.EpisodeCsv;
import io.github.alliance4j.io.csv.ScoreCsv;
import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.io.csv.TruthCsv;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import io.github.alliance4j.scoring.simulation.PanelTruth;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A panel and its truth. */
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class PanelOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--panel",
            required = true,
            paramLabel = "FILE",
            description = "The scores: panel.csv of simulate, or any scores file.")
    private Path panel;

    @Option(
            names = "--truth",
            required = true,
            paramLabel = "FILE",
            description =
                    "The true ruptures: dyad,onset,nadir_first,nadir_last,repair,depth; a dyad that is not named has"
                            + " none.")
    private Path truth;

    @Option(names = "--rater", paramLabel = "client|therapist|observer|parent", description = "Only this rater.")
    private String rater = "";

    @Option(
            names = "--range",
            paramLabel = "LO:HI[:STEP]",
            description = "Lowest and highest score, and the distance of neighbouring scores.")
    private String range = "";

    @Option(names = "--charset", description = "Encoding of the files. Default: UTF-8", defaultValue = "UTF-8")
    private Charset charset = StandardCharsets.UTF_8;

    @Option(names = "--raw-identifiers", description = "Read identifiers as they are.")
    private boolean rawIdentifiers;

    private IdentifierEscaping escaping() {
        return rawIdentifiers ? IdentifierEscaping.RAW : IdentifierEscaping.SPREADSHEET_SAFE;
    }

    String panelName() {
        return name(panel);
    }

    String truthName() {
        return name(truth);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Everything that is read. */
    List<Path> files(Optional<Path> episodes) {
        List<Path> files = new ArrayList<>(List.of(panel, truth));
        episodes.ifPresent(files::add);
        return files;
    }

    Outcome<PanelTruth> truth() throws IOException {
        return TruthCsv.read(truth, charset, escaping());
    }

    Outcome<List<EpisodeCsv.Findings>> episodes(Path file) throws IOException {
        return EpisodeCsv.read(file, charset, escaping());
    }

    /** All series of the panel; the problems of refused rows are added. */
    List<SessionSeries> series(List<Problem> problems) throws IOException {
        List<SessionSeries> series = new ArrayList<>();
        ScoreCsv.withDefaults()
                .with(charset)
                .with(escaping())
                .read(panel, selection(), InstrumentCatalog.builtIn(), new Sink(series, problems));
        return series;
    }

    private ScoreSelection selection() {
        try {
            ScoreSelection all = ScoreSelection.withDefaults();
            ScoreSelection ofRater = rater.isEmpty() ? all : all.with(ResponseOptions.rater(rater));
            return range.isEmpty() ? ofRater : ofRater.with(ScoreOptions.range(range));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Keeps everything. */
    private record Sink(List<SessionSeries> series, List<Problem> problems) implements DyadSink<SessionSeries> {

        @Override
        public void dyad(List<SessionSeries> all) {
            series.addAll(all);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void reset() {
            series.clear();
            problems.clear();
        }
    }
}
