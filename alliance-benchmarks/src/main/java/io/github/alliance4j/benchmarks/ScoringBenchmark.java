package io.github.alliance4j.benchmarks;

import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import io.github.alliance4j.scoring.questionnaire.MissingItems;
import io.github.alliance4j.scoring.questionnaire.Scorer;
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

/** One form already in memory to the scores of all its scales; divide by the number of scales for the cost of one. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@Fork(value = 3, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringBenchmark {

    private static final int FORMS = 1_000_000;

    /** Twelve items; five scales with the composite of the WAI-SR, four of the WAI-S. Every tenth form misses one item. */
    @Param({"wai-sr-client", "wai-s-client"})
    private String instrument = "";

    private final Scorer scorer = Scorer.withDefaults().with(MissingItems.prorateUpToFraction(0.25));
    private ResponseSet[] forms = {};

    /** Fills the forms. */
    @Setup
    public void fill() {
        Instrument form = InstrumentCatalog.builtIn().instrument(instrument);
        Random random = new Random(12);
        forms = new ResponseSet[FORMS];
        for (int i = 0; i < FORMS; i++) {
            forms[i] = filled(form, random, i);
        }
    }

    private static ResponseSet filled(Instrument form, Random random, int number) {
        ResponseSet.Builder builder =
                ResponseSet.builder(form).dyad("D" + number / 20).session(1 + number % 20);
        int missing = number % 10 == 0 ? 1 + random.nextInt(form.items().size()) : 0;
        for (int item = 1; item <= form.items().size(); item++) {
            if (item != missing) {
                builder.answer(item, 1 + random.nextInt((int) form.answers().max()));
            }
        }
        return builder.build();
    }

    /** A million forms, one after the other. */
    @Benchmark
    @OperationsPerInvocation(FORMS)
    public void score(Blackhole results) {
        for (ResponseSet form : forms) {
            ScoreSheet sheet = scorer.score(form);
            results.consume(sheet);
        }
    }
}
