package io.github.alliance4j.benchmarks;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.trend.Loess;
import io.github.alliance4j.scoring.trend.TrendMethod;
import io.github.alliance4j.scoring.trend.catalog.TrendMethods;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Methods of trend on series of 30 sessions that drift and resemble their neighbours; the time of one series. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrendBenchmark {

    private static final int SERIES = 200;
    private static final int SESSIONS = 30;

    /** The method by its name. */
    @Param({"ols", "quadratic", "theil-sen", "siegel", "mann-kendall", "gls-ar1", "local-level", "local-linear", "shape"
    })
    private String method = "";

    private final SessionSeries[] series = new SessionSeries[SERIES];
    private TrendMethod trend = TrendMethods.of("ols");

    /** Makes the series. */
    @Setup
    public void make() {
        trend = TrendMethods.of(method);
        Random random = new Random(30);
        SeriesKey key = SeriesKey.of(DyadId.of("D1"));
        for (int number = 0; number < SERIES; number++) {
            int[] sessions = new int[SESSIONS];
            double[] scores = new double[SESSIONS];
            double drift = 0.03 * random.nextGaussian();
            double error = 0;
            for (int i = 0; i < SESSIONS; i++) {
                sessions[i] = i + 1;
                error = 0.4 * error + 0.5 * random.nextGaussian();
                scores[i] = Math.rint(10 * (5 + drift * i + error)) / 10;
            }
            series[number] = SessionSeries.of(key, sessions, scores);
        }
    }

    /** All series, one after the other. */
    @Benchmark
    @OperationsPerInvocation(SERIES)
    public void estimate(Blackhole results) {
        for (SessionSeries one : series) {
            results.consume(trend.estimate(one));
        }
    }

    /** The curve at the sessions with its errors; the method plays no part. */
    @Benchmark
    @OperationsPerInvocation(SERIES)
    public void smooth(Blackhole results) {
        for (SessionSeries one : series) {
            results.consume(Loess.withDefaults().fit(one));
        }
    }
}
