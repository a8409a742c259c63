package io.github.alliance4j.benchmarks;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import java.util.Map;
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

/**
 * Every criterion of the catalogue with its defaults on series of 30 sessions, four in which nothing happens and one with a
 * dip of four standard deviations; the time of one series.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CriterionBenchmark {

    private static final int SESSIONS = 30;

    private static final Map<String, Map<String, String>> NEEDED = Map.of(
            "rci", Map.of("scale-value", "1.5"),
            "mclaughlin-2014", Map.of("scale-value", "1.5"),
            "gumz-2012", Map.of("between-sd", "1"),
            "sudden-loss", Map.of("cutoff", "2"));

    /** The id of the criterion. */
    @Param({
        "mean-2sd", "v-episode", "stiles-2004", "strauss-2006", "gumz-2012", "mclaughlin-2014", "rci", "stevens-2007",
        "sudden-loss", "i-chart", "ewma", "cusum", "pelt", "optimal-partition", "binary-segmentation", "bocpd",
        "srs-signal", "consensus"
    })
    private String id = "";

    private RuptureDetector detector = RuptureCriterion.MEAN_2SD.detector(Map.of());
    private SessionSeries[] series = {};
    private int next;

    /** Makes the rule and the series. */
    @Setup
    public void fill() {
        detector = RuptureCriterion.parse(id).detector(NEEDED.getOrDefault(id, Map.of()));
        Random random = new Random(30);
        series = IntStream.range(0, 5).mapToObj(i -> series(random, i == 4)).toArray(SessionSeries[]::new);
    }

    private static SessionSeries series(Random random, boolean dip) {
        int[] sessions = IntStream.rangeClosed(1, SESSIONS).toArray();
        double[] scores = IntStream.range(0, SESSIONS)
                .mapToDouble(i -> 30 + random.nextGaussian() - (dip && i >= 14 && i <= 15 ? 4 : 0))
                .toArray();
        return SessionSeries.of(SeriesKey.of(DyadId.of("D1")), sessions, scores);
    }

    /** One series. */
    @Benchmark
    public Detection detect() {
        next = next == 4 ? 0 : next + 1;
        return detector.detect(series[next]);
    }
}
