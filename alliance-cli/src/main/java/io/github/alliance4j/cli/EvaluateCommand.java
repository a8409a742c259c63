package io.github.alliance4j.cli;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.io.csv.EpisodeCsv;
import io.github.alliance4j.io.json.CalibrationJson;
import io.github.alliance4j.io.json.EvaluationJson;
import io.github.alliance4j.io.report.ComparisonPicture;
import io.github.alliance4j.io.report.EvaluationReport;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.evaluation.PanelEvaluation;
import io.github.alliance4j.scoring.evaluation.ScoredRule;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import io.github.alliance4j.scoring.simulation.PanelTruth;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rules against true ruptures. */
@Command(
        name = "evaluate",
        description = {
            "Holds episodes, or criteria, against the true ruptures of a panel: one line a rule, with 95 %% intervals.",
            "A finding hits a rupture whose time it touches with one session to spare."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LabelledPanelOptions panel;

    @Parameters(
            arity = "0..1",
            paramLabel = "EPISODES",
            description = "Episodes as detect writes them, or any CSV with dyad and onset; each criterion is a rule.")
    private Optional<Path> episodes = Optional.empty();

    @Option(
            names = "--criteria",
            split = ",",
            paramLabel = "ID",
            description = "Which criteria to apply to the panel, separated by commas, or all; listed below.")
    private List<String> criteria = List.of();

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "Sets a parameter of the criteria that have it, or of one as ID.NAME=VALUE.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--false-alarm",
            paramLabel = "P",
            description = "Chooses thresholds so that a share P of series in which nothing happened gets a finding.")
    private Optional<Double> falseAlarm = Optional.empty();

    @Option(
            names = "--live",
            description = "Runs the criteria session by session: every alarm counts, also one that is withdrawn."
                    + " calibrated-scan then takes form=causal; others where --param form=causal is given.")
    private boolean live;

    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description = "Takes the calibration of calibrated-scan from this file (JSON) instead of learning from the"
                    + " panel that it is judged on.")
    private Optional<Path> calibration = Optional.empty();

    @Option(
            names = "--curve",
            split = ",",
            paramLabel = "P",
            defaultValue = "0.01,0.05,0.1,0.2",
            description =
                    "Also scores calibrated-scan, which keeps the false-alarm rate it is asked for, at these rates,"
                            + " separated by commas, or none: a curve in the picture. Default: ${DEFAULT-VALUE}")
    private List<String> curve = List.of();

    @Mixin
    private EvaluationOutput output;

    @Override
    public Integer call() throws IOException {
        Optional<RuleContest> contest = contest();
        output.protect(inputs());
        List<Problem> problems = new ArrayList<>();
        PanelEvaluation evaluation = evaluation(problems);
        List<ScoredRule> rules = new ArrayList<>(fromEpisodes(evaluation, problems));
        contest.ifPresent(rivals -> rules.addAll(rivals.on(evaluation)));
        write(rules, problems);
        return problems.isEmpty() ? Alliance.DONE : Alliance.SOME_REFUSED;
    }

    private List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(panel.files(episodes));
        calibration.ifPresent(inputs::add);
        return inputs;
    }

    private Optional<RuleContest> contest() throws IOException {
        if (criteria.isEmpty()) {
            refuseIf(episodes.isEmpty(), "Name a file of episodes, or --criteria");
            refuseIf(
                    !parameters.isEmpty() || falseAlarm.isPresent() || live || calibration.isPresent(),
                    "--param, --false-alarm, --calibration and --live go with --criteria");
            return Optional.empty();
        }
        refuseIf(
                falseAlarm.filter(rate -> !(rate > 0 && rate < 1)).isPresent(), "--false-alarm is not between 0 and 1");
        List<Double> rates = rates();
        Optional<Calibration> known =
                calibration.isPresent() ? Optional.of(CalibrationJson.read(calibration.get())) : Optional.empty();
        try {
            return Optional.of(RuleContest.of(
                    CriterionOptions.orAll(criteria),
                    parameters,
                    new RuleContest.Terms(falseAlarm, known, live, rates)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private List<Double> rates() {
        if (curve.equals(List.of("none"))) {
            return List.of();
        }
        List<Double> rates = new ArrayList<>();
        for (String text : curve) {
            OptionalDouble rate = rate(text.strip());
            refuseIf(rate.isEmpty(), "--curve: " + text + " is not a rate between 0 and 1, nor none");
            rates.add(rate.orElseThrow());
        }
        return rates;
    }

    private static OptionalDouble rate(String text) {
        try {
            double rate = Double.parseDouble(text);
            return rate > 0 && rate < 1 ? OptionalDouble.of(rate) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private void refuseIf(boolean wrong, String reason) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), reason);
        }
    }

    private PanelEvaluation evaluation(List<Problem> problems) throws IOException {
        PanelTruth truth = kept(panel.truth(), problems);
        try {
            return PanelEvaluation.of(panel.series(problems), truth);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + "; --rater chooses one of two", e);
        }
    }

    private List<ScoredRule> fromEpisodes(PanelEvaluation evaluation, List<Problem> problems) throws IOException {
        if (episodes.isEmpty()) {
            return List.of();
        }
        try {
            return kept(panel.episodes(episodes.get()), problems).stream()
                    .map(found -> score(evaluation, found))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static ScoredRule score(PanelEvaluation evaluation, EpisodeCsv.Findings found) {
        return new ScoredRule(
                found.criterion(), Evaluation.of(evaluation.assess(found.episodes(), found.notEvaluable())));
    }

    private static <T> T kept(Outcome<T> read, List<Problem> problems) {
        problems.addAll(read.problems());
        return read.value();
    }

    private void write(List<ScoredRule> rules, List<Problem> problems) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        EvaluationTable.of(rules).forEach(out::println);
        out.flush();
        ComparisonPicture picture =
                falseAlarm.map(ComparisonPicture.withDefaults()::withAsked).orElse(ComparisonPicture.withDefaults());
        EvaluationReport report =
                falseAlarm.map(EvaluationReport.withDefaults()::withAsked).orElse(EvaluationReport.withDefaults());
        output.write(
                problems,
                file -> EvaluationJson.write(rules, settings(), LibraryVersion.text(), file),
                file -> report.write(rules, settings(), file),
                file -> picture.write(rules, file));
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("panel", panel.panelName());
        settings.put("truth", panel.truthName());
        episodes.map(Path::getFileName).ifPresent(name -> settings.put("episodes", name.toString()));
        falseAlarm.ifPresent(rate -> settings.put("false_alarm", DecimalText.of(rate)));
        calibration.map(Path::getFileName).ifPresent(name -> settings.put("calibration", name.toString()));
        if (live) {
            settings.put("live", "true");
        }
        settings.putAll(parameters);
        return settings;
    }
}
