package io.github.alliance4j.benchmarks;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.ResidualStructure;
import java.util.concurrent.TimeUnit;
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

/** Panel models of dyads with 20 sessions each, ten dyads a therapist, neighbouring sessions correlated by .4. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class PanelBenchmark {

    /** How many dyads. */
    @Param({"10000", "100000"})
    public int dyads;

    private PanelData data = PanelData.builder().build();

    /** Draws the panel. */
    @Setup
    public void draw() {
        data = BenchmarkPanel.of(dyads);
    }

    /** A level and a slope of each dyad. */
    @Benchmark
    public Evaluation<PanelFit> slope() {
        return PanelModel.slope().fit(data);
    }

    /** The same, and a level of each therapist. */
    @Benchmark
    public Evaluation<PanelFit> slopeAndTherapist() {
        return PanelModel.slope().withTherapists(RandomTerms.intercept()).fit(data);
    }

    /** A level and a slope of each dyad, residuals autocorrelated by session. */
    @Benchmark
    public Evaluation<PanelFit> slopeAndAutocorrelation() {
        return PanelModel.slope().with(ResidualStructure.autoregressive()).fit(data);
    }
}
