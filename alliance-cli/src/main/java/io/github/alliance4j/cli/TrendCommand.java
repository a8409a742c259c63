package io.github.alliance4j.cli;

import io.github.alliance4j.io.csv.TrendCsvWriter;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.trend.TrendMethod;
import io.github.alliance4j.scoring.trend.catalog.TrendMethods;
import io.github.alliance4j.scoring.trend.catalog.TrendSettings;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From scores to trends. */
@Command(
        name = "trend",
        description = "Fits a trend to every series: one row each, for each method.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class TrendCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScoreOptions scores;

    @Option(
            names = "--method",
            split = ",",
            paramLabel = "ID",
            defaultValue = "ols",
            description = "Which methods to apply, separated by commas; listed below. Default: ${DEFAULT-VALUE}")
    private List<String> methods;

    @Option(
            names = "--time",
            paramLabel = "session|days",
            defaultValue = "session",
            description = "A slope a session, or a day; days need a date for every session. Default: ${DEFAULT-VALUE}")
    private SessionTime time;

    @Option(
            names = "--confidence",
            paramLabel = "C",
            defaultValue = "0.95",
            description = "The confidence of intervals and labels, between 0 and 1. Default: ${DEFAULT-VALUE}")
    private double confidence;

    @Option(
            names = "--cut",
            paramLabel = "X",
            description = "For shape: a stable course with a mean of at least X is STABLE_HIGH, else STABLE_LOW."
                    + " Default: none, the course is STABLE")
    private @Nullable Double cut;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        List<TrendMethod> chosen = chosen();
        return SeriesRun.of(scores, output, "trends.csv").run(writer -> {
            TrendCsvWriter rows = new TrendCsvWriter(writer, scores.escaping());
            rows.writeHeader();
            return series -> {
                for (TrendMethod method : chosen) {
                    rows.write(series.key(), method.id(), series.size(), method.estimate(series));
                }
            };
        });
    }

    private List<TrendMethod> chosen() {
        Map<String, TrendMethod> chosen = new LinkedHashMap<>();
        try {
            TrendSettings settings = settings();
            for (String id : methods) {
                if (chosen.put(id.strip(), TrendMethods.of(id.strip(), settings)) != null) {
                    throw new IllegalArgumentException("Trend method " + id.strip() + " is named twice");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        return List.copyOf(chosen.values());
    }

    private TrendSettings settings() {
        TrendSettings settings = TrendSettings.withDefaults().with(time).withConfidence(confidence);
        return cut == null ? settings : settings.withCut(cut);
    }

    /** The methods and what they estimate. */
    static String[] help() {
        return Stream.concat(
                        Stream.of("", "Methods:"),
                        TrendMethods.ids().stream().map(id -> "  " + id + ": " + TrendMethods.summary(id)))
                .toArray(String[]::new);
    }
}
