package io.github.alliance4j.benchmarks;

import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.ResidualStructure;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** All intervals by profile of a panel model, the fit left aside: variances, correlations, autocorrelation, shares. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class PanelIntervalBenchmark {

    /** How many dyads. */
    @Param("10000")
    public int dyads;

    /** Which model. */
    @Param({"slope", "therapist", "autocorrelation"})
    public String model = "slope";

    private PanelData data = PanelData.builder().build();
    private Optional<PanelFit> fit = Optional.empty();

    /** Draws the panel. */
    @Setup
    public void draw() {
        data = BenchmarkPanel.of(dyads);
    }

    /** Fits anew: intervals are found once a fit. */
    @Setup(Level.Invocation)
    public void fit() {
        fit = chosen().fit(data).value();
    }

    private PanelModel chosen() {
        return switch (model) {
            case "therapist" -> PanelModel.slope().withTherapists(RandomTerms.intercept());
            case "autocorrelation" -> PanelModel.slope().with(ResidualStructure.autoregressive());
            default -> PanelModel.slope();
        };
    }

    /** Every interval that the panel command and the report tell. */
    @Benchmark
    public void intervals(Blackhole hole) {
        PanelFit found = fit.orElseThrow();
        found.variances().forEach(variance -> hole.consume(variance.interval()));
        found.covariances().forEach(covariance -> hole.consume(covariance.interval()));
        hole.consume(found.autocorrelationInterval());
        VarianceDecomposition shares = VarianceDecomposition.of(found).value().orElseThrow();
        shares.parts().forEach(part -> hole.consume(part.interval()));
        hole.consume(shares.correlationWithinDyads().interval());
    }
}
