package io.github.alliance4j.benchmarks;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import io.github.alliance4j.scoring.rupture.signal.SrsSignal;
import io.github.alliance4j.scoring.rupture.signal.SrsSignalKind;
import io.github.alliance4j.scoring.rupture.sudden.SuddenLoss;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Rules that can run live on a series of 30 sessions with a dip in every eleventh: the whole series, and one session more. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@Fork(value = 3, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LiveRuleBenchmark {

    private static final int SESSIONS = 30;

    /** The rule; totals of the SRS serve all of them. */
    @Param({"sudden-loss", "srs-total", "srs-drop"})
    private String rule = "";

    private LiveDetector detector = SrsSignal.withDefaults();
    private double[] scores = {};
    private SessionSeries series = series(new double[0]);
    private RuptureMonitor monitor = detector.monitor();

    /** Makes the rule and the series. */
    @Setup
    public void fill() {
        detector = switch (rule) {
            case "srs-total" -> SrsSignal.withDefaults();
            case "srs-drop" -> SrsSignal.withDefaults().with(SrsSignalKind.DROP);
            default -> SuddenLoss.withCutoff(2);
        };
        Random random = new Random(30);
        scores = IntStream.range(0, SESSIONS)
                .mapToDouble(i -> Math.min(40, 38 + random.nextGaussian() - (i % 11 == 5 ? 4 : 0)))
                .toArray();
        series = series(scores);
        monitor = detector.monitor();
    }

    private static SessionSeries series(double[] scores) {
        int[] sessions = IntStream.rangeClosed(1, scores.length).toArray();
        return SessionSeries.of(SeriesKey.of(DyadId.of("D1")), sessions, scores);
    }

    /** The whole series. */
    @Benchmark
    public Detection detect() {
        return detector.detect(series);
    }

    /** One session more. */
    @Benchmark
    public Enum<?> update() {
        int seen = monitor.observations();
        return monitor.update(seen + 1, scores[seen % SESSIONS]);
    }
}
