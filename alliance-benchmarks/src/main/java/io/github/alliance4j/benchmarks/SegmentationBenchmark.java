package io.github.alliance4j.benchmarks;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.changepoint.LevelShift;
import io.github.alliance4j.scoring.rupture.changepoint.Penalty;
import io.github.alliance4j.scoring.rupture.changepoint.Segmentation;
import io.github.alliance4j.scoring.rupture.changepoint.Segmenter;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Change points: a treatment of 30 sessions with a dip of eight, and 100,000 values with a change of two standard deviations
 * every 100 to 1,000 of them, or with none.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SegmentationBenchmark {

    private static final int SESSIONS = 30;
    private static final int LONG = 100_000;

    private final Segmenter optimal = Segmenter.optimalPartitioning(Penalty.bic());
    private final Segmenter pelt = Segmenter.pelt(Penalty.bic());
    private final Segmenter peltMbic = Segmenter.pelt(Penalty.mbic());
    private final LevelShift detector = LevelShift.pelt();

    private double[] treatment = {};
    private double[] changing = {};
    private double[] still = {};
    private SessionSeries series = series(0, 0, 0);

    /** Draws the values. */
    @Setup
    public void draw() {
        Random random = new Random(3);
        treatment = new double[SESSIONS];
        for (int i = 0; i < SESSIONS; i++) {
            treatment[i] = (i >= 12 && i < 20 ? -2.5 : 0) + random.nextGaussian();
        }
        series = series(treatment);
        changing = new double[LONG];
        still = new double[LONG];
        int next = 0;
        double level = 0;
        for (int i = 0; i < LONG; i++) {
            if (i == next) {
                level = 2 - level;
                next += 100 + random.nextInt(900);
            }
            changing[i] = level + random.nextGaussian();
            still[i] = random.nextGaussian();
        }
    }

    private static SessionSeries series(double... scores) {
        return SessionSeries.of(
                SeriesKey.of(DyadId.of("D1")),
                IntStream.rangeClosed(1, scores.length).toArray(),
                scores);
    }

    /** Optimal partitioning of 30 sessions. */
    @Benchmark
    public Evaluation<Segmentation> optimalPartitioningOfATreatment() {
        return optimal.fit(treatment);
    }

    /** PELT of 30 sessions. */
    @Benchmark
    public Evaluation<Segmentation> peltOfATreatment() {
        return pelt.fit(treatment);
    }

    /** The rule {@code pelt} on 30 sessions, with the noise scale, the finding and its signal session. */
    @Benchmark
    public Detection detectionInATreatment() {
        return detector.detect(series);
    }

    /** PELT of 100,000 values with changes. */
    @Benchmark
    public Evaluation<Segmentation> peltOfManyValuesWithChanges() {
        return pelt.fit(changing);
    }

    /** The same under the penalty that counts lengths. */
    @Benchmark
    public Evaluation<Segmentation> peltMbicOfManyValuesWithChanges() {
        return peltMbic.fit(changing);
    }

    /** PELT of 100,000 values without a change, where only functional pruning drops candidates. */
    @Benchmark
    public Evaluation<Segmentation> peltOfManyValuesWithoutChange() {
        return pelt.fit(still);
    }
}
