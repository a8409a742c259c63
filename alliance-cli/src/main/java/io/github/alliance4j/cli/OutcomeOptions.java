package io.github.alliance4j.cli;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.csv.OutcomeCsv;
import io.github.alliance4j.io.csv.OutcomeSelection;
import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files of scores with alliance and outcome, and what to take of them. */
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class OutcomeOptions {

    @Parameters(
            paramLabel = "SCORES",
            description =
                    "Scores file as written by score, or a plain CSV with at least dyad,session,score,instrument.")
    private Path file;

    @Option(
            names = "--alliance",
            paramLabel = "SCALE",
            defaultValue = "total",
            description = "Which scale of the alliance. Default: ${DEFAULT-VALUE}")
    private String alliance;

    @Option(
            names = "--alliance-instrument",
            paramLabel = "ID",
            description =
                    "Which form is the alliance. Default: each form that is known to measure it; others are passed"
                            + " over and named.")
    private Optional<String> allianceForm = Optional.empty();

    @Option(
            names = "--outcome",
            required = true,
            paramLabel = "INSTRUMENT",
            description = "Which form is the outcome: an id, or a JSON file that defines it. Its definition tells which"
                    + " end of its scores is the good one.")
    private String outcome;

    @Option(
            names = "--outcome-scale",
            paramLabel = "SCALE",
            defaultValue = "total",
            description = "Which scale of the outcome. Default: ${DEFAULT-VALUE}")
    private String outcomeScale;

    @Option(
            names = "--outcome-file",
            paramLabel = "FILE",
            description = "Another scores file with the outcome. Default: it stands in SCORES too.")
    private Optional<Path> outcomeFile = Optional.empty();

    @Option(names = "--lower-is-better", description = "Lower outcome scores are better, for a form that is not known.")
    private boolean lower;

    @Option(
            names = "--higher-is-better",
            description = "Higher outcome scores are better, for a form that is not known.")
    private boolean higher;

    @Option(
            names = "--metric",
            paramLabel = "mean|sum|pomp",
            defaultValue = "mean",
            description = "In which metric. Default: ${DEFAULT-VALUE}")
    private Metric metric;

    @Option(
            names = "--outcome-metric",
            paramLabel = "mean|sum|pomp",
            description = "In which metric the outcome. Default: that of --metric")
    private Optional<Metric> outcomeMetric = Optional.empty();

    @Option(
            names = "--rater",
            paramLabel = "client|therapist|observer|parent",
            description = "Only the alliance that this rater rates. Default: each rater on its own.")
    private String rater = "";

    @Option(names = "--charset", description = "Encoding of the files. Default: UTF-8", defaultValue = "UTF-8")
    private Charset charset = StandardCharsets.UTF_8;

    @Option(
            names = "--raw-identifiers",
            description = "Read identifiers as they are. Default: a leading ' before = + - @ is removed.")
    private boolean rawIdentifiers;

    /** The files, each once. */
    List<Path> files() {
        List<Path> files = new ArrayList<>(List.of(file));
        outcomeFile.ifPresent(files::add);
        return files;
    }

    /** The forms that are neither the outcome nor taken as the alliance; none where the alliance is named. */
    Set<String> passedOver(OutcomeSelection selection) throws IOException {
        Set<String> forms = new TreeSet<>();
        if (allianceForm.isEmpty()) {
            for (Path one : files()) {
                forms.addAll(reader().forms(one));
            }
        }
        forms.removeIf(form -> form.equals(selection.id()) || selection.takesAlliance(form));
        return forms.stream().map(Words::legible).collect(Collectors.toCollection(TreeSet::new));
    }

    OutcomeCsv reader() {
        return OutcomeCsv.withDefaults().with(charset).with(escaping());
    }

    Charset charset() {
        return charset;
    }

    IdentifierEscaping escaping() {
        return rawIdentifiers ? IdentifierEscaping.RAW : IdentifierEscaping.SPREADSHEET_SAFE;
    }

    /** The rater, if one is asked for. */
    Optional<Rater> rater() {
        return rater.isEmpty() ? Optional.empty() : Optional.of(ResponseOptions.rater(rater));
    }

    /** What is taken of the files; an {@link IllegalArgumentException} if the options contradict each other. */
    OutcomeSelection selection() {
        ScoreSelection scores =
                ScoreSelection.withDefaults().with(ScaleId.of(alliance)).with(metric);
        scores = rater.isEmpty() ? scores : scores.with(ResponseOptions.rater(rater));
        OutcomeSelection selection =
                outcome(outcome, lower, higher).with(scores).with(ScaleId.of(outcomeScale));
        selection = inMetric(selection, outcomeMetric);
        return allianceForm.isPresent() ? selection.withAlliance(allianceForm.get()) : selection;
    }

    /** The same in a metric of its own, if one is asked for. */
    static OutcomeSelection inMetric(OutcomeSelection selection, Optional<Metric> own) {
        return own.map(selection::withOutcomeMetric).orElse(selection);
    }

    /** The outcome form of a known id or definition file; of any other id where its direction is stated. */
    static OutcomeSelection outcome(String name, boolean lower, boolean higher) {
        if (lower && higher) {
            throw new IllegalArgumentException("--lower-is-better and --higher-is-better exclude each other");
        }
        boolean known = InstrumentCatalog.builtIn().find(name).isPresent() || Files.isRegularFile(Path.of(name));
        if (!known && (lower || higher)) {
            return OutcomeSelection.of(name, lower ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER);
        }
        if (!known) {
            throw new IllegalArgumentException("--outcome \"" + name
                    + "\" is no form that is known; add --lower-is-better or --higher-is-better, or define it");
        }
        Instrument form = ResponseOptions.instrument(name);
        boolean turned = form.direction() == Direction.LOWER_IS_BETTER;
        if (turned ? higher : lower) {
            throw new IllegalArgumentException("By its definition " + (turned ? "lower" : "higher") + " scores of "
                    + form.id() + " are better; leave out --" + (turned ? "higher" : "lower") + "-is-better");
        }
        return OutcomeSelection.of(form);
    }
}
