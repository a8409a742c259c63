package io.github.alliance4j.cli;

import io.github.alliance4j.io.csv.EpisodeCsvWriter;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.analysis.LearnedCriteria;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From scores to rupture findings. */
@Command(
        name = "detect",
        description = {
            "Finds rupture episodes in every series: one row an episode, or one row that says there is none.",
            "The criterion calibrated-scan first learns from the whole file what healthy sessions look like.",
            "A finding is a candidate for a person to look at, not a diagnosis."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class DetectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScoreOptions scores;

    @Option(
            names = "--criterion",
            required = true,
            split = ",",
            paramLabel = "ID",
            description = "Which rules to apply, separated by commas; listed below.")
    private List<String> criteria;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "Sets a parameter of the criteria that have it, or of one as ID.NAME=VALUE.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--false-alarm",
            paramLabel = "P",
            description =
                    "Chooses the threshold of a criterion for each length of series, so that a share P (between 0 and"
                            + " 1) of series in which nothing happened gets a finding. Criteria in points, such as"
                            + " sudden-loss, have no such threshold.")
    private Optional<Double> falseAlarm = Optional.empty();

    @Option(
            names = "--false-discovery",
            paramLabel = "Q",
            description =
                    "Instead of a false-alarm rate, with calibrated-scan alone: of the dyads that get a finding, about a"
                            + " share Q (between 0 and 1) are dyads in which nothing happened. Each rater and instrument"
                            + " is a caseload. The whole file is kept in memory.")
    private Optional<Double> falseDiscovery = Optional.empty();

    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description = "Takes the calibration of calibrated-scan from this file (JSON) instead of learning from the"
                    + " scores. Series of another rater or form are NOT_EVALUABLE; another scale, metric, rater or range on"
                    + " the command line is refused.")
    private Optional<Path> calibration = Optional.empty();

    @Option(
            names = "--time",
            paramLabel = "session|days",
            description =
                    "What calibrated-scan counts as time: session numbers, or days, for which every session needs a"
                            + " date. Default: session, or that of the calibration")
    private Optional<SessionTime> time = Optional.empty();

    @Option(
            names = "--list-criteria",
            help = true,
            description = "Lists the criteria with their mark, source and parameters, and does nothing else.")
    private boolean listCriteria;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        if (listCriteria) {
            PrintWriter out = spec.commandLine().getOut();
            CriterionOptions.list().forEach(out::println);
            out.flush();
            return Alliance.DONE;
        }
        LearnedCriteria rules = LearnedRules.of(detectors(), scores);
        return SeriesRun.of(scores, output, "episodes.csv").run(writer -> {
            EpisodeCsvWriter rows = new EpisodeCsvWriter(writer, scores.escaping());
            rows.writeHeader();
            return series -> {
                for (Detection detection : rules.detect(series)) {
                    rows.write(detection);
                }
            };
        });
    }

    private List<RuptureDetector> detectors() throws IOException {
        try {
            List<RuptureDetector> named =
                    CriterionOptions.timed(CriterionOptions.detectors(criteria, parameters), time);
            List<RuptureDetector> detectors =
                    CriterionOptions.calibrated(named, calibration, time.or(() -> CriterionOptions.time(parameters)));
            CriterionOptions.checkCalibration(detectors, scores.selection());
            if (falseDiscovery.isPresent()) {
                if (falseAlarm.isPresent()) {
                    throw new IllegalArgumentException("--false-alarm and --false-discovery do not go together");
                }
                return CriterionOptions.withFalseDiscovery(detectors, falseDiscovery.get(), parameters);
            }
            return falseAlarm.isEmpty()
                    ? detectors
                    : CriterionOptions.withFalseAlarm(detectors, falseAlarm.get(), parameters);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
