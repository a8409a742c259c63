package io.github.alliance4j.cli;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.csv.FormSelection;
import io.github.alliance4j.io.csv.OutcomeSelection;
import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.io.report.HtmlReport;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.analysis.AllianceAnalysis;
import io.github.alliance4j.scoring.analysis.AllianceRecords;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.diagnostics.DiagnosticCollector;
import io.github.alliance4j.scoring.diagnostics.DiagnosticRules;
import io.github.alliance4j.scoring.interpretation.RuleBook;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.scan.CalibratedDetector;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The main job: from a clinic's answers to scores, ruptures and a report. */
@Command(
        name = "analyze",
        description = {
            "Scores a clinic's forms, follows every dyad and rater over sessions, finds ruptures and writes a report.",
            "Writes scores.csv, episodes.csv, trends.csv, problems.csv, summary.json and report.html into a folder."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class AnalyzeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ResponseOptions responses;

    @Mixin
    private MissingOptions missing;

    @Mixin
    private CompositeOptions composites;

    @Mixin
    private RecordOptions records;

    @Mixin
    private AnalyzedOutcome outcome;

    @Option(
            names = "--criteria",
            split = ",",
            paramLabel = "ID",
            defaultValue = "mean-2sd,calibrated-scan",
            description = "Which rupture rules to apply, separated by commas; listed below. calibrated-scan learns from"
                    + " the clinic, needs 20 dyads of 3 sessions or more for each rater and form, and says so where there"
                    + " are fewer. Default: ${DEFAULT-VALUE}")
    private List<String> criteria;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "Sets a parameter of the criteria that have it, or of one as ID.NAME=VALUE.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description = "Takes the calibration of calibrated-scan from this file (JSON) instead of learning from the"
                    + " clinic; scores of another rater or form than it is of are not judged by the scan.")
    private Optional<Path> calibration = Optional.empty();

    @Option(
            names = "--scale",
            defaultValue = "total",
            description = "Which scale is followed over sessions. Default: ${DEFAULT-VALUE}")
    private String scale;

    @Option(
            names = "--metric",
            paramLabel = "mean|sum|pomp",
            defaultValue = "mean",
            description = "In which metric. Default: ${DEFAULT-VALUE}")
    private Metric metric;

    @Option(
            names = "--rules",
            split = ",",
            paramLabel = "ID",
            description = "Which published cut-offs and item rules to read the forms by, separated by commas, or none;"
                    + " 'instruments show ID' lists those of a form. Default: all of the forms that"
                    + " are neither unconfirmed nor for one age only, of each boundary one side")
    private List<String> rules = List.of();

    @Mixin
    private ClinicOptions clinic;

    @Option(
            names = "--title",
            defaultValue = "Alliance report",
            description = "The heading of the report. Default: ${DEFAULT-VALUE}")
    private String title;

    @Option(
            names = {"-o", "--output"},
            converter = FolderName.class,
            required = true,
            paramLabel = "DIR",
            description = "The folder to write into; made if absent. Files appear whole or not at all.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        var forms = responses.forms();
        List<RuptureDetector> detectors = detectors();
        AllianceAnalysis analysis = analysis(forms, detectors);
        RuleBook book = book(forms);
        HtmlReport report = report();
        Scorer scorer = missing.scorer();
        KeyNotes.print(forms.instruments(), spec.commandLine().getErr());
        records.check();
        Optional<OutcomeSelection> outcomes = outcomes();
        try (AnalysisFiles files = AnalysisFiles.create(inputs(), folder, responses.escaping(), composites);
                Progress progress = Progress.start("analyze")) {
            Forms read = new Forms(files.problems(), progress, scorer);
            ReadCounts counts = responses.reader().read(responses.file(), forms, read);
            checkCalibration(read.sheets, detectors);
            AnalysisResult result = analysis.analyze(read.sheets);
            Path name = responses.file().getFileName();
            counts.refusedAnswers().forEach(read.collector::refused);
            Outcome<AllianceRecords> noted = records.read(files.problems());
            AnalyzedOutcome.Assessed assessed =
                    outcome.assess(outcomes, result, noted.value(), files.problems(), progress);
            AnalysisInput input = AnalysisInput.of(
                            name == null ? responses.file().toString() : name.toString(),
                            forms.instruments(),
                            missing.policy().toString(),
                            counts)
                    .withProblems(files.problems().first(), files.problems().count())
                    .with(read.collector.diagnose())
                    .with(book.assess(read.sheets))
                    .with(noted.value().comparedWith(read.sheets), new ReadCounts(noted.accepted(), noted.refused()))
                    .withOutcomes(assessed.found(), assessed.counts());
            files.write(read.sheets, result, input, settings(), report);
            files.commit();
            AnalysisSummary.print(
                    result,
                    input,
                    records.inWords(result, input),
                    files.report(),
                    spec.commandLine().getOut());
            assessed.leftOut().ifPresent(this::warn);
            return counts.refused() == 0 && assessed.isClean() && noted.isClean()
                    ? Alliance.DONE
                    : Alliance.SOME_REFUSED;
        }
    }

    private void warn(String reason) {
        spec.commandLine().getErr().println("The outcome was left out. " + reason);
        spec.commandLine().getErr().flush();
    }

    private Optional<OutcomeSelection> outcomes() throws IOException {
        try {
            return outcome.selection(metric);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private List<Path> inputs() {
        return Stream.of(Optional.of(responses.file()), records.file(), outcome.file(), calibration)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A calibration is of one kind of scores. One that says of which leaves the others alone, else there must be one kind. */
    private void checkCalibration(List<ScoreSheet> sheets, List<RuptureDetector> detectors) {
        boolean known = detectors.stream()
                .filter(CalibratedDetector.class::isInstance)
                .flatMap(scan -> ((CalibratedDetector) scan).calibration().stream())
                .map(Calibration::origin)
                .allMatch(origin ->
                        origin.rater().isPresent() && origin.instrument().isPresent());
        long kinds = sheets.stream()
                .map(ScoreSheet::responses)
                .map(form -> List.of(form.rater(), form.instrument().id()))
                .distinct()
                .count();
        if (calibration.isPresent() && !known && kinds > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--calibration is for the scores of one rater and instrument; the file has " + kinds + " kinds");
        }
    }

    private List<RuptureDetector> detectors() throws IOException {
        try {
            List<RuptureDetector> detectors = CriterionOptions.calibrated(
                    CriterionOptions.detectors(criteria, parameters), calibration, CriterionOptions.time(parameters));
            CriterionOptions.checkCalibration(
                    detectors,
                    ScoreSelection.withDefaults().with(ScaleId.of(scale)).with(metric));
            return detectors;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private AllianceAnalysis analysis(FormSelection forms, List<RuptureDetector> detectors) {
        try {
            LowerIsBetter.refuse(forms.instruments());
            ScaleId followed = ScaleId.of(scale);
            checkScale(followed, forms);
            return AllianceAnalysis.withDefaults()
                    .with(detectors)
                    .with(followed)
                    .with(metric)
                    .with(clinic.panels());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static void checkScale(ScaleId scale, FormSelection forms) {
        Set<ScaleId> scales = forms.instruments().stream()
                .flatMap(form -> form.scales().stream())
                .map(Subscale::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!scales.contains(scale)) {
            throw new IllegalArgumentException("No selected form has the scale " + scale + "; there are "
                    + scales.stream().map(ScaleId::value).collect(Collectors.joining(", ")));
        }
    }

    private RuleBook book(FormSelection forms) {
        List<String> ids = rules.stream().map(String::strip).toList();
        if (ids.isEmpty()) {
            return RuleBook.published(forms.instruments());
        }
        try {
            return ids.equals(List.of("none")) ? RuleBook.none() : RuleBook.published(forms.instruments(), ids);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private HtmlReport report() {
        try {
            return HtmlReport.withDefaults().withTitle(title);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("missing_items", missing.policy().toString());
        settings.put("scale", scale);
        settings.put("metric", Words.of(metric));
        settings.put("trend", "ols");
        settings.put("trend_time", "session");
        settings.putAll(clinic.panels().settings());
        calibration.map(Path::getFileName).ifPresent(name -> settings.put("calibration", name.toString()));
        records.file().map(Path::getFileName).ifPresent(name -> settings.put("record", name.toString()));
        outcome.file().map(Path::getFileName).ifPresent(name -> settings.put("outcome", name.toString()));
        return settings;
    }

    /** Scores forms as they are read and keeps the scores. */
    private static final class Forms extends CommandSink<ResponseSet> {
        private final List<ScoreSheet> sheets = new ArrayList<>();
        private DiagnosticCollector collector = DiagnosticCollector.of(DiagnosticRules.withDefaults());
        private final Scorer scorer;

        Forms(ProblemLog problems, Progress progress, Scorer scorer) {
            super(problems, progress);
            this.scorer = scorer;
        }

        @Override
        void take(List<ResponseSet> all) {
            collector.dyad(all);
            all.stream().map(scorer::score).forEach(sheets::add);
        }

        @Override
        void restart() {
            sheets.clear();
            collector = DiagnosticCollector.of(DiagnosticRules.withDefaults());
        }
    }
}
