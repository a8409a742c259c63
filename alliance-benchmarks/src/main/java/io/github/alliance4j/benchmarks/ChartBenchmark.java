package io.github.alliance4j.benchmarks;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import io.github.alliance4j.scoring.rupture.chart.ChartBasis;
import io.github.alliance4j.scoring.rupture.chart.CusumChart;
import io.github.alliance4j.scoring.rupture.chart.EwmaChart;
import io.github.alliance4j.scoring.rupture.chart.IndividualsChart;
import io.github.alliance4j.scoring.rupture.chart.RepairRule;
import io.github.alliance4j.scoring.rupture.chart.RunRule;
import io.github.alliance4j.scoring.rupture.chart.SelfStartingCusum;
import io.github.alliance4j.scoring.rupture.chart.SigmaEstimate;
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

/** Control charts as detectors on series of 30 sessions, half of them with one deep dip; the time of one series. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ChartBenchmark {

    private static final int SERIES = 1_000;
    private static final int SESSIONS = 30;

    /** The chart. */
    @Param({"i-chart", "i-chart-median", "nelson", "ewma", "cusum", "cusum-baseline", "cusum-self-starting"})
    private String chart = "";

    private final SessionSeries[] series = new SessionSeries[SERIES];
    private RuptureDetector detector = detector("i-chart");

    /** Makes the series. */
    @Setup
    public void make() {
        detector = detector(chart);
        Random random = new Random(30);
        SeriesKey key = SeriesKey.of(DyadId.of("D1"));
        for (int number = 0; number < SERIES; number++) {
            int[] sessions = new int[SESSIONS];
            double[] scores = new double[SESSIONS];
            for (int i = 0; i < SESSIONS; i++) {
                sessions[i] = i + 1;
                scores[i] = 5 + 0.5 * random.nextGaussian() - (number % 2 == 0 && i == 17 ? 1.5 : 0);
            }
            series[number] = SessionSeries.of(key, sessions, scores);
        }
    }

    private static RuptureDetector detector(String name) {
        ChartBasis whole = ChartBasis.wholeSeries();
        return switch (name) {
            case "i-chart" -> IndividualsChart.withDefaults().detector();
            case "i-chart-median" ->
                IndividualsChart.withDefaults()
                        .with(whole.with(SigmaEstimate.MEDIAN_MOVING_RANGE))
                        .detector();
            case "nelson" ->
                IndividualsChart.withDefaults().withRules(RunRule.nelson()).detector();
            case "ewma" -> EwmaChart.withDefaults().detector();
            case "cusum" -> CusumChart.withDefaults().detector();
            case "cusum-baseline" ->
                CusumChart.withDefaults().with(ChartBasis.ofFirst(5)).detector();
            case "cusum-self-starting" -> SelfStartingCusum.withDefaults().detector();
            default -> throw new IllegalArgumentException("No chart " + name);
        };
    }

    /** The whole series at once. */
    @Benchmark
    @OperationsPerInvocation(SERIES)
    public void detect(Blackhole results) {
        for (SessionSeries one : series) {
            results.consume(detector.detect(one));
        }
    }

    /** One session after the other; charts of the whole series have a baseline of five sessions here. */
    @Benchmark
    @OperationsPerInvocation(SERIES)
    public void monitor(Blackhole results) {
        LiveDetector live = detector instanceof LiveDetector causal
                ? causal
                : IndividualsChart.withDefaults().with(ChartBasis.ofFirst(5)).live(RepairRule.withDefaults());
        for (SessionSeries one : series) {
            RuptureMonitor monitor = live.monitor();
            for (int i = 0; i < one.size(); i++) {
                results.consume(monitor.update(one.session(i), one.value(i)));
            }
        }
    }
}
