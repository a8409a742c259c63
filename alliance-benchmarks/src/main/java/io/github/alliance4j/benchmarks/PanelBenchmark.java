package io.github.alliance4j.benchmarks;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.ResidualStructure;
import java.util.Random;
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

    private static final int SESSIONS = 20;
    private static final double PHI = 0.4;

    /** How many dyads. */
    @Param({"10000", "100000"})
    public int dyads;

    private PanelData data = PanelData.builder().build();

    /** Draws the panel. */
    @Setup
    public void draw() {
        Random random = new Random(11);
        PanelData.Builder builder = PanelData.builder();
        for (int i = 0; i < dyads; i++) {
            DyadId dyad = DyadId.of("D" + i);
            builder.therapist(dyad, TherapistId.of("T" + i / 10));
            double level = 5 + 0.3 * new Random(i / 10).nextGaussian() + 0.7 * random.nextGaussian();
            double slope = 0.04 + 0.05 * random.nextGaussian();
            double error = random.nextGaussian();
            for (int session = 1; session <= SESSIONS; session++) {
                error = PHI * error + Math.sqrt(1 - PHI * PHI) * random.nextGaussian();
                builder.inSession(dyad, session, level + slope * (session - 1) + 0.5 * error);
            }
        }
        data = builder.build();
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
