package io.github.alliance4j.cli;

import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.json.CalibrationJson;
import io.github.alliance4j.model.problem.Position;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import io.github.alliance4j.scoring.rupture.scan.CalibrationSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From the scores of a clinic to a calibration. */
@Command(
        name = "calibrate",
        description = {
            "Learns from the scores of a clinic what healthy sessions and ruptures look like, and writes it as JSON for",
            "detect --criterion calibrated-scan --calibration FILE. Ruptures in the scores do not count as noise."
        },
        footer = {
            "",
            "The file begins with what was learned, mean and SD over the draws: level and slope of a dyad and how dyads differ",
            "in them; sd and spread, how much a healthy dyad scatters; autocorrelation of neighbouring sessions; prevalence,",
            "the share of dyads with a rupture. It holds no dyad and no score.",
            "",
            "For example:",
            "  alliance calibrate scores.csv --rater client -o calibration.json",
            "  alliance detect scores.csv --rater client --criterion calibrated-scan --calibration calibration.json",
            "",
            "Without 20 dyads to learn from, the numbers can be given by hand: see alliance detect --help."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class CalibrateCommand implements Callable<Integer> {

    private static final String NAME = "calibration.json";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScoreOptions scores;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the sampler. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--time",
            paramLabel = "session|days",
            defaultValue = "session",
            description =
                    "What fades the likeness of neighbouring sessions: session numbers, or the days between them. By"
                            + " days, series with a session without a date, or with dates that run backwards, are left"
                            + " out. Default: ${DEFAULT-VALUE}")
    private SessionTime time;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        var selection = scores.selection();
        output.protect(scores.file(), NAME);
        try (Output out = output.open(NAME);
                ProblemLog problems = output.problems();
                Progress progress = Progress.start("series")) {
            Panel panel = new Panel(problems, progress);
            ReadCounts counts = scores.reader().read(scores.file(), selection, InstrumentCatalog.builtIn(), panel);
            long undated = tellUndated(panel.series, problems);
            CalibrationJson.write(calibration(panel.series), out.writer());
            out.commit();
            problems.commit();
            return counts.refused() + undated == 0 ? Alliance.DONE : Alliance.SOME_REFUSED;
        }
    }

    /** Says which series a calibration leaves out since they have no time, and how many. */
    private long tellUndated(List<SessionSeries> series, ProblemLog problems) throws IOException {
        long undated = 0;
        for (SessionSeries one : series) {
            Evaluation<double[]> known = time.of(one);
            if (!known.isEvaluable()) {
                undated++;
                problems.add(undated(one, known.reason()));
            }
        }
        if (undated > 0) {
            spec.commandLine()
                    .getErr()
                    .println("Left out of the calibration by days: " + undated + " of " + series.size() + " series");
        }
        return undated;
    }

    private Problem undated(SessionSeries series, String reason) {
        return new Problem(
                ProblemCode.BAD_DATE,
                Position.ofFile(scores.file().toString()),
                "dyad " + series.key().dyad().value() + ": " + reason
                        + "; the series is left out of a calibration by days");
    }

    private Calibration calibration(List<SessionSeries> series) {
        refuseSeveral(series, SeriesKey::rater, "raters; choose one with --rater");
        refuseSeveral(series, SeriesKey::instrument, "forms; calibrate each alone");
        Evaluation<Calibration> fitted = Calibration.fit(
                series, CalibrationSettings.withDefaults().withSeed(seed).with(time));
        return fitted.value()
                .map(this::inMetric)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "No calibration: " + fitted.reason()));
    }

    private void refuseSeveral(List<SessionSeries> series, Function<SeriesKey, ?> part, String words) {
        if (series.stream().map(SessionSeries::key).map(part).distinct().count() > 1) {
            throw new ParameterException(spec.commandLine(), "The file has scores of several " + words);
        }
    }

    /** The scores of a plain file are in the metric asked for too. */
    private Calibration inMetric(Calibration calibration) {
        return calibration.with(calibration.origin().with(scores.selection().metric()));
    }

    /** All series of the file. */
    private static final class Panel extends CommandSink<SessionSeries> {

        private final List<SessionSeries> series = new ArrayList<>();

        Panel(ProblemLog problems, Progress progress) {
            super(problems, progress);
        }

        @Override
        void take(List<SessionSeries> all) {
            series.addAll(all);
        }

        @Override
        void restart() {
            series.clear();
        }
    }
}
