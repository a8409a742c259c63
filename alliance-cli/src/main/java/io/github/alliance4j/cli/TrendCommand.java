package io.github.alliance4j.cli;

import io.github.alliance4j.io.csv.TrendCsvWriter;
import io.github.alliance4j.scoring.trend.LinearTrend;
import io.github.alliance4j.scoring.trend.TrendTime;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** From scores to trends. */
@Command(name = "trend", description = "Fits a trend to every series: one row each.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class TrendCommand implements Callable<Integer> {

    private enum Method {
        OLS
    }

    @Mixin
    private ScoreOptions scores;

    @Option(
            names = "--method",
            paramLabel = "ols",
            defaultValue = "ols",
            description = "ols: straight line by least squares, with standard error, 95%% interval and p. Default:"
                    + " ${DEFAULT-VALUE}")
    private Method method;

    @Option(
            names = "--time",
            paramLabel = "session|days",
            defaultValue = "session",
            description = "A slope a session, or a day; days need a date for every session. Default: ${DEFAULT-VALUE}")
    private TrendTime time;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        LinearTrend trend = LinearTrend.withDefaults().with(time);
        String id = Words.of(method);
        return SeriesRun.of(scores, output, "trends.csv").run(writer -> {
            TrendCsvWriter rows = new TrendCsvWriter(writer, scores.escaping());
            rows.writeHeader();
            return series -> rows.write(series.key(), id, series.size(), trend.fit(series));
        });
    }
}
